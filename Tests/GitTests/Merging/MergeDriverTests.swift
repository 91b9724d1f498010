import Application
import Domain
import Examples
import Foundation
import TestSupport
import Testing

@testable import Git

@Suite struct MergeDriverTests {
    /// A base with attributes, and two branches that change the same line of `a.lock`, and each a line of `b.txt`.
    private func fork(_ attributes: String) throws -> Fork {
        try Fork(
            base: [.text(".gitattributes", attributes + "\n"), .lines("a.lock"), .lines("b.txt", of: "b")],
            ours: [.lines("a.lock", [5: "ours"]), .lines("b.txt", [2: "ours"], of: "b")],
            theirs: [.lines("a.lock", [5: "theirs"]), .lines("b.txt", [18: "theirs"], of: "b")])
    }

    private func outcomes(
        _ fork: Fork, _ engine: Engine, _ policy: AttributePolicy = .local
    ) async throws -> TrialMergeOutcome<MergeConflict> {
        try await fork.repository.outcome(of: "theirs", .init(base: "ours", engine: engine, attributes: policy))
    }

    private enum Place: CaseIterable {
        case repository, home, sharedHome, workTree
    }

    @Test("A driver that is true keeps our side, wherever it is configured", arguments: Place.allCases)
    private func ours(place: Place) async throws {
        let fork = try fork("*.lock merge=Keep.it")
        var fileSettings = fork.repository.environment
        let home = try #require(fileSettings["HOME"])
        switch place {
        case .repository: try fork.repository.git("config", "merge.Keep.it.driver", "true")
        case .home: try fork.repository.git("config", "--global", "merge.Keep.it.driver", "true")
        case .sharedHome:
            try FileManager.default.createDirectory(atPath: "\(home)/.config/git", withIntermediateDirectories: true)
            try fork.repository.git("config", "-f", "\(home)/.config/git/config", "merge.Keep.it.driver", "true")
            fileSettings["GIT_CONFIG_GLOBAL"] = nil
        case .workTree:
            try fork.repository.git("config", "extensions.worktreeConfig", "true")
            try fork.repository.git("config", "--worktree", "merge.Keep.it.driver", "true")
        }
        guard place != .sharedHome else {
            let asking = TestRepository.Asking(base: "ours", environment: fileSettings)
            return #expect(try await fork.repository.outcome(of: "theirs", asking).words == "clean")
        }
        try await fork.expectGitsWord("clean", judgedBy: .workTree)
    }

    @Test("What the configuration says last counts, and names are told apart by case")
    func precedence() async throws {
        let fork = try fork("*.lock merge=keep")
        try fork.repository.git("config", "--global", "merge.keep.driver", "false")
        try fork.repository.git("config", "--global", "merge.Keep.driver", "false")
        try fork.repository.git("config", "merge.keep.driver", "true")
        try await fork.expectGitsWord("clean", judgedBy: .workTree)
    }

    @Test(
        "A name without a driver means text",
        arguments: ["*.lock merge=Keep", "*.lock merge=nobody", "*.lock merge=keep\n*.lock !merge", "*.lock merge="])
    func unknownName(attributes: String) async throws {
        let fork = try fork(attributes)
        try fork.repository.git("config", "merge.keep.driver", "true")
        try await fork.expectGitsWord("conflicts [\"a.lock\"]", judgedBy: .workTree)
    }

    @Test(
        "The last line that covers a path counts, with what macros stand for",
        arguments: [
            ("*.lock merge=keep\n*.lock -merge", "conflicts"), ("*.lock merge=keep\n*.lock merge", "conflicts"),
            ("*.lock -merge\na.lock merge=keep", "clean"), ("* merge=keep\n*.lock !merge", "conflicts"),
            ("[attr]mine merge=keep\n*.lock mine", "clean"), ("*.lock binary\n/a.lock merge=keep", "clean"),
            ("*.lock merge=keep\n[a]* -merge", "conflicts"), ("[a]* merge=keep", "clean"),
        ])
    func lastLine(attributes: String, words: String) async throws {
        let fork = try fork(attributes)
        try fork.repository.git("config", "merge.keep.driver", "true")
        try await fork.expectGitsWord(words, judgedBy: .workTree)
    }

    @Test("A driver goes before git's own of its name", arguments: ["union", "binary", "text"])
    func ownNames(name: String) async throws {
        let fork = try fork("*.lock merge=\(name)")
        try fork.repository.git("config", "merge.\(name).driver", "true")
        try await fork.expectGitsWord("clean", judgedBy: .workTree)
    }

    @Test("Our side is kept of a file that both added, one that was renamed, and one of another mode")
    func otherMerges() async throws {
        let fork = try Fork(
            base: [.text(".gitattributes", "*.lock merge=keep\n"), .lines("old.lock"), .lines("x.lock", of: "x")],
            ours: [
                .lines("added.lock", [1: "ours"], of: "a"), .delete("old.lock"), .lines("new.lock", [5: "ours"]),
                .lines("x.lock", [5: "ours"], of: "x"),
            ],
            theirs: [
                .lines("added.lock", [1: "theirs"], of: "a"), .lines("old.lock", [5: "theirs"]),
                .lines("x.lock", [5: "theirs"], of: "x", mode: .executable),
            ])
        try fork.repository.git("config", "merge.keep.driver", "true")
        try await fork.expectGitsWord("clean", judgedBy: .workTree)
    }

    @Test("Where git merges merge bases first, it has the same drivers", arguments: [nil, "binary", "union", "text"])
    func crissCross(recursive: String?) async throws {
        let fork = try crissCross("f merge=keep\n")
        try fork.repository.git("config", "merge.keep.driver", "true")
        if let recursive { try fork.repository.git("config", "merge.keep.recursive", recursive) }
        try await fork.expectGitsWord("clean", judgedBy: .workTree)
    }

    private func crissCross(_ attributes: String) throws -> Fork {
        let repository = try TestRepository()
        let start: [ScriptedChange] = [.text(".gitattributes", attributes), .lines("f")]
        try repository.commit(on: "main", message: "base\n", changes: start)
        try repository.commit(on: "left", from: "main", message: "left\n", changes: [.lines("f", [5: "left"])])
        try repository.commit(on: "right", from: "main", message: "right\n", changes: [.lines("f", [5: "right"])])
        try repository.commit(
            on: "ours", from: "left", merging: ["right"], message: "ours\n",
            changes: [.lines("f", [5: "left", 18: "o"])])
        try repository.commit(
            on: "theirs", from: "right", merging: ["left"], message: "theirs\n",
            changes: [.lines("f", [5: "right", 18: "t"])])
        return try Fork(in: repository)
    }
}

extension MergeDriverTests {
    /// A driver that would leave a trace.
    private func alarm(in fork: Fork) throws -> String {
        let file = "\(fork.repository.path)/../driver-was-run"
        try fork.repository.git("config", "merge.lock.driver", "touch '\(file)'; exit 0")
        return file
    }

    private static let advice = "Merge it by hand, or ignore merge drivers with the attributes of a forge."

    @Test("A merge that a driver decides is unknown, and the driver isn't run", arguments: Engine.allCases)
    func keptOut(engine: Engine) async throws {
        let fork = try fork("*.lock merge=lock")
        let alarm = try alarm(in: fork)
        let outcome = try await outcomes(fork, engine)
        let place = engine == .git ? "a file of this merge" : "a.lock"
        #expect(
            outcome.reason == "The merge driver 'lock' decides \(place), and no driver is run here. \(Self.advice)")
        #expect(try await outcomes(fork, engine, .forge).words == "conflicts [\"content a.lock\"]")
        #expect(!FileManager.default.fileExists(atPath: alarm))
    }

    @Test("A driver has no say where one side alone changed its files", arguments: Engine.allCases)
    func oneSide(engine: Engine) async throws {
        let fork = try fork("*.lock merge=lock")
        let alarm = try alarm(in: fork)
        try fork.repository.commit(
            on: "more", from: "main", message: "more\n", changes: [.lines("b.txt", [9: "m"], of: "b")])
        let outcome = try await fork.repository.outcome(of: "more", .init(base: "ours", engine: engine))
        #expect(outcome.words == "clean" && !outcome.isApproximate)
        #expect(!FileManager.default.fileExists(atPath: alarm))
    }

    @Test("Where git is asked about the merge, it runs no driver either", arguments: [Engine.auto, .git])
    func delegated(engine: Engine) async throws {
        for fork in [try fork("[ab].lock merge=lock"), try crissCross("f merge=lock\n")] {
            let alarm = try alarm(in: fork)
            let outcome = try await outcomes(fork, engine)
            #expect(
                outcome.reason?.hasPrefix("The merge driver 'lock' decides a file of this merge") == true, "\(outcome)")
            #expect(!FileManager.default.fileExists(atPath: alarm))
        }
    }

    @Test("Other merges beside one that is left open have their verdicts", arguments: [Engine.auto, .git])
    func others(engine: Engine) async throws {
        let fork = try fork("[ab].lock merge=lock\n*.txt merge=lock\n")
        let alarm = try alarm(in: fork)
        let repository = fork.repository
        try repository.commit(on: "clean", from: "main", message: "c\n", changes: [.lines("c", of: "c")])
        try repository.commit(on: "text", from: "main", message: "t\n", changes: [.lines("b.txt", [9: "t"], of: "b")])
        try repository.commit(on: "lost", from: "main", message: "l\n", changes: [.delete("a.lock")])
        let heads = ["clean", "theirs", "text", "lost"]
        let outcomes = try await repository.outcomes(of: heads, .init(base: "ours", engine: engine))
        #expect(
            outcomes.map(\.words) == ["clean", "unknown", "unknown", "conflicts [\"modifyDelete a.lock\"]"])
        #expect(!FileManager.default.fileExists(atPath: alarm))
    }

    @Test("Of all pairs at once, those are unknown that a driver decides")
    func pairs() async throws {
        let fork = try fork("*.lock merge=lock\n*.txt merge=keep")
        let alarm = try alarm(in: fork)
        try fork.repository.git("config", "merge.keep.driver", "true")
        for number in 1...2 {
            try fork.repository.commit(
                on: "text\(number)", from: "main", message: "t\n", changes: [.lines("b.txt", [9: "\(number)"], of: "b")]
            )
        }
        let (merger, base, heads) = try await fork.repository.merger(for: ["ours", "theirs", "text1", "text2"])
        let start = MergedState(commits: [base.commit], tree: base.tree)
        let merged = try await merger.merge(heads.map { TrialMerge(state: start, head: $0) })
        let states = try zip(heads, merged).map { head, outcome in
            MergedHead(commit: head, state: start.merging(head, into: try #require(outcome.tree)))
        }
        let clashes = try await merger.clashes(among: states) { _ in }
        #expect(clashes.map { [$0.first, $0.second] } == [[0, 1]])
        #expect(clashes.first?.outcome.reason?.contains("a.lock") == true)
        #expect(!FileManager.default.fileExists(atPath: alarm))
    }

    @Test("A driver without a command ends git, and leaves the merge open here", arguments: [Engine.auto, .git])
    func noCommand(engine: Engine) async throws {
        let fork = try fork("*.lock merge=lock")
        try fork.repository.git("config", "merge.lock.name", "a driver to come")
        #expect(try await outcomes(fork, engine).words == "unknown")
    }

    @Test(
        "A driver's name and its helper's are quoted where they have to be", arguments: ["a\"b", "a\\b", "a.b]", "#;"])
    func hostileNames(name: String) async throws {
        let fork = try fork("*.lock merge=\(name)\nf[1] merge=\(name)")
        try fork.repository.git("config", "merge.\(name).driver", "true")
        try fork.repository.git("config", "merge.\(name).recursive", name)
        try await fork.expectGitsWord("clean", judgedBy: .workTree)
    }
}
