import Domain
import Foundation

/// The git that is installed.
struct GitProgram: Sendable {
    /// Where it is.
    let path: String
    /// Its version's first two numbers.
    let version: Version

    /// The numbers of a version.
    struct Version: Comparable, Sendable {
        let major: Int
        let minor: Int

        static func < (first: Version, second: Version) -> Bool {
            (first.major, first.minor) < (second.major, second.minor)
        }
    }

    /// The first that merges many commits without a work tree: `git merge-tree --write-tree --stdin`.
    static let needed = Version(major: 2, minor: 39)

    /// Returns where the first git on the PATH is, nil where there is none.
    static func path(environment: [String: String]) -> String? {
        let directories = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        return directories.map { "\($0)/git" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Finds git on the PATH; the error says why it cannot be used.
    static func find(environment: [String: String]) throws(GitError) -> GitProgram {
        guard let path = path(environment: environment) else {
            throw .program(name: "git", cause: "it isn't on the PATH")
        }
        let output = try ProcessRun.run(path, ["version"], environment: environment).output
        let words = String(decoding: output, as: UTF8.self).split { $0 == " " || $0 == "\n" }
        let numbers = words.first { $0.first?.isNumber ?? false }?.split(separator: ".").map { Int($0) ?? 0 } ?? []
        guard numbers.count >= 2 else {
            throw .program(name: path, cause: "it doesn't say its version")
        }
        let version = Version(major: numbers[0], minor: numbers[1])
        guard version >= needed else {
            throw .program(
                name: path,
                cause:
                    "it is git \(version.major).\(version.minor), and 2.39 is the first that merges many commits without a work tree"
            )
        }
        return GitProgram(path: path, version: version)
    }
}
