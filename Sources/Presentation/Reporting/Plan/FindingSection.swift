import Domain
import Wording

/// What a plan's steps break together though it lands them: warnings, and errors where the user lands those too.
struct FindingSection {
    let page: Page
    let detail: Detail

    /// Returns the section; nothing where the steps break nothing.
    func lines(_ plan: Plan, _ analysis: Analysis) -> [String] {
        let found = analysis.findings(landing: plan).filter { $0.severity >= .warning }
        guard !found.isEmpty else { return [] }
        let title = "The code of the steps together: \(found.counts)"
        guard detail == .full else { return [title] }
        return [title, ""] + found.prefix(5).flatMap { FindingText(page: page).lines($0) }
            + (found.count > 5 ? ["  and \(found.count - 5) more: orchestrate check"] : [])
    }
}
