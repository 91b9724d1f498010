import Domain
import Testing

@testable import Reporting

@Suite struct PlanTextTests {
    @Test("no line is wider than the page", arguments: [60, 72, 80, 81, 100, 160])
    func width(columns: Int) {
        let page = Page(width: columns)
        let explained = Samples.rich.changeSets.map {
            ExplainText(page: page).render(Samples.explanation(of: $0.id, in: Samples.rich), in: Samples.rich)
        }
        let texts =
            [
                PlanText(page: page, scriptName: "merge.sh").render(Samples.richPlan, of: Samples.rich),
                ConflictsText(page: page).render(Samples.rich),
            ] + explained
        for line in texts.joined().split(separator: "\n") {
            #expect(DisplayWidth.of(line) <= columns, "\(line)")
        }
    }

    @Test("a page is never narrower than 60 columns")
    func narrow() {
        #expect(Page(width: 10).width == 60)
    }

    @Test("colour adds nothing but colour")
    func colour() {
        let page = Page(palette: .ansi)
        let pairs = [
            (
                PlanText(page: page).render(Samples.richPlan, of: Samples.rich),
                PlanText().render(Samples.richPlan, of: Samples.rich)
            ),
            (ConflictsText(page: page).render(Samples.rich), ConflictsText().render(Samples.rich)),
        ]
        for (coloured, plain) in pairs {
            #expect(coloured.contains("\u{1B}[3"))
            #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
        }
    }

    @Test("nothing from outside steers the terminal")
    func hostile() throws {
        let plan = try #require(Samples.hostile.plan)
        let explained = zip(Samples.hostile.changeSets, Samples.hostileTexts).flatMap { assessed, text in
            let path = RepositoryPath(text)
            let file = ChangedFile(
                change: FileChange(path: path, kind: .renamed, previousPath: path), layer: text,
                lines: .unknown(.reported(text)))
            return [
                nil, .impossible(.unknown(.reported(text))), .needless(layer: text), .stack(Samples.hostileStack(text)),
            ].map {
                ExplainText().render(
                    Explanation(id: assessed.id, files: [file], split: $0), in: Samples.hostile)
            }
        }
        #expect(explained.count == 4 * Samples.hostile.changeSets.count)
        let texts = [PlanText().render(plan, of: Samples.hostile), ConflictsText().render(Samples.hostile)] + explained
        #expect(texts.joined().unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHidden })
    }

    @Test("an unknown verdict is shown as such, with its reason, and never as clean")
    func unknown() {
        let lines = ConflictsText().render(Samples.rich).split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("  #40  unknown") })
        #expect(!lines.contains { $0.contains("#40") && $0.contains("clean") })
        #expect(lines.contains { $0.contains("object 9f3c61c2 is missing") })
        #expect(lines.contains { $0.contains("could not be compared") })
    }

    @Test("when the base has all of them already, there is nothing to do")
    func allMerged() {
        let analysis = Analysis(
            base: Samples.base, architecture: Samples.architecture,
            changeSets: [Samples.changeSet("#8", "Old", by: "Ada", verdict: .merged)], pairs: [], comparedPairs: 0)
        let text = PlanText().render(Samples.emptyPlan, of: analysis)
        #expect(text.contains("Nothing to do: main has all of them already."))
        #expect(text.contains("Already in main: #8."))
    }

    @Test("when nothing can land, the headline says so and what is held still stands")
    func nothingLands() {
        let plan = Plan(
            steps: [], held: Array(Samples.richPlan.held.prefix(2)), conflictSets: [], inversions: [],
            optimality: Optimality(planned: 0, upperBound: 0, proven: true, firstInFirstOut: 0),
            predictedTree: Samples.base.tree)
        let text = PlanText().render(plan, of: Samples.rich)
        #expect(text.contains("Nothing can land now"))
        #expect(text.contains("Hold 1"))
        #expect(!text.contains("Result"))
    }

    @Test("a clash of three that no held change set tells of is named")
    func jointConflict() {
        var plan = Plan(
            steps: Samples.richPlan.steps, held: [], conflictSets: [["#1", "#2"], ["#19", "#30", "#33"]],
            inversions: [],
            optimality: Samples.richPlan.optimality, predictedTree: Samples.base.tree)
        let place = Conflict(path: "app/x.py", kind: .content, layer: "domain")
        plan.jointClashes = [Clash(members: ["#30", "#19", "#33"], conflicts: [place])]
        let text = PlanText().render(plan, of: Samples.rich)
        #expect(text.contains("#19, #30 and #33 each agree in pairs and clash together in app/x.py."))
        #expect(!text.contains("#1 and #2"))
    }

    @Test("an explanation names the aliases")
    func explainedAliases() {
        let set = ChangeSet(id: "#1", reference: nil, commit: Samples.oid(1), aliases: ["topic"])
        let analysis = Analysis(
            base: Samples.base, architecture: Samples.architecture,
            changeSets: [AssessedChangeSet(changeSet: set, verdict: .unrelated, layers: [])], pairs: [],
            comparedPairs: 0)
        let text = ExplainText().render(Explanation(id: "#1", files: []), in: analysis)
        #expect(text.contains("also called topic"))
    }
}
