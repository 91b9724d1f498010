import CGit2
import Foundation

/// The settings that count in a repository, as they were when they were read.
final class Configuration {
    /// libgit2's handle, freed with this object.
    let handle: OpaquePointer?
    private let command: CommandSettings

    fileprivate init(snapshotOf live: OpaquePointer?, command: CommandSettings) throws(GitError) {
        self.command = command
        var snapshot: OpaquePointer?
        try Library.check(git_config_snapshot(&snapshot, live), "read", "the configuration")
        handle = snapshot
    }

    deinit { git_config_free(handle) }

    /// Returns a setting's text, nil where it is not set.
    func text(_ key: String) throws(GitError) -> String? {
        // A key alone means yes, to those who ask for a yes or no.
        if let last = command.values(of: key).last { return last ?? "true" }
        var value: UnsafePointer<CChar>?
        let code = git_config_get_string(&value, handle, key)
        guard code != GIT_ENOTFOUND.rawValue else {
            git_error_clear()
            return nil
        }
        try Library.check(code, "read the setting", key)
        return value.map { String(cString: $0) }
    }

    /// Returns a yes or no, nil where it is not set.
    ///
    /// - Throws: `GitError.setting` where it is set to what is neither.
    func flag(_ key: String) throws(GitError) -> Bool? {
        if command.values(of: key).isEmpty {
            var value: Int32 = 0
            let code = git_config_get_bool(&value, handle, key)
            git_error_clear()
            if code == 0 { return value != 0 }
            if code == GIT_ENOTFOUND.rawValue { return nil }
        }
        guard let text = try text(key) else { return nil }
        guard let number = Int(text) else {
            switch text.lowercased() {
            case "true", "yes", "on": return true
            case "false", "no", "off", "": return false
            default: throw .setting(key: key, value: text)
            }
        }
        return number != 0
    }
}

extension Repository {
    /// Returns the configuration that a git started in this environment would read here.
    func configuration(environment: [String: String]) throws(GitError) -> Configuration {
        let scopes = ConfigurationScopes(environment: environment)
        var configuration: OpaquePointer?
        try Library.check(git_config_new(&configuration), "prepare", "the configuration")
        defer { git_config_free(configuration) }
        for (level, path) in scopes.files {
            try ConfigurationScopes.add(path, level, to: configuration, of: handle)
        }
        let own = commonDirectory + "config"
        if FileManager.default.isReadableFile(atPath: own) {
            try ConfigurationScopes.add(own, GIT_CONFIG_LEVEL_LOCAL, to: configuration, of: handle)
        }
        var hasOwn: Int32 = 0
        if git_config_get_bool(&hasOwn, configuration, "extensions.worktreeConfig") == 0, hasOwn != 0 {
            let ofWorkTree = directory + "config.worktree"
            try ConfigurationScopes.add(ofWorkTree, GIT_CONFIG_LEVEL_APP, to: configuration, of: handle)
        }
        git_error_clear()
        return try Configuration(snapshotOf: configuration, command: scopes.command)
    }
}
