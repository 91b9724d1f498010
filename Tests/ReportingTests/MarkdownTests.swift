import Domain
import Reporting
import Testing

@Suite struct MarkdownTests {
    @Test("a page never grows over its limit and says what it leaves out", arguments: [2_000, 30_000])
    func limit(units: Int) throws {
        let sets = (1...300).map {
            Samples.changeSet(
                ChangeSetID("#\($0)"), String(repeating: "日本語 | ", count: 30), by: "x", layers: ["domain"])
        }
        let held = sets.suffix(100).map {
            HeldChangeSet(
                id: $0.id, commit: $0.changeSet.commit, reason: .conflicts, with: ["#1"],
                conflicts: Array(repeating: Samples.invitationConflict, count: 40), advice: [Samples.rebase])
        }
        let plan = Plan(
            steps: (1...200).map { Samples.step(StepNumber($0), ChangeSetID("#\($0)"), layer: "domain") },
            held: Array(held),
            conflictSets: [], inversions: [],
            optimality: Optimality(planned: 200, upperBound: 200, proven: true, firstInFirstOut: 200),
            predictedTree: Samples.oid(3))
        let analysis = Analysis(
            base: Samples.base, architecture: Samples.architecture, changeSets: sets, pairs: [], comparedPairs: 0)
        for text in [
            PlanMarkdown.render(plan, of: analysis, limit: units), ConflictsMarkdown.render(analysis, limit: units),
        ] {
            #expect(text.utf16.count <= units)
            #expect(text.contains("Left out to keep this short: "))
            #expect(text.split(separator: "<details>").count == text.split(separator: "</details>").count)
        }
        #expect(PlanMarkdown.render(plan, of: analysis, limit: units).contains("100 held change sets"))
    }

    @Test("a page that fits leaves nothing out")
    func whole() {
        #expect(!PlanMarkdown.render(Samples.richPlan, of: Samples.rich).contains("Left out"))
    }

    @Test("nothing from outside opens a tag, ends a cell, pings or links")
    func hostile() throws {
        let plan = try #require(Samples.hostile.plan)
        let pages = [
            PlanMarkdown.render(plan, of: Samples.hostile, limit: 500_000),
            ConflictsMarkdown.render(Samples.hostile, limit: 500_000),
        ]
        for page in pages {
            #expect(!page.contains("Left out"))
            let tags = Set(page.matches(of: /<[^>]*>/).map { String($0.output) })
            let ours = ["details", "summary", "code", "b"]
            #expect(tags.isSubset(of: Set(ours.flatMap { ["<\($0)>", "</\($0)>"] })))
            #expect(!page.contains("@"))
            #expect(!page.contains(/[a-z]:\/\//))
            #expect(!page.contains("](") && !page.contains("-->"))
            let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
            #expect(Set(rows.map { $0.count { $0 == "|" } }).count == 1)
        }
    }

    @Test("ids with a number stay links; any other id is code, whatever it looks like")
    func ids() {
        let sets = ["#12", "#012", "#0", "@ada", "#1 and more"].map { Samples.changeSet(ChangeSetID($0), "", by: "") }
        let analysis = Analysis(
            base: Samples.base, architecture: Samples.architecture, changeSets: sets, pairs: [], comparedPairs: 0)
        let page = ConflictsMarkdown.render(analysis)
        #expect(page.contains("| #12 |"))
        #expect(page.contains("| <code>&#35;012</code> |"))
        #expect(page.contains("| <code>&#64;ada</code> |"))
        #expect(page.contains("| <code>&#35;1 and more</code> |"))
    }
}
