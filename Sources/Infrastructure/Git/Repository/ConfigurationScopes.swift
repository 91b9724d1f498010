import CGit2
import Foundation

/// The configuration files that a git started in an environment reads beside a repository's own, by scope.
///
/// libgit2 by itself knows neither the environment's names of them nor the settings of a command.
struct ConfigurationScopes {
    /// The files, in the order in which they count. One that can't be read is passed over, as git does with the user's.
    let files: [(level: git_config_level_t, path: String)]
    /// What the environment gives every git.
    let command: CommandSettings
    private let home: String?
    /// Where programs are looked for.
    private let search: String

    /// Finds the files of an environment.
    init(environment: [String: String]) {
        home = environment["HOME"]
        search = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        command = CommandSettings(environment: environment)
        let folder = environment["HOME"].map { $0 + "/" } ?? "/"
        let shared = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? folder + ".config"
        let system = environment["GIT_CONFIG_SYSTEM"] ?? "/etc/gitconfig"
        let hasNoSystem = GitBoolean.isTrue(environment["GIT_CONFIG_NOSYSTEM"])
        let users =
            environment["GIT_CONFIG_GLOBAL"].map { [(GIT_CONFIG_LEVEL_GLOBAL, $0)] } ?? [
                (GIT_CONFIG_LEVEL_XDG, shared + "/git/config"), (GIT_CONFIG_LEVEL_GLOBAL, folder + ".gitconfig"),
            ]
        let all = (hasNoSystem ? [] : [(GIT_CONFIG_LEVEL_SYSTEM, system)]) + users
        files = all.filter { FileManager.default.isReadableFile(atPath: $0.1) }.map { (level: $0.0, path: $0.1) }
    }

    /// Returns all values of a key in these files and of the command, in order: what git calls its protected configuration, which a
    /// repository has no part in. A key alone has no value.
    func protectedValues(of key: String, seenFrom repository: OpaquePointer) throws(GitError) -> [String?] {
        var values: [String?] = []
        for file in files { values += try Self.values(of: key, in: file, seenFrom: repository) }
        return values + command.values(of: key)
    }

    private static func values(
        of key: String, in file: (level: git_config_level_t, path: String), seenFrom repository: OpaquePointer
    ) throws(GitError) -> [String?] {
        var configuration: OpaquePointer?
        try Library.check(git_config_new(&configuration), "prepare", "the configuration")
        defer { git_config_free(configuration) }
        try add(file.path, file.level, to: configuration, of: repository)
        var iterator: OpaquePointer?
        try Library.check(git_config_multivar_iterator_new(&iterator, configuration, key, nil), "read the setting", key)
        defer { git_config_iterator_free(iterator) }
        var values: [String?] = []
        while true {
            var entry: UnsafeMutablePointer<git_config_entry>?
            let code = git_config_next(&entry, iterator)
            if code == GIT_ITEROVER.rawValue { break }
            try Library.check(code, "read the setting", key)
            values.append(entry.flatMap { $0.pointee.value }.map { String(cString: $0) })
        }
        git_error_clear()
        return values
    }

    /// Adds a file to a configuration.
    static func add(
        _ path: String, _ level: git_config_level_t, to configuration: OpaquePointer?, of repository: OpaquePointer
    ) throws(GitError) {
        do throws(GitError) {
            try Library.check(
                git_config_add_file_ondisk(configuration, path, level, repository, 1), "read the configuration", path)
        } catch {
            guard case .call(_, _, _, let message) = error else { throw error }
            throw .file(path: path, cause: message)
        }
    }

    /// Returns the path that a setting names, as git reads it: `~/`, `~USER/` and `%(prefix)/` stand for directories.
    func path(_ value: String) -> String {
        if value.hasPrefix("%(prefix)/") { return Self.installation(search) + value.dropFirst("%(prefix)".count) }
        guard value.hasPrefix("~") else { return value }
        let user = value.dropFirst().prefix { $0 != "/" }
        let rest = value.dropFirst(1 + user.count)
        if user.isEmpty { return (home ?? "") + rest }
        guard let entry = getpwnam(String(user)), let folder = entry.pointee.pw_dir else { return value }
        return String(cString: folder) + rest
    }

    /// Where git is installed: above `bin`, where the first git on the PATH is.
    private static func installation(_ path: String) -> String {
        let folders = path.split(separator: ":").map(String.init)
        let folder = folders.first { FileManager.default.isExecutableFile(atPath: $0 + "/git") } ?? "/usr/bin"
        return URL(fileURLWithPath: folder).deletingLastPathComponent().path
    }
}

/// How git reads a yes or no.
enum GitBoolean {
    /// Whether a text means yes; none and an empty one mean no.
    static func isTrue(_ text: String?) -> Bool {
        !["", "0", "no", "false", "off"].contains(text?.lowercased() ?? "")
    }
}
