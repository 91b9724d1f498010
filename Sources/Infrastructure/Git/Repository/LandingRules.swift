import CGit2
import Domain
import Foundation

/// What git's configuration and a repository say about which commits may land, and as what they are read.
struct LandingRules: Sendable {
    /// Whether nothing is merged whose signature is not good.
    let verifiesSignatures: Bool
    /// Whether git would read the objects that `refs/replace/` names in the place of others.
    private let replaces: Bool
    /// Whether git would take other parents for some commits.
    private let grafts: Bool

    /// Reads what counts for a git that is started in an environment.
    init(of repository: Repository, environment: [String: String]) throws(GitError) {
        let configuration = try repository.configuration(environment: environment)
        verifiesSignatures = try configuration.flag("merge.verifySignatures") ?? false
        let isOff = environment["GIT_NO_REPLACE_OBJECTS"] != nil
        replaces = isOff ? false : try configuration.flag("core.useReplaceRefs") ?? true
        let file = environment["GIT_GRAFT_FILE"] ?? repository.commonDirectory + "info/grafts"
        let lines = FileManager.default.contents(atPath: file)?.split(separator: UInt8(ascii: "\n")) ?? []
        grafts = lines.contains { $0.first != UInt8(ascii: "#") }
    }

    /// Returns what a reader must know of them.
    func notes(on references: [Reference]) -> [RunNote] {
        let replaced = replaces ? references.count { $0.name.hasPrefix("refs/replace/") } : 0
        return (replaced > 0 || grafts ? [.ignoredReplacements(objects: replaced, hasGrafts: grafts)] : [])
            + (verifiesSignatures ? [.verifiesSignatures] : [])
    }
}

extension Repository {
    /// Whether a remote promised what is missing here: a partial clone.
    var isPartialClone: Bool {
        var configuration: OpaquePointer?
        guard git_repository_config_snapshot(&configuration, handle) == 0 else {
            git_error_clear()
            return false
        }
        defer {
            git_config_free(configuration)
            git_error_clear()
        }
        var value: UnsafePointer<CChar>?
        if git_config_get_string(&value, configuration, "extensions.partialClone") == 0 { return true }
        var iterator: OpaquePointer?
        guard git_config_iterator_glob_new(&iterator, configuration, "^remote\\..*\\.promisor$") == 0 else {
            return false
        }
        defer { git_config_iterator_free(iterator) }
        var entry: UnsafeMutablePointer<git_config_entry>?
        while git_config_next(&entry, iterator) == 0 {
            if GitBoolean.isTrue(entry.flatMap { $0.pointee.value }.map { String(cString: $0) } ?? "true") {
                return true
            }
        }
        return false
    }

    /// Whether a commit has a signature, whoever made it.
    func isSigned(_ commit: ObjectID) throws(GitError) -> Bool {
        try withObject(commit, of: .commit) { bytes in
            for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                if line.isEmpty { return false }
                if line.starts(with: "gpgsig ".utf8) { return true }
            }
            return false
        }
    }
}
