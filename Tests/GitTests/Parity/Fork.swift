import Application
import Domain
import Examples
import Foundation
import TestSupport
import Testing

@testable import Git

/// Two branches, `ours` and `theirs`, that fork from `main`.
struct Fork {
    let repository: TestRepository
    private let tips: [String: ObjectID]

    /// Takes a repository that has both branches already.
    init(in repository: TestRepository) throws {
        self.repository = repository
        tips = ["ours": try repository.resolve("ours"), "theirs": try repository.resolve("theirs")]
    }

    init(base: [ScriptedChange], ours: [ScriptedChange], theirs: [ScriptedChange]) throws {
        repository = try TestRepository()
        var stream = FastImportStream()
        var marks: [String] = []
        for (number, (branch, changes)) in [("main", base), ("ours", ours), ("theirs", theirs)].enumerated() {
            marks.append(
                stream.append(
                    ScriptedCommit(
                        reference: "refs/heads/\(branch)", parents: Array(marks.prefix(1)), message: "\(branch)\n",
                        author: TestClock.author, seconds: TestClock.start + Int64(number), changes: changes)))
            stream.ask(for: marks[number])
        }
        let commits = try repository.load(stream)
        tips = ["ours": commits[1], "theirs": commits[2]]
    }

    /// Where git takes its attributes from.
    enum Attributes {
        /// The `.gitattributes` files of the branch merged into, checked out.
        case workTree
        /// This text, for what git itself has no setting for.
        case text(String)
    }

    /// Checks that each engine says of this merge, in both orders, what git says: verdict, conflicted paths, and tree. What
    /// libgit2 decided may differ, if it is marked as approximate. `words` is what git says of `theirs` into `ours`.
    @discardableResult func expectGitsWord(
        _ words: String, _ policy: AttributePolicy = .local, judgedBy attributes: Attributes? = nil,
        isApproximate: Bool = false, at place: SourceLocation = #_sourceLocation
    ) async throws -> TrialMergeOutcome<MergeConflict> {
        var own: TrialMergeOutcome<MergeConflict>?
        for (base, head) in [("ours", "theirs"), ("theirs", "ours")] {
            var said: [(engine: Engine, outcome: TrialMergeOutcome<MergeConflict>)] = []
            for engine in Engine.allCases {
                let asking = TestRepository.Asking(base: base, engine: engine, attributes: policy)
                said.append((engine, try await repository.outcome(of: head, asking)))
            }
            let answer = try git(head, into: base, attributes)
            for (engine, outcome) in said where engine != .libgit2 || !outcome.isApproximate || isApproximate {
                #expect(outcome.isApproximate == isApproximate, "\(engine)", sourceLocation: place)
                #expect(
                    Self.words(outcome) == Self.words(answer), "\(head) into \(base): \(engine)", sourceLocation: place)
            }
            if own == nil {
                #expect(Self.words(answer).hasPrefix(words), sourceLocation: place)
                own = said.first?.outcome
            }
        }
        return try #require(own)
    }

    /// What a merge by Myers diffs makes of it: libgit2's own.
    func libgit2sVerdict() throws -> Bool {
        let scratch = try ScratchRepository(borrowing: Repository(reopening: repository.path))
        let pair = CommitPair(ours: try #require(tips["ours"]), theirs: try #require(tips["theirs"]))
        return try LibgitMerge(scratch: scratch).merge(pair).isClean
    }

    private func git(_ head: String, into base: String, _ attributes: Attributes?) throws -> GitOracle.Answer {
        switch attributes {
        case .workTree: try repository.checkOut(base)
        case .text(let text):
            let file = URL(fileURLWithPath: repository.path + "/.git/info/attributes")
            try Data(text.utf8).write(to: file)
        case nil: break
        }
        let pair = (ours: try #require(tips[base]), theirs: try #require(tips[head]))
        return try #require(try GitOracle(repository).answers([pair])[0])
    }

    private static func words(_ outcome: TrialMergeOutcome<MergeConflict>) -> String {
        switch outcome.verdict {
        case .clean(let tree): "clean \(tree?.hex ?? "without a tree")"
        case .conflicts(let conflicts): "conflicts \(named(conflicts.map(\.path)))"
        case .unrelated: "unrelated"
        case .unknown(let reason): "unknown \(reason.report ?? "\(reason)")"
        }
    }

    private static func words(_ answer: GitOracle.Answer) -> String {
        answer.tree.map { "clean \($0.hex)" } ?? "conflicts \(named(Array(answer.paths)))"
    }

    /// The paths without the commit that git appends to a file that has to make way.
    private static func named(_ paths: [RepositoryPath]) -> [String] {
        paths.sorted().map { $0.text.replacing(/~[0-9a-f]{40}/, with: "~COMMIT") }
    }
}

extension ScriptedChange {
    /// Writes a text file of lines, each of one word.
    static func words(_ path: String, _ words: String) -> ScriptedChange {
        .text(RepositoryPath(path), words.split(separator: " ").map { $0 == "_" ? "\n" : $0 + "\n" }.joined())
    }

    /// Writes a file of numbered lines, some of them changed; `of` tells files with other lines apart.
    static func lines(
        _ path: String, _ changed: [Int: String] = [:], count: Int = 20, of name: String = "",
        mode: Mode = .file
    ) -> ScriptedChange {
        let text = (1...count).map { (changed[$0] ?? "line \($0) \(name)") + "\n" }.joined()
        return .write(RepositoryPath(path), content: Array(text.utf8), mode: mode)
    }
}
