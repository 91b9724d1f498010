package import Domain
import Wording

/// Findings for a job summary or a comment.
package enum CheckMarkdown {
    /// Returns the findings, those that only a merge has first, in at most `limit` characters.
    package static func render(_ analysis: Analysis, limit: Int = 60_000) -> String {
        let code = analysis.codeFindings
        let merged = code.findings.filter { $0.scope == .integration }
        let own = code.findings.filter { $0.scope == .changeSet }
        return MarkdownPage(
            headline: "## Check: \(headline(merged, own))\n\n\(MarkdownPieces.context(analysis))",
            sections: [
                .init(
                    opening: "### What only the merge has\n\n", rows: merged.map(row), closing: "", noun: "finding"),
                .init(
                    opening: "### Brought by one change set alone\n\n", rows: own.map(row), closing: "",
                    noun: "finding"),
                .init(
                    opening: "### Not evaluated\n\n", rows: code.notEvaluated.map(unread), closing: "", noun: "file"),
                .init(
                    opening: "### Notes\n\n", rows: MarkdownPieces.notes(analysis), closing: "", noun: "note"),
            ],
            command: "orchestrate check"
        ).text(limit: limit)
    }

    private static func headline(_ merged: [Finding], _ own: [Finding]) -> String {
        if merged.isEmpty && own.isEmpty { return "nothing is broken" }
        let counts = [(merged.count, "that only a merge has"), (own.count, "of single change sets")]
        return Wording.list(
            counts.filter { $0.0 > 0 }.map { "\(Wording.count($0.0, "finding")) \($0.1)" })
    }

    private static func row(_ finding: Finding) -> String {
        let names = finding.changeSets.map(MarkdownPieces.id).joined(separator: " + ")
        let hints = Wording.hints(for: finding).map { "  \n  \($0.asSentence.markdown)" }.joined()
        let item = MarkdownPieces.finding(finding)
        return "- **\(finding.severity.rawValue)** \(names): " + item.dropFirst(2).dropLast() + hints + "\n"
    }

    private static func unread(_ file: UnreadFile) -> String {
        "- \(Escaping.markdownCode(file.path.text)): \(Wording.unread(file.cause).markdown)\n"
    }
}
