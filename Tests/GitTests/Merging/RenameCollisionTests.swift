import Domain
import Examples
import Testing

/// Renames that meet something at their new place, each held against git.
@Suite struct RenameCollisionTests {
    private static func file(
        _ path: RepositoryPath, _ name: String, _ changed: [Int: String] = [:]
    ) -> ScriptedChange { RenameCase.file(path, name, changed) }

    private static let base = [file("s", "s"), file("t", "t"), file("keep", "keep")]

    private static let cases = [
        RenameCase(
            "a rename and an edit merge", base: base, ours: [.delete("s"), file("d", "s", [1: "ours"])],
            theirs: [file("s", "s", [9: "theirs"])]),
        RenameCase(
            "a renamed file that was edited on both sides meets a new one", base: base,
            ours: [.delete("s"), file("d", "s", [1: "ours"])],
            theirs: [file("s", "s", [9: "theirs"]), file("d", "new")], conflicts: ["bothAdded d"]),
        RenameCase(
            "a renamed file that conflicts meets a new one", base: base,
            ours: [.delete("s"), file("d", "s", [1: "ours"])],
            theirs: [file("s", "s", [1: "theirs"]), file("d", "new")], conflicts: ["renameAdd d"]),
        RenameCase(
            "a renamed file meets what merging it makes", base: base,
            ours: [.delete("s"), file("d", "s", [1: "ours"])],
            theirs: [file("s", "s", [9: "theirs"]), file("d", "s", [1: "ours", 9: "theirs"])]),
        RenameCase(
            "a renamed file meets an empty one", base: base, ours: [.delete("s"), file("d", "s", [1: "ours"])],
            theirs: [file("s", "s", [9: "theirs"]), .text("d", "")]),
        RenameCase(
            "a renamed file that both have at the new place already", base: base,
            ours: [.delete("s"), file("d", "s", [1: "same"])],
            theirs: [file("s", "s", [9: "theirs"]), file("d", "s", [1: "same"])], isDelegated: true),
        RenameCase(
            "a renamed file that the other side deleted meets a new one", base: base,
            ours: [.delete("s"), file("d", "s", [1: "ours"])], theirs: [.delete("s"), file("d", "new")],
            conflicts: ["renameDelete d"]),
        RenameCase(
            "a renamed file that the other side deleted", base: base,
            ours: [.delete("s"), file("d", "s", [1: "ours"])], theirs: [.delete("s")], conflicts: ["renameDelete d"]),
        RenameCase(
            "two files renamed to one place", base: base,
            ours: [.delete("s"), file("d", "s", [1: "ours"]), file("t", "t", [9: "ours"])],
            theirs: [.delete("t"), file("d", "t", [1: "theirs"]), file("s", "s", [9: "theirs"])],
            conflicts: ["bothAdded d"]),
        RenameCase(
            "two files renamed to one place, of which one conflicts", base: base,
            ours: [.delete("s"), file("d", "s", [1: "ours"]), file("t", "t", [1: "ours"])],
            theirs: [.delete("t"), file("d", "t", [1: "theirs"]), file("s", "s", [9: "theirs"])],
            conflicts: ["renameAdd d"]),
        RenameCase(
            "two files renamed to one place, of which one is deleted", base: base,
            ours: [.delete("s"), .delete("t"), file("d", "s", [1: "ours"])],
            theirs: [.delete("t"), file("d", "t", [1: "theirs"]), file("s", "s", [9: "theirs"])],
            conflicts: ["renameDelete d"]),
        RenameCase(
            "one file renamed to one place by both", base: base, ours: [.delete("s"), file("d", "s", [1: "ours"])],
            theirs: [.delete("s"), file("d", "s", [9: "theirs"])]),
        RenameCase(
            "one file renamed to two places", base: base, ours: [.delete("s"), file("d", "s", [1: "ours"])],
            theirs: [.delete("s"), file("e", "s", [9: "theirs"])],
            conflicts: ["renameRename d", "renameRename e", "renameRename s"]),
        RenameCase(
            "one file renamed to two places, of which one is taken", base: base,
            ours: [.delete("s"), file("d", "s", [1: "ours"]), file("e", "new")],
            theirs: [.delete("s"), file("e", "s", [9: "theirs"])],
            conflicts: ["renameRename d", "renameRename e", "renameRename s"], isDelegated: true),
    ]

    @Test(arguments: cases) func collision(_ case: RenameCase) async throws { try await `case`.check() }
}
