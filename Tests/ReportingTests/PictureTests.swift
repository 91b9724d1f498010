import Domain
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct PictureTests {
    @Test("the pictures are as recorded", arguments: Sample.allCases)
    func snapshot(sample: Sample) throws {
        let analysis = sample.recorded
        let plan = try #require(analysis.plan)
        try check(Picture(of: plan, in: analysis), "plan-\(sample)")
        // The hostile texts stand in the same places of either picture.
        if sample != .hostile { try check(Picture(of: analysis), "conflicts-\(sample)") }
    }

    @Test("every step, what it needs, and every clash stand in the picture of a plan")
    func contents() {
        let text = MermaidPicture.render(Picture(of: Samples.richPlan, in: Samples.rich))
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.first == "flowchart LR")
        #expect(lines.contains { $0.hasSuffix("[\"3 · #35;12 Let invitations expire · domain\"]") })
        #expect(lines.contains { $0.hasSuffix("[\"#35;27 Expire by the hour · clashes with #35;12\"]:::held") })
        #expect(lines.count { $0.contains(" ==>|\"contained in\"| ") } == 2)
        #expect(lines.count { $0.contains("((\" \")):::joint") } == 1)
        #expect(
            lines.filter { $0.hasPrefix("subgraph") }.map { $0.split(separator: "\"")[1] }
                == ["Wave 1", "Wave 2", "Wave 3", "Wave 4", "Held"])
    }

    @Test("a small plan's picture stands in its Markdown report, a large one's does not")
    func markdown() {
        let page = PlanMarkdown.render(Samples.richPlan, of: Samples.rich)
        #expect(page.contains("```mermaid\nflowchart LR\n"))
        #expect(page.count { $0 == "`" } == 6)
        let many = Samples.many(41) { _, _ in false }
        #expect(!PlanMarkdown.render(Samples.plan(landing: 41, of: many), of: many).contains("mermaid"))
        #expect(!PlanMarkdown.render(Samples.emptyPlan, of: Samples.empty).contains("mermaid"))
    }

    @Test("a Mermaid picture keeps to Mermaid's limits and says what it leaves out", arguments: [90, 250])
    func limits(count: Int) {
        let title = String(repeating: "日\"#", count: 30)
        let analysis = Samples.many(count, title: title) { first, second in second - first < 12 }
        let plan = Samples.plan(landing: count / 2, of: analysis)
        for picture in [Picture(of: plan, in: analysis), Picture(of: analysis)] {
            let text = MermaidPicture.render(picture)
            #expect(text.utf16.count <= 50_000)
            let strokes = text.split(separator: "\n").count { $0.contains("==>") || $0.contains("-.-") }
            #expect(strokes > 0 && strokes <= 500)
            #expect(text.contains("[\"Left out to keep the picture small#58; "))
        }
    }

    @Test("clashes among what is held go first, what must come first goes last")
    func importance() {
        let analysis = Samples.many(60) { _, _ in true }
        let text = MermaidPicture.render(Picture(of: Samples.plan(landing: 5, of: analysis), in: analysis))
        #expect(text.contains("clashes of two that are held\"]:::note"))
        #expect(text.matches(of: /==>/).count == 4)
        #expect(text.contains(/small#58; [0-9]+ clashes/))
    }

    @Test("hundreds held for the same reason make one box, unless a line touches them")
    func folded() {
        let sets = (1...300).map {
            Samples.changeSet(ChangeSetID("#\($0)"), "Old", by: "Ada", layers: ["domain"], verdict: .unrelated)
        }
        let analysis = Analysis(
            base: Samples.base, architecture: Samples.architecture, changeSets: sets, pairs: [], comparedPairs: 0)
        let held = sets.map {
            HeldChangeSet(
                id: $0.id, commit: $0.changeSet.commit, reason: $0.id == "#7" ? .dependencyHeld : .unrelated,
                with: $0.id == "#7" ? ["#8"] : [], advice: [])
        }
        let plan = Plan(
            steps: [], held: held, conflictSets: [], inversions: [],
            optimality: Samples.emptyPlan.optimality, predictedTree: Samples.base.tree)
        let text = MermaidPicture.render(Picture(of: plan, in: analysis))
        #expect(text.contains("[\"298 change sets · each has no commit in common with main\"]:::held"))
        #expect(text.contains("#35;7 Old · waits for #35;8") && text.contains("#35;8 Old · has no commit in common"))
        let conflicts = MermaidPicture.render(Picture(of: analysis))
        #expect(conflicts.contains("[\"300 change sets · each has no commit in common with main\"]:::held"))
    }

    @Test("a line to a change set that is not there is not drawn")
    func missing() {
        let held = HeldChangeSet(id: "#12", commit: .zero, reason: .dependencyHeld, with: ["#999"], advice: [])
        let plan = Plan(
            steps: [], held: [held], conflictSets: [["#12", "#998"]], inversions: [],
            optimality: Samples.emptyPlan.optimality, predictedTree: Samples.base.tree)
        let picture = Picture(of: plan, in: Samples.rich)
        #expect(!DotPicture.render(picture).contains("->"))
        #expect(!MermaidPicture.render(picture).contains("==>"))
    }

    @Test(
        "Graphviz draws the waves from the left to the right, each from the top down, and what is held behind them",
        .enabled(if: Graphviz.isInstalled, "Graphviz is not installed"))
    func columns() throws {
        let outcome = try Shell.run(
            "dot", ["-Tplain"], input: Array(DotPicture.render(Picture(of: Samples.richPlan, in: Samples.rich)).utf8))
        var places: [(x: Double, y: Double)] = []
        for line in outcome.text.split(separator: "\n") where line.hasPrefix("node n") && !line.hasPrefix("node note") {
            let words: [Substring] = line.split(separator: " ")
            places.append((x: try #require(Double(words[2])), y: try #require(Double(words[3]))))
        }
        // Boxes come wave by wave.
        let steps = Samples.richPlan.steps.sorted { ($0.wave, $0.number.value) < ($1.wave, $1.number.value) }
        for (place, step) in steps.enumerated().dropFirst() {
            let (before, here) = (places[place - 1], places[place])
            if steps[place - 1].wave == step.wave {
                #expect(here.y < before.y)
            } else {
                #expect(here.x > before.x)
            }
        }
        let last: Double = places.prefix(steps.count).reduce(0) { max($0, $1.x) }
        #expect(places.dropFirst(steps.count).allSatisfy { $0.x > last })
    }

    @Test("Graphviz reads every picture", .enabled(if: Graphviz.isInstalled, "Graphviz is not installed"))
    func graphviz() throws {
        for name in ["rich", "hostile", "empty"] {
            let analysis = ["rich": Samples.rich, "hostile": Samples.hostile][name] ?? Samples.empty
            let plan = try #require(analysis.plan)
            for picture in [Picture(of: plan, in: analysis), Picture(of: analysis)] {
                let outcome = try Shell.run("dot", ["-Tplain"], input: Array(DotPicture.render(picture).utf8))
                // Graphviz 2.43 says so where it can't route a line past a box; the picture is whole all the same.
                let complaints = outcome.errorText.split(separator: "\n").filter { !$0.hasPrefix("libpath/") }
                #expect(outcome.status == 0 && complaints.isEmpty, "\(outcome.errorText)")
                let drawn = outcome.text.split(separator: "\n").count { $0.hasPrefix("node n") }
                #expect(drawn == picture.count + picture.notes.count)
            }
        }
    }

    private func check(_ picture: Picture, _ name: String) throws {
        for (text, suffix) in [(MermaidPicture.render(picture), "mmd"), (DotPicture.render(picture), "dot")] {
            if let difference = try Snapshot.difference(of: text, from: "\(name).\(suffix)") {
                Issue.record(Comment(rawValue: difference))
            }
        }
    }
}

/// The program that draws what `DotPicture` writes.
private enum Graphviz {
    static var isInstalled: Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/dot") }
    }
}
