import Domain
import Testing

@testable import Reporting

@Suite("Reports of checks and comparisons") struct PlanChangeTextTests {
    @Test("are no wider than the page", arguments: [60, 80, 120])
    func width(columns: Int) {
        let page = Page(width: columns)
        let texts = [
            VerifyPlanText(page: page).render(Samples.check), DiffPlanText(page: page).render(Samples.comparison),
        ]
        for line in texts.joined().split(separator: "\n") where line.contains(" ") {
            #expect(DisplayWidth.of(line) <= max(columns, 90), "\(line)")
        }
    }

    @Test("let nothing from outside steer the terminal")
    func hostile() {
        let texts = [
            VerifyPlanText().render(Samples.hostileCheck), DiffPlanText().render(Samples.hostileComparison),
        ]
        #expect(texts.joined().unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHidden })
    }

    @Test("let nothing from outside mark a page up, and keep within a forge's limit")
    func hostilePage() {
        let page = DiffPlanMarkdown.render(Samples.hostileComparison)
        for tag in page.matches(of: /<[^>]*>/).map({ String($0.output) }) {
            #expect(["<code>", "</code>"].contains(tag), "\(tag)")
        }
        #expect(!page.contains("@everyone"))
        #expect(DiffPlanMarkdown.render(Samples.hostileComparison, limit: 2_000).utf16.count <= 2_000)
    }
}
