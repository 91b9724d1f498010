import Domain
import Examples
import TestSupport
import Testing

@testable import Git

@Suite struct CommitGraphTests {
    @Test("The merge bases of any two commits are git's", arguments: [1, 2, 3] as [UInt64])
    func mergeBases(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let repository = try TestRepository(bare: true)
        var stream = FastImportStream()
        var marks: [String] = []
        for number in 0..<40 {
            // Times go back and forth, as clocks do.
            let parents =
                random.oneIn(12)
                ? []
                : Set(
                    (0...random.pick([0, 0, 1, 2])).compactMap { _ in marks.suffix(8).randomElement(using: &random) }
                ).sorted()
            marks.append(
                stream.append(
                    ScriptedCommit(
                        reference: "refs/heads/c\(number)", parents: parents, message: "\(number)\n",
                        author: TestClock.author, seconds: Int64.random(in: 1...60, using: &random), changes: [])))
            stream.ask(for: marks[number])
        }
        let commits = try repository.load(stream)
        var graph = try CommitGraph(from: commits, in: Repository(reopening: repository.path), boundary: [])
        for _ in 0..<40 {
            let (one, two) = (random.pick(commits), random.pick(commits))
            let run = try repository.outcome(ofGit: ["merge-base", "--all", one.hex, two.hex])
            let expected = Set(run.text.split(separator: "\n").compactMap { ObjectID(hex: $0) })
            switch graph.mergeBases(of: one, withMergeOf: [two]) {
            case .one(let base): #expect(expected == [base])
            case .several(let bases): #expect(expected == Set(bases) && bases.count > 1)
            case .none: #expect(expected.isEmpty)
            case .contained: #expect(expected == [one])
            case .unknown(let missing): Issue.record("\(missing) is not missing")
            }
            #expect(graph.isAncestor(one, of: two) == (expected == [one]))
        }
    }

    @Test("The bases with a merge that does not exist yet are those with the commit it would be")
    func futureMerge() throws {
        let repository = try TestRepository(bare: true)
        try repository.commit(on: "main", message: "1\n", files: ["f": "1\n"])
        try repository.commit(on: "a", from: "main", message: "a\n", files: ["a": "1\n"])
        try repository.commit(on: "b", from: "a", message: "b\n", files: ["b": "1\n"])
        try repository.commit(on: "c", from: "main", message: "c\n", files: ["c": "1\n"])
        let tips = try ["main", "a", "b", "c"].map { try repository.resolve($0) }
        var graph = try CommitGraph(from: tips, in: Repository(reopening: repository.path), boundary: [])
        let withOther = graph.mergeBases(of: tips[2], withMergeOf: [tips[0], tips[3]])
        #expect(withOther == .one(tips[0]))
        let withOwn = graph.mergeBases(of: tips[2], withMergeOf: [tips[0], tips[3], tips[1]])
        #expect(withOwn == .one(tips[1]))
        let within = graph.mergeBases(of: tips[1], withMergeOf: [tips[0], tips[2]])
        #expect(within == .contained)
        #expect(graph.commits(of: tips[2], notIn: [tips[0]]) == [tips[2], tips[1]])
    }
}
