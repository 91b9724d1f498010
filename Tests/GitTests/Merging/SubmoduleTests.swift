import Application
import Domain
import Examples
import TestSupport
import Testing

@testable import Git

/// Submodules that both sides move, where their commits are here and where they are not.
@Suite struct SubmoduleTests {
    /// A library with four versions, each on the one before, and one beside the second.
    private struct Versions {
        let library: TestRepository
        private let commits: [String: ObjectID]

        init() throws {
            library = try TestRepository()
            var commits: [String: ObjectID] = [:]
            for version in ["1", "2", "3", "4"] {
                commits[version] = try library.commit(on: "main", message: version, files: ["v": version])
            }
            commits["side"] = try library.commit(
                on: "side", from: try #require(commits["2"]).hex, message: "side", files: ["v": "side"])
            self.commits = commits
        }

        /// One that the library has, or that nobody has.
        subscript(name: String) -> ObjectID {
            commits[name] ?? ObjectID(rawBytes: Array(repeating: 7, count: 20))
        }
    }

    /// Where the library's repository is.
    private enum Place: CaseIterable {
        case workTree, modules, nowhere
    }

    private static let modules = ScriptedChange.text(
        ".gitmodules",
        "[submodule \"the \\\"lib\\\"\"] ; ours\n\tPATH = \"deps/lib\" # here\n\turl = https://example.org\n")

    private func fork(
        _ words: [String], _ versions: Versions, at place: Place, attributes: String = "", clash: Bool = false
    ) throws -> Fork {
        let moves = words.map { ScriptedChange.submodule("deps/lib", commit: versions[$0]) }
        let fork = try Fork(
            base: [Self.modules, moves[0], .lines("f"), .text(".gitattributes", attributes)],
            ours: [moves[1], .lines("f", [5: "ours"])],
            theirs: [moves[2], .lines("f", [clash ? 5 : 15: "theirs"])])
        let repository = fork.repository
        switch place {
        case .workTree:
            try repository.git("clone", "--quiet", versions.library.path, "\(repository.path)/deps/lib")
        case .modules:
            try repository.git(
                "clone", "--quiet", "--bare", versions.library.path, "\(repository.path)/.git/modules/the \"lib\"")
        case .nowhere: break
        }
        return fork
    }

    @Test(
        "One that goes forward on both sides goes to the later commit, as with git",
        arguments: [
            (["1", "2", "3"], "clean"), (["1", "4", "2"], "clean"), (["2", "1", "3"], "conflicts [\"deps/lib\"]"),
            (["1", "3", "side"], "conflicts [\"deps/lib\"]"), (["2", "4", "side"], "conflicts [\"deps/lib\"]"),
        ])
    func forward(words: [String], expected: String) async throws {
        let versions = try Versions()
        for place in [Place.workTree, .modules] {
            try await fork(words, versions, at: place).expectGitsWord(expected, judgedBy: .workTree)
        }
    }

    @Test("What else conflicts does so alone, also where git is asked about it")
    func beside() async throws {
        let versions = try Versions()
        for attributes in ["", "[f] text\n"] {
            let fork = try fork(["1", "2", "3"], versions, at: .modules, attributes: attributes, clash: true)
            try await fork.expectGitsWord("conflicts [\"f\"]", judgedBy: .workTree)
        }
        let union = try fork(["1", "2", "3"], versions, at: .modules, attributes: "f merge=union\n", clash: true)
        try await union.expectGitsWord("clean", judgedBy: .workTree)
    }

    @Test(
        "Where its commits are not here it conflicts, approximately, and that is said",
        arguments: [Engine.auto, .git])
    func unseen(engine: Engine) async throws {
        let versions = try Versions()
        for (words, place) in [(["1", "2", "3"], Place.nowhere), (["1", "2", "none"], .modules)] {
            let fork = try fork(words, versions, at: place)
            let (merger, base, heads) = try await fork.repository.merger(
                for: ["theirs"], .init(base: "ours", engine: engine))
            let state = MergedState(commits: [base.commit], tree: base.tree)
            let outcome = try await merger.merge([TrialMerge(state: state, head: heads[0])])[0]
            #expect(outcome.conflictedPaths == ["deps/lib"] && outcome.isApproximate)
            #expect(await merger.notes == [.unseenSubmodules(["deps/lib"])])
        }
    }

    @Test("One that both sides add conflicts for sure")
    func bothAdded() async throws {
        let fork = try Fork(
            base: [.lines("f")], ours: [.submodule("s", commit: ObjectID(rawBytes: Array(repeating: 1, count: 20)))],
            theirs: [.submodule("s", commit: ObjectID(rawBytes: Array(repeating: 2, count: 20)))])
        try await fork.expectGitsWord("conflicts [\"s\"]", judgedBy: .workTree)
    }

    @Test("A bare repository keeps them as well")
    func bare() async throws {
        let versions = try Versions()
        let fork = try fork(["1", "2", "3"], versions, at: .modules)
        let path = fork.repository.path + "/../bare.git"
        try fork.repository.git("clone", "--quiet", "--bare", fork.repository.path, path)
        try fork.repository.git("clone", "--quiet", "--bare", versions.library.path, "\(path)/modules/the \"lib\"")
        let outcome = try await fork.repository.outcome(of: "theirs", .init(base: "ours", path: path))
        #expect(outcome.words == "clean" && !outcome.isApproximate)
    }
}

@Suite struct SubmoduleNamesTests {
    @Test(
        "Names are read as git reads them",
        arguments: [
            ("[submodule \"a\"]\npath = x\n", ["a"]), ("[Submodule \"a\"] path=x\n", ["a"]),
            ("[submodule \"a \\\\ \\\"b\\\"\"]\r\n\t path = \"x\" ; c\r\n", ["a \\ \"b\""]),
            ("[submodule \"a\"]\npath = x\n[submodule \"b\"]\nurl = y\npath = x # c\n", ["a", "b"]),
            ("[other \"a\"]\npath = x\n", []), ("[submodule]\npath = x\n", []), ("path = x\n", []),
            ("# [submodule \"a\"]\npath = x\n", []), ("[submodule \"a\"]\npath = y\n", []),
            ("[submodule \"a\"]\npath = x\\\n", []), ("[submodule \"a\npath = x\n", []),
            (
                "[submodule \"../x\"]\npath = x\n[submodule \"a/../../x\"]\npath = x\n[submodule \"a\\\\..\"]\npath = x\n",
                []
            ),
            ("[submodule \"a/..b\"]\npath = x\n", ["a/..b"]),
        ])
    func names(text: String, expected: [String]) {
        #expect(SubmoduleNames(Array(text.utf8)).names(at: "x") == expected)
    }
}
