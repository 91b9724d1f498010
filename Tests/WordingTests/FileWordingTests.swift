import Domain
import Testing
import Wording

@Suite("What happened to a file, in words") struct FileWordingTests {
    @Test(
        "is told of every kind",
        arguments: [
            (FileChange.Kind.added, "added"), (.modified, "modified"), (.deleted, "deleted"), (.renamed, "renamed"),
            (.typeChanged, "changed the type of"),
        ])
    func kind(kind: FileChange.Kind, words: String) { #expect(Wording.kind(kind) == words) }

    @Test(
        "says what is special about it",
        arguments: [
            (UInt16(0o100644), UInt16(0o100755), false as Bool?, ["now executable"]),
            (0o100755, 0o100644, false, ["no longer executable"]), (0, 0o120000, false, ["symbolic link"]),
            (0o160000, 0, false, ["submodule"]), (0o100644, 0o100644, true, ["binary"]),
            (0o100644, 0o100644, nil, ["content not in this clone"]), (0o100644, 0o100644, false, []),
        ])
    func facts(before: UInt16, after: UInt16, isBinary: Bool?, words: [String]) {
        let change = FileChange(
            path: "a", kind: .modified, modes: FileChange.Modes(before: before, after: after), isBinary: isBinary)
        #expect(Wording.facts(of: change) == words)
    }
}
