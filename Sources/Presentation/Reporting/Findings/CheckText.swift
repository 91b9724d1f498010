package import Domain
import Wording

/// The report of `orchestrate check` for a terminal.
package struct CheckText: Sendable {
    private let page: Page

    package init(page: Page = Page()) { self.page = page }

    /// Returns what only merges have, what single change sets bring, and what could not be looked at.
    package func render(_ analysis: Analysis) -> String {
        let code = analysis.codeFindings
        let shown = code.findings.filter { $0.scope != .existing }
        let sections = [
            page.header(analysis), section(shown.filter { $0.scope == .integration }, integration: true),
            section(shown.filter { $0.scope == .changeSet }, integration: false), unmerged(analysis),
            UnreadFilesText(page: page).lines(code.notEvaluated), NoteSentences.of(analysis).flatMap { lines($0) },
            summary(code, analysis),
        ]
        return page.text(of: Array(sections.filter { !$0.isEmpty }.joined(separator: [""])))
    }

    private func section(_ findings: [Finding], integration: Bool) -> [String] {
        guard !findings.isEmpty else { return [] }
        let title =
            integration
            ? "Only the merge has \(findings.count == 1 ? "this" : "these \(findings.count)")"
            : "Brought by one change set alone"
        return [title, ""] + findings.map { FindingText(page: page).lines($0) }.joined(separator: [""])
    }

    private func unmerged(_ analysis: Analysis) -> [String] {
        let alone = analysis.changeSets.filter { !$0.verdict.isClean && !$0.isIdle }.map(\.id)
        var sentences: [String] = []
        if !alone.isEmpty {
            let names = Wording.names(alone, limit: 8).terminal
            let base = Escaping.terminal(analysis.base.shownName)
            sentences.append("Not merged with \(base), so that only their own code was looked at: \(names).")
        }
        if !analysis.pairs.isEmpty {
            let pairs = analysis.pairs.map { "\($0.first.text) and \($0.second.text)" }.map(Escaping.terminal)
            sentences.append(
                "In conflict as text, so that no merge was looked at: \(Wording.list(pairs, limit: 6)).")
        }
        return sentences.flatMap { lines($0) }
    }

    private func summary(_ code: CodeFindings, _ analysis: Analysis) -> [String] {
        guard !analysis.changeSets.isEmpty else { return ["Nothing to do: no change set was selected."] }
        let new = code.findings.filter { $0.scope != .existing }
        let existing = code.findings.count - new.count
        let known = existing == 0 ? "" : " \(Wording.count(existing, "finding")) more in the base already."
        return [(new.isEmpty ? "Nothing is broken." : "\(new.counts).") + known]
    }

    private func lines(_ sentence: String, indent: Int = 0) -> [String] {
        Wrapping.lines(sentence, width: page.width, indent: indent)
    }
}
