import Domain
import Examples
import TestSupport
import Testing

/// What isn't a plain file against a plain file.
@Suite struct FileKindTests {
    private static func submodule(_ path: RepositoryPath, _ number: UInt8) -> ScriptedChange {
        .submodule(path, commit: ObjectID(rawBytes: Array(repeating: number, count: 20)))
    }

    private static func link(_ path: RepositoryPath, _ target: String) -> ScriptedChange {
        .write(path, content: Array(target.utf8), mode: .symbolicLink)
    }

    @Test("An exec bit on one side and an edit on the other both count")
    func modeAndEdit() async throws {
        let fork = try Fork(
            base: [.lines("f")], ours: [.lines("f", mode: .executable)], theirs: [.lines("f", [3: "theirs"])])
        try await fork.expectGitsWord("clean")
    }

    @Test("An exec bit and an edit on one side, another edit on the other")
    func modeAndEdits() async throws {
        let fork = try Fork(
            base: [.lines("f")], ours: [.lines("f", [18: "ours"], mode: .executable)],
            theirs: [.lines("f", [3: "theirs"])])
        try await fork.expectGitsWord("clean")
    }

    @Test("Both sides set the exec bit and change the same line")
    func modesAndConflict() async throws {
        let fork = try Fork(
            base: [.lines("f")], ours: [.lines("f", [3: "ours"], mode: .executable)],
            theirs: [.lines("f", [3: "theirs"], mode: .executable)])
        try await fork.expectGitsWord("conflicts [\"f\"]")
    }

    @Test("A link that both sides point elsewhere conflicts")
    func links() async throws {
        let fork = try Fork(
            base: [Self.link("link", "a")], ours: [Self.link("link", "b")], theirs: [Self.link("link", "c")])
        try await fork.expectGitsWord("conflicts [\"link\"]")
    }

    @Test("A link that both sides point to the same place is clean")
    func sameLinks() async throws {
        let fork = try Fork(
            base: [Self.link("link", "a"), .lines("f")], ours: [Self.link("link", "b"), .lines("f", [3: "ours"])],
            theirs: [Self.link("link", "b"), .lines("f", [18: "theirs"])])
        try await fork.expectGitsWord("clean")
    }

    @Test("A link that both sides add, to different places")
    func addedLinks() async throws {
        let fork = try Fork(base: [.lines("f")], ours: [Self.link("link", "b")], theirs: [Self.link("link", "c")])
        try await fork.expectGitsWord("conflicts [\"link\"]")
    }

    @Test("A file that one side makes a link and the other edits")
    func typeChange() async throws {
        let fork = try Fork(
            base: [.lines("f")], ours: [Self.link("f", "a")], theirs: [.lines("f", [3: "theirs"])])
        try await fork.expectGitsWord("conflicts")
    }

    @Test("A submodule that one side moves")
    func submodule() async throws {
        let fork = try Fork(
            base: [Self.submodule("sub", 1), .lines("f")], ours: [Self.submodule("sub", 2)],
            theirs: [.lines("f", [3: "theirs"])])
        try await fork.expectGitsWord("clean")
    }

    @Test("A submodule that both sides move conflicts")
    func submodules() async throws {
        let fork = try Fork(
            base: [Self.submodule("sub", 1)], ours: [Self.submodule("sub", 2)], theirs: [Self.submodule("sub", 3)])
        try await fork.expectGitsWord("conflicts [\"sub\"]", isApproximate: true)
    }

    @Test("A submodule that one side moves and the other deletes")
    func submoduleDeleted() async throws {
        let fork = try Fork(
            base: [Self.submodule("sub", 1), .lines("f")], ours: [Self.submodule("sub", 2)], theirs: [.delete("sub")])
        try await fork.expectGitsWord("conflicts [\"sub\"]")
    }

    @Test("A submodule against a file")
    func submoduleAgainstFile() async throws {
        let fork = try Fork(base: [.lines("f")], ours: [Self.submodule("x", 2)], theirs: [.lines("x", of: "x")])
        try await fork.expectGitsWord("conflicts")
    }

    @Test("A file against a directory")
    func fileAgainstDirectory() async throws {
        let fork = try Fork(base: [.lines("f")], ours: [.lines("x", of: "x")], theirs: [.lines("x/y", of: "y")])
        try await fork.expectGitsWord("conflicts")
    }

    @Test("A file that one side edits where the other puts a directory")
    func editedFileAgainstDirectory() async throws {
        let fork = try Fork(
            base: [.lines("x", of: "x"), .lines("f")], ours: [.lines("x", [3: "ours"], of: "x")],
            theirs: [.delete("x"), .lines("x/y", of: "y")])
        try await fork.expectGitsWord("conflicts")
    }

    @Test("A directory that one side replaces by a file while the other leaves it alone")
    func directoryBecomesFile() async throws {
        let fork = try Fork(
            base: [.lines("x/y", of: "y"), .lines("f")], ours: [.delete("x/y"), .lines("x", of: "x")],
            theirs: [.lines("f", [3: "theirs"])])
        try await fork.expectGitsWord("clean")
    }
}
