import CGit2
import Foundation

extension Repository {
    /// Returns the merge drivers of the configuration that a git started in this environment would read here.
    func mergeDrivers(environment: [String: String]) throws(GitError) -> MergeDrivers {
        var configuration: OpaquePointer?
        try Library.check(git_config_new(&configuration), "prepare", "the configuration")
        defer { git_config_free(configuration) }
        for (level, path) in configurationFiles(environment) { try add(path, level, to: configuration) }
        var hasOwn: Int32 = 0
        if git_config_get_bool(&hasOwn, configuration, "extensions.worktreeConfig") == 0, hasOwn != 0 {
            try add(directory + "config.worktree", GIT_CONFIG_LEVEL_APP, to: configuration)
        }
        git_error_clear()
        var snapshot: OpaquePointer?
        try Library.check(git_config_snapshot(&snapshot, configuration), "read", "the configuration")
        defer { git_config_free(snapshot) }
        return MergeDrivers(
            try mergeDriverNames(snapshot).map { name throws(GitError) in
                MergeDrivers.Driver(
                    name: name, command: try text("merge.\(name).driver", snapshot),
                    recursive: try text("merge.\(name).recursive", snapshot))
            })
    }

    private func add(
        _ path: String, _ level: git_config_level_t, to configuration: OpaquePointer?
    ) throws(GitError) {
        do throws(GitError) {
            try Library.check(
                git_config_add_file_ondisk(configuration, path, level, handle, 1), "read the configuration", path)
        } catch {
            guard case .call(_, _, _, let message) = error else { throw error }
            throw .file(path: path, cause: message)
        }
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

    private func text(_ key: String, _ configuration: OpaquePointer?) throws(GitError) -> String? {
        var value: UnsafePointer<CChar>?
        let code = git_config_get_string(&value, configuration, key)
        guard code != GIT_ENOTFOUND.rawValue else {
            git_error_clear()
            return nil
        }
        try Library.check(code, "read the setting", key)
        return value.map { String(cString: $0) }
    }

    /// The files, as git finds them; libgit2 by itself knows neither the environment's names of them nor a linked work
    /// tree's. One that can't be read is passed over, as git does with the user's.
    private func configurationFiles(_ environment: [String: String]) -> [(git_config_level_t, String)] {
        let home = environment["HOME"].map { $0 + "/" } ?? "/"
        let shared = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + ".config"
        let system = environment["GIT_CONFIG_SYSTEM"] ?? "/etc/gitconfig"
        let hasNoSystem = !["", "0", "no", "false", "off"].contains(
            environment["GIT_CONFIG_NOSYSTEM"]?.lowercased() ?? "")
        let users =
            environment["GIT_CONFIG_GLOBAL"].map { [(GIT_CONFIG_LEVEL_GLOBAL, $0)] } ?? [
                (GIT_CONFIG_LEVEL_XDG, shared + "/git/config"), (GIT_CONFIG_LEVEL_GLOBAL, home + ".gitconfig"),
            ]
        let files =
            (hasNoSystem ? [] : [(GIT_CONFIG_LEVEL_SYSTEM, system)]) + users
            + [(GIT_CONFIG_LEVEL_LOCAL, commonDirectory + "config")]
        return files.filter { FileManager.default.isReadableFile(atPath: $0.1) }
    }
}
