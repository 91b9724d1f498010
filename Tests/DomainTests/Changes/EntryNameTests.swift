import Domain
import Testing

@Suite("The name of a directory's entry") struct EntryNameTests {
    private static let git = [
        ".git", ".GIT", ".gIt", "git~1", "GIT~1", ".git ", ".git...", ".git . .", ".git::$INDEX_ALLOCATION", ".git\\x",
        "git~1 .", "a\\.git", "a\\GIT~1\\hooks", ".g\u{200C}it", "\u{FEFF}.git", ".git\u{206F}", ".gi\u{202E}T",
    ]
    private static let others = [
        "git", ".gitx", ".gi", "git~2", "git~10", "..git", "a.git", ".git-x", ".github", ".gitignore", "g.it", "~1git",
        "\u{200D}git", ".g\u{301}it", "\u{130}git",
    ]

    @Test("is taken for .git where a disk of macOS or Windows would, and nowhere else")
    func dotGit() {
        for name in Self.git { #expect(TreeFault(name: Array(name.utf8)) == .hasDotgit, "\(name.debugDescription)") }
        for name in Self.others { #expect(TreeFault(name: Array(name.utf8)) == nil, "\(name.debugDescription)") }
    }

    @Test("is refused by the word that git fsck has for it")
    func words() {
        #expect(TreeFault(name: []) == .emptyName)
        #expect(TreeFault(name: Array(".".utf8)) == .hasDot)
        #expect(TreeFault(name: Array("..".utf8)) == .hasDotdot)
        #expect(TreeFault(name: Array("a/b".utf8)) == .fullPathname)
        #expect(TreeFault(name: Array("...".utf8)) == nil)
        #expect(TreeFault(name: [0xFF, 0xFE]) == nil)
    }

    /// What git's own tests (t0060-path-utils.sh) expect.
    @Test("is taken for .gitmodules and .gitattributes as git takes it")
    func files() {
        let modules = [
            ".gitmodules", ".GITMODULES", ".gitmodu\u{200C}les", ".Gitmodules", ".gitmodules ", ".gitmodules.",
            ".gitmodules  ..", ".gitmodules::$DATA", "GITMOD~1", "gitmod~4", "gitmod~1 .", "GI7EBA~1", "gi7eba~9",
            "GI7EB~10", "GI7EB~11", "GI7EB~99", "GI7E~100", "GI~12345", "~1000000", "~9999999",
        ]
        let others = [
            ".gitmodules x", ".gitmodules .x", " .gitmodules", "..gitmodules", "gitmodules", ".gitmodule",
            ".gitmodules\\x",
            "gitmod~5", "gitmod~1x", "GI7EBA~", "GI7EBA~0", "GI7EBA~~1", "GI7EBA~X", "Gx7EBA~1", "GI7EBX~1", "GI7EB~1",
            "GI7EB~01", "GI7EB~1X",
        ]
        for name in modules { #expect(EntryName(Array(name.utf8)).isGitModules, "\(name.debugDescription)") }
        for name in others { #expect(!EntryName(Array(name.utf8)).isGitModules, "\(name.debugDescription)") }
        #expect(EntryName(Array(".gitattributes".utf8)).isGitAttributes)
        #expect(EntryName(Array("GI7D29~1".utf8)).isGitAttributes)
        #expect(!EntryName(Array("GI7EBA~1".utf8)).isGitAttributes)
    }
}
