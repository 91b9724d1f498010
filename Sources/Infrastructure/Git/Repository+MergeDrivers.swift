import CGit2

extension Repository {
    /// Returns the merge drivers of the configuration that a git started in this environment would read here.
    func mergeDrivers(environment: [String: String]) throws(GitError) -> MergeDrivers {
        let configuration = try configuration(environment: environment)
        let snapshot = configuration.handle
        return MergeDrivers(
            try mergeDriverNames(snapshot).map { name throws(GitError) in
                MergeDrivers.Driver(
                    name: name, command: try configuration.text("merge.\(name).driver"),
                    recursive: try configuration.text("merge.\(name).recursive"))
            })
    }

    /// Any entry makes a driver: `merge.NAME.name` alone, too.
    private func mergeDriverNames(_ configuration: OpaquePointer?) throws(GitError) -> Set<String> {
        var iterator: OpaquePointer?
        try Library.check(
            git_config_iterator_glob_new(&iterator, configuration, "^merge\\..+\\."), "list", "the merge drivers")
        defer { git_config_iterator_free(iterator) }
        var names: Set<String> = []
        var entry: UnsafeMutablePointer<git_config_entry>?
        while try Self.advance(iterator, to: &entry) {
            // libgit2 gives every entry a name; one without would name no driver.
            guard let key = entry?.pointee.name else { continue }
            let name = String(cString: key).dropFirst("merge.".count)
            guard let end = name.lastIndex(of: ".") else { continue }
            names.insert(String(name[..<end]))
        }
        return names
    }

    /// Returns whether there is one more entry. Anything but the end is an error: a list cut short would miss drivers.
    private static func advance(
        _ iterator: OpaquePointer?, to entry: inout UnsafeMutablePointer<git_config_entry>?
    ) throws(GitError) -> Bool {
        let code = git_config_next(&entry, iterator)
        guard code != GIT_ITEROVER.rawValue else {
            git_error_clear()
            return false
        }
        try Library.check(code, "list", "the merge drivers")
        return true
    }
}
