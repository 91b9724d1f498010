package import Domain
import Wording

/// The report of `orchestrate diff-plan` as a page of Markdown.
package enum DiffPlanMarkdown {
    /// Returns the page in at most so many UTF-16 units, which is how forges count.
    package static func render(_ comparison: PlanComparison, limit: Int = 60_000) -> String {
        let difference = PlanDifference(comparison: comparison)
        let sections = difference.sections.map { section in
            MarkdownPage.Section(
                opening: "**\(section.title)**\n\n",
                rows: section.rows.map { row in
                    let name = row.id.map { MarkdownPieces.id($0) + ": " } ?? ""
                    return "- \(name)\(row.sentence.markdown)\n"
                }, closing: "", noun: "change")
        }
        let names = [comparison.old, comparison.new].map { document in
            let base = Escaping.markdownCode(MarkdownPieces.cut(document.base.shownName))
            return "<code>\(Wording.planName(document.plan))</code> on \(base) at "
                + "<code>\(document.base.commit.short)</code>"
        }
        let headline = "**\(difference.verdict)**\n\n\(names.joined(separator: ", then "))."
        return MarkdownPage(headline: headline, sections: sections, command: "orchestrate diff-plan").text(limit: limit)
    }
}
