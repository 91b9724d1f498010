import Foundation

/// The command of a filter of git's configuration, as far as its program can be told from it.
struct FilterCommand: Equatable {
    /// The filter's name, as attributes give it.
    let name: String
    /// The setting that holds the command: `filter.NAME.process`.
    let setting: String
    /// The program: `git-NAME` where git itself is to find it.
    let program: String

    /// Reads a setting; nil where it takes a shell to tell what is run.
    init?(_ key: some Collection<UInt8>, _ command: some Collection<UInt8>) {
        setting = String(decoding: key, as: UTF8.self)
        let words = String(decoding: command, as: UTF8.self).split(separator: " ")
        guard let end = setting.lastIndex(of: "."), setting.hasPrefix("filter."), let first = words.first,
            Self.isPlain(first)
        else { return nil }
        name = String(setting[..<end].dropFirst("filter.".count))
        if first == "git", words.count > 1, Self.isPlain(words[1]), !words[1].hasPrefix("-") {
            program = "git-\(words[1])"
        } else {
            program = String(first)
        }
    }

    /// Whether nothing in a word means anything to a shell.
    private static func isPlain(_ word: Substring) -> Bool {
        word.utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || "-._/+".utf8.contains($0) }
    }

    /// Whether the program is there. A relative path depends on where git runs the filter, and git's own commands on git.
    func isInstalled(environment: [String: String]) -> Bool {
        if program.contains("/") {
            return !program.hasPrefix("/") || FileManager.default.isExecutableFile(atPath: program)
        }
        let directories = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        return (directories.map(String.init) + Self.gitDirectories(environment)).contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
    }

    private static func gitDirectories(_ environment: [String: String]) -> [String] {
        [environment["GIT_EXEC_PATH"]].compactMap { $0 } + ["/usr/lib/git-core", "/usr/libexec/git-core"]
    }
}
