import Domain
import Foundation
import TestSupport

/// What git itself says of merges. What it makes goes into the repository, so it is asked last.
struct GitOracle {
    /// git's word on one merge.
    struct Answer: Hashable {
        /// The tree of a clean merge.
        let tree: ObjectID?
        /// The conflicted paths.
        let paths: Set<RepositoryPath>
    }

    private let repository: TestRepository

    /// Asks in a repository; `info/attributes` there says which attributes count.
    init(_ repository: TestRepository) { self.repository = repository }

    /// Returns git's answers to merges, in order; nil where git itself breaks.
    func answers(_ pairs: [(ours: ObjectID, theirs: ObjectID)]) throws -> [Answer?] {
        var answers: [Answer?] = []
        while answers.count < pairs.count {
            let found = try run(pairs[answers.count...])
            answers += found
            // A git that breaks takes along what it had not written yet: only a pair asked for alone surely has no answer.
            if found.isEmpty { answers.append(try run(pairs[answers.count...].prefix(1)).first) }
        }
        return answers
    }

    /// Asks one process, and returns as many whole answers as it gave.
    private func run(_ pairs: ArraySlice<(ours: ObjectID, theirs: ObjectID)>) throws -> [Answer] {
        let input = pairs.map { "\($0.ours.hex) \($0.theirs.hex)\n" }.joined()
        let run = try repository.outcome(
            ofGit: ["merge-tree", "--write-tree", "--stdin", "--name-only", "--no-messages"],
            input: Array(input.utf8))
        var answers: [Answer] = []
        var fields = run.output.split(separator: 0, omittingEmptySubsequences: false).dropLast()
        while let status = fields.popFirst(), let name = fields.popFirst(),
            let end = fields.firstIndex(where: \.isEmpty)
        {
            let paths = Set(fields[..<end].map { RepositoryPath(bytes: Array($0)) })
            fields = fields[(end + 1)...]
            let tree = ObjectID(hex: String(decoding: name, as: UTF8.self))
            answers.append(Answer(tree: status.elementsEqual("1".utf8) ? tree : nil, paths: paths))
        }
        return answers
    }

    /// Makes the commits of merges with the given trees.
    func commits(_ merges: [(tree: ObjectID, parents: [ObjectID])]) throws -> [ObjectID] {
        guard !merges.isEmpty else { return [] }
        let input = merges.map { merge in
            let parents = merge.parents.map { "parent \($0.hex)\n" }.joined()
            let signature = "A <a@b> \(TestClock.start + 1000) +0000"
            return "tree \(merge.tree.hex)\n\(parents)author \(signature)\ncommitter \(signature)\n\nm\n"
        }
        // One process for all: each commit is a file that git stores and names.
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let files = try input.enumerated().map { try directory.write(Array($1.utf8), to: "\($0)").path }
        let output = try repository.git(
            "hash-object", "-t", "commit", "-w", "--stdin-paths",
            input: Array((files.joined(separator: "\n") + "\n").utf8))
        return output.split(separator: "\n").compactMap { ObjectID(hex: $0) }
    }
}
