import Domain
import Testing

@Suite("A clash in a changelog") struct ChangelogTests {
    private static let start = "# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n"
    private static let end = "\n## [1.0.0]\n\n- first\n"

    private static let clashes: [ScriptedClash] = [
        // Both add entries.
        .init(
            "CHANGELOG.md", "- one\n", "- one\n- two\n", "- one\n- three\n  goes on\n", after: start, before: end,
            is: true),
        .init("CHANGELOG.md", "", "- two\n", "- three\n", after: start, before: end, is: true),
        .init("CHANGES.rst", "* a\n", "* b\n* a\n", "* c\n* a\n", after: "1.1 (unreleased)\n----\n\n", is: true),
        .init("NEWS", "* a\n", "* b\n* a\n", "* c\n* a\n", after: "v1.2.0:\n\n", is: true),
        // The same entry.
        .init(
            "CHANGELOG.md", "- one\n", "- one\n- two\n", "- one\n- two\n- three\n", after: start, before: end, is: false
        ),
        // One edits what the other stands beside.
        .init("CHANGELOG.md", "- one\n", "- one (#1)\n", "- one\n- three\n", after: start, before: end, is: false),
        .init(
            "CHANGELOG.md", "- one\n", "- one\n  goes on\n", "- one\n- three\n", after: start, before: end, is: false),
        .init("CHANGELOG.md", "- one\n", "", "- one\n- three\n", after: start, before: end, is: false),
        // One cuts a release, or makes another section.
        .init(
            "CHANGELOG.md", "## [Unreleased]\n\n- one\n", "## [Unreleased]\n\n## [2.0.0]\n\n- one\n",
            "## [Unreleased]\n\n- two\n- one\n", after: "# Changelog\n\n", before: end, is: false),
        .init("CHANGES.rst", "* a\n", "2.0\n===\n\n* b\n* a\n", "* c\n* a\n", after: "1.1\n===\n\n", is: false),
        .init("NEWS.txt", "* a\n", "Version 2.0\n\n* b\n* a\n", "* c\n* a\n", after: "Version 1.1\n\n", is: false),
    ]

    @Test("is settled by keeping both where the entries are disjoint and the headings agree", arguments: clashes)
    func entries(clash: ScriptedClash) throws { try clash.expect(.changelog) }

    @Test("needs judgement where a heading far above it differs between the sides")
    func heading() throws {
        let body = (1...30).map { "- old \($0)\n" }.joined()
        func text(_ heading: String, _ entries: String) -> String { "## \(heading)\n\n\(body)\(entries)" }
        try ScriptedClash(
            "CHANGELOG.md", text("Unreleased", "- a\n"), text("2.0.0", "- a\n- b\n"), text("Unreleased", "- a\n- c\n"),
            is: false
        ).expect(.changelog)
    }
}
