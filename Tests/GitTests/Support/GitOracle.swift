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
            let input = pairs[answers.count...].map { "\($0.ours.hex) \($0.theirs.hex)\n" }.joined()
            let run = try repository.outcome(
                ofGit: ["merge-tree", "--write-tree", "--stdin", "--name-only", "--no-messages"],
                input: Array(input.utf8))
            var fields = run.output.split(separator: 0, omittingEmptySubsequences: false)[...]
            while fields.count > 2, let status = fields.popFirst(), let name = fields.popFirst() {
                var paths: Set<RepositoryPath> = []
                while let path = fields.popFirst(), !path.isEmpty { paths.insert(RepositoryPath(bytes: Array(path))) }
                let tree = ObjectID(hex: String(decoding: name, as: UTF8.self))
                answers.append(Answer(tree: status.elementsEqual("1".utf8) ? tree : nil, paths: paths))
            }
            if answers.count < pairs.count { answers.append(nil) }
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
