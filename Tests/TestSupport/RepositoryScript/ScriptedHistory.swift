import Domain
import Examples

/// The commits of a script so far, with the files of each reference, so that a script can say only what it edits.
struct ScriptedHistory {
    /// What git reads.
    private(set) var stream = FastImportStream()
    private var clock = TestClock()
    private var tips: [String: Tip] = [:]

    private struct Tip {
        let mark: String
        let files: [RepositoryPath: [UInt8]]
    }

    /// A commit to which files are still being added.
    struct Draft {
        let block: ScriptBlock
        let reference: String
        let parents: [String]
        let message: String
        var author = TestClock.author
        var files: [RepositoryPath: [UInt8]]
        var changes: [ScriptedChange] = []
    }

    /// Begins a commit: `commit BRANCH [from BRANCH|nothing] [merging BRANCH ...]: SUBJECT`.
    func draft(_ block: ScriptBlock) throws -> Draft {
        guard let colon = block.rest.firstRange(of: ": ") else { throw block.error("has no `: SUBJECT`") }
        let words = block.rest[..<colon.lowerBound].split(separator: " ").map(String.init)
        let subject = block.rest[colon.upperBound...]
        guard let name = words.first else { throw block.error("names no branch") }
        let start = words.count > 2 && words[1] == "from" ? words[2] : name
        let others = words.firstIndex(of: "merging").map { words[($0 + 1)...] } ?? []
        let isRoot = start == "nothing" || tips.isEmpty
        let parents = try (isRoot ? [] : [tip(start, block)]) + others.map { try tip($0, block) }
        return Draft(
            block: block, reference: Self.reference(name), parents: parents.map(\.mark),
            message: ([String(subject)] + (block.body.isEmpty ? [] : [""] + block.body)).map { $0 + "\n" }.joined(),
            files: parents.first.flatMap { isRoot ? nil : $0.files } ?? [:])
    }

    /// Ends a commit.
    mutating func append(_ draft: Draft) throws {
        let commit = ScriptedCommit(
            reference: draft.reference, parents: draft.parents, message: draft.message, author: draft.author,
            seconds: clock.tick(), changes: draft.changes)
        tips[draft.reference] = Tip(mark: stream.append(commit), files: draft.files)
    }

    /// Points a reference: `reference NAME BRANCH`.
    mutating func point(_ block: ScriptBlock) throws {
        let words = block.rest.split(separator: " ").map(String.init)
        guard words.count == 2 else { throw block.error("is no `reference NAME BRANCH`") }
        let target = try tip(words[1], block)
        tips[Self.reference(words[0])] = target
        stream.point(Self.reference(words[0]), at: target.mark)
    }

    private func tip(_ name: String, _ block: ScriptBlock) throws -> Tip {
        guard let tip = tips[Self.reference(name)] else {
            throw block.error(
                "names `\(name)`, which has no commit yet; a new branch says `from BRANCH` or `from nothing`")
        }
        return tip
    }

    private static func reference(_ name: String) -> String { name.hasPrefix("refs/") ? name : "refs/heads/\(name)" }
}
