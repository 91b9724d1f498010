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
        while let key = try Self.nextKey(iterator) {
            let name = key.dropFirst("merge.".count)
            // The pattern asks for a second dot; `merge.default` and its like name no driver.
            if let end = name.lastIndex(of: ".") { names.insert(String(name[..<end])) }
        }
        return names
    }

    /// Returns the next entry's key, nil at the end. Anything else is an error: a list cut short would miss drivers.
    private static func nextKey(_ iterator: OpaquePointer?) throws(GitError) -> String? {
        var entry: UnsafeMutablePointer<git_config_entry>?
        let code = git_config_next(&entry, iterator)
        guard code != GIT_ITEROVER.rawValue else {
            git_error_clear()
            return nil
        }
        try Library.check(code, "list", "the merge drivers")
        // libgit2 gives every entry a name.
        return entry.flatMap { $0.pointee.name }.map { String(cString: $0) } ?? ""
    }
}
