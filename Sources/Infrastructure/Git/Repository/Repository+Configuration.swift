import CGit2
import Foundation

/// The settings that count in a repository, as they were when they were read.
final class Configuration {
    /// libgit2's handle, freed with this object.
    let handle: OpaquePointer?

    fileprivate init(snapshotOf live: OpaquePointer?) throws(GitError) {
        var snapshot: OpaquePointer?
        try Library.check(git_config_snapshot(&snapshot, live), "read", "the configuration")
        handle = snapshot
    }

    deinit { git_config_free(handle) }

    /// Returns a setting's text, nil where it is not set.
    func text(_ key: String) throws(GitError) -> String? {
        var value: UnsafePointer<CChar>?
        let code = git_config_get_string(&value, handle, key)
        guard code != GIT_ENOTFOUND.rawValue else {
            git_error_clear()
            return nil
        }
        try Library.check(code, "read the setting", key)
        return value.map { String(cString: $0) }
    }
}

extension Repository {
    /// Returns the configuration that a git started in this environment would read here.
    func configuration(environment: [String: String]) throws(GitError) -> Configuration {
        var configuration: OpaquePointer?
        try Library.check(git_config_new(&configuration), "prepare", "the configuration")
        defer { git_config_free(configuration) }
        for (level, path) in configurationFiles(environment) { try add(path, level, to: configuration) }
        var hasOwn: Int32 = 0
        if git_config_get_bool(&hasOwn, configuration, "extensions.worktreeConfig") == 0, hasOwn != 0 {
            try add(directory + "config.worktree", GIT_CONFIG_LEVEL_APP, to: configuration)
        }
        git_error_clear()
        return try Configuration(snapshotOf: configuration)
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
