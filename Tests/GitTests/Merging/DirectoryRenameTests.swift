import Domain
import Examples
import Testing

/// Directories that one side renamed while the other side put files into them, each held against git.
@Suite struct DirectoryRenameTests {
    private static func file(
        _ path: RepositoryPath, _ name: String, _ changed: [Int: String] = [:]
    ) -> ScriptedChange { RenameCase.file(path, name, changed) }

    private static let base = [
        file("old/a", "a"), file("old/b", "b"), file("old/c", "c"), file("old/in/d", "d"), file("old/in/e", "e"),
        file("else/f", "f"), file("keep", "keep"),
    ]
    private static let move = ScriptedChange.rename(from: "old", to: "new")

    private static let plain = [
        RenameCase(
            "a file is added to a renamed directory", base: base, ours: [move], theirs: [file("old/x", "x")],
            conflicts: ["directoryRename new/x"]),
        RenameCase(
            "an empty file and a link are added", base: base, ours: [move],
            theirs: [.text("old/x", ""), .write("old/y", content: Array("keep".utf8), mode: .symbolicLink)],
            conflicts: ["directoryRename new/x", "directoryRename new/y"]),
        RenameCase(
            "files of the directory are edited as well", base: base, ours: [move],
            theirs: [file("old/x", "x"), file("old/a", "a", [1: "theirs"]), file("old/in/d", "d", [1: "theirs"])],
            conflicts: ["directoryRename new/x"]),
        RenameCase(
            "files of the directory are edited on both sides", base: base,
            ours: [move, file("new/a", "a", [1: "ours"])],
            theirs: [file("old/x", "x"), file("old/a", "a", [1: "theirs"])],
            conflicts: ["directoryRename new/x", "content new/a"]),
        RenameCase(
            "a file is added below a directory inside", base: base, ours: [move], theirs: [file("old/in/x", "x")],
            conflicts: ["directoryRename new/in/x"]),
        RenameCase(
            "a file is added in a new directory inside", base: base, ours: [move], theirs: [file("old/fresh/x", "x")]),
        RenameCase(
            "files are added both right inside and in a new directory", base: base, ours: [move],
            theirs: [file("old/fresh/x", "x"), file("old/y", "y")],
            conflicts: ["directoryRename new/fresh/x", "directoryRename new/y"]),
        RenameCase(
            "the directory inside went another way", base: base,
            ours: [.rename(from: "old/in", to: "out"), .rename(from: "old", to: "new")],
            theirs: [file("old/in/x", "x"), file("old/y", "y")],
            conflicts: ["directoryRename out/x", "directoryRename new/y"]),
        RenameCase(
            "the directory goes up to the root", base: base,
            ours: [
                .rename(from: "old/in", to: "in"), .rename(from: "old/a", to: "a"), .rename(from: "old/b", to: "b"),
                .delete("old/c"),
            ],
            theirs: [file("old/in/x", "x"), file("old/y", "y")],
            conflicts: ["directoryRename in/x", "directoryRename y"]),
        RenameCase(
            "most of the files decide", base: base,
            ours: [.rename(from: "old/c", to: "rest/c"), .rename(from: "old", to: "new")],
            theirs: [file("old/x", "x")], conflicts: ["directoryRename new/x"]),
        RenameCase(
            "as many files went one way as the other", base: base,
            ours: [
                .delete("old/in"), .delete("old/c"), .rename(from: "old/b", to: "rest/b"),
                .rename(from: "old/a", to: "new/a"),
            ],
            theirs: [file("old/x", "x")], conflicts: [], isDelegated: true),
        RenameCase(
            "the directory was deleted, not renamed", base: base, ours: [.delete("old"), file("new/n", "n")],
            theirs: [file("old/x", "x")]),
        RenameCase(
            "one file stayed, so that the directory is not renamed", base: base,
            ours: [.rename(from: "old", to: "new"), .rename(from: "new/c", to: "old/c")],
            theirs: [file("old/x", "x"), file("old/a", "a", [1: "theirs"])]),
    ]

    @Test(arguments: plain) func added(_ case: RenameCase) async throws { try await `case`.check() }

    private static let meeting = [
        RenameCase(
            "a file is renamed into a renamed directory", base: base, ours: [move, file("else/f", "f", [1: "ours"])],
            theirs: [.delete("else/f"), file("old/f", "f", [9: "theirs"])], conflicts: ["directoryRename new/f"]),
        RenameCase(
            "a file that the other side deleted is renamed into it", base: base, ours: [move, .delete("else/f")],
            theirs: [.delete("else/f"), file("old/f", "f", [9: "theirs"])], conflicts: ["directoryRename new/f"]),
        RenameCase(
            "a file that the other side did not touch is renamed into it", base: base, ours: [move],
            theirs: [.delete("else/f"), file("old/f", "f", [9: "theirs"])], conflicts: ["directoryRename new/f"]),
        RenameCase(
            "a file is renamed within the directory", base: base, ours: [move],
            theirs: [.rename(from: "old/a", to: "old/z")],
            conflicts: ["renameRename new/a", "renameRename old/a", "directoryRename new/z"], isDelegated: true),
        RenameCase(
            "the new place is taken by another new file", base: base, ours: [move, file("new/x", "other")],
            theirs: [file("old/x", "x")], conflicts: ["directoryRename new/x"]),
        RenameCase(
            "the new place is taken by a renamed file", base: base,
            ours: [move, .delete("else/f"), file("new/x", "f", [1: "ours"])],
            theirs: [file("old/x", "x"), file("else/f", "f", [9: "theirs"])], conflicts: ["directoryRename new/x"]),
        RenameCase(
            "the own side has something at the new place", base: base, ours: [move],
            theirs: [file("old/x", "x"), file("new/x", "other")], conflicts: [], isDelegated: true),
        RenameCase(
            "both sides rename the directory", base: [file("old/a", "a"), file("old/b", "b"), file("keep", "keep")],
            ours: [.rename(from: "old/a", to: "new/a"), .delete("old/b"), file("new/x", "x")],
            theirs: [.rename(from: "old/b", to: "newer/b"), .delete("old/a"), file("newer/y", "y")],
            conflicts: ["renameDelete new/a", "renameDelete newer/b"]),
        RenameCase(
            "both sides rename a directory, and add to the other's", base: base,
            ours: [move, file("else/x", "x")], theirs: [.rename(from: "else", to: "also"), file("old/y", "y")],
            conflicts: ["directoryRename also/x", "directoryRename new/y"]),
    ]

    @Test(arguments: meeting) func met(_ case: RenameCase) async throws { try await `case`.check() }
}
