import Domain
import TestSupport
import Testing

@testable import Reporting

@Suite struct SnapshotTests {
    @Test("the reports of a plan are as recorded", arguments: Sample.allCases)
    func plan(sample: Sample) throws {
        let analysis = sample.recorded
        let plan = try #require(analysis.plan)
        try check(
            PlanText(page: Page(now: Samples.now), scriptName: "merge.sh").render(plan, of: analysis),
            "plan-\(sample).txt")
        let selection = SelectionArguments(options: [["--base", "main"], ["--heads", "refs/pull/*/head"]])
        let brief = PlanText(page: Page(now: Samples.now), isBrief: true, selection: selection)
        try check(brief.render(plan, of: analysis), "plan-\(sample)-brief.txt")
        try check(PlanJSON.render(plan, of: analysis), "plan-\(sample).json")
        try check(PlanMarkdown.render(plan, of: analysis, now: Samples.now), "plan-\(sample).md")
        let github = GitHubActionsWorkflow.render(plan, of: analysis, validation: "make test")
        try check(github, "github-actions-\(sample).yml")
        try check(GitLabPipeline.render(plan, of: analysis, validation: "make test"), "gitlab-ci-\(sample).yml")
    }

    @Test("a merge script is its plan and the functions of every script, as recorded", arguments: Sample.allCases)
    func script(sample: Sample) throws {
        let analysis = sample.recorded
        let plan = try #require(analysis.plan)
        let hasRecords = plan.steps.contains { !$0.resolutions.isEmpty }
        let end = (hasRecords ? MergeScriptPrelude.replayingText : MergeScriptPrelude.text) + "\nmain \"$@\"\n"
        let script = MergeScript.render(plan, of: analysis)
        #expect(script.hasSuffix(end))
        try check(String(script.dropLast(end.count)), "merge-\(sample).sh")
    }

    @Test("the functions of every merge script are as recorded, and so are those for recorded resolutions")
    func scriptFunctions() throws {
        try check(MergeScriptPrelude.text, "merge-functions.sh")
        try check(MergeScriptPrelude.records, "merge-records.sh")
    }

    @Test("the reports of conflicts are as recorded", arguments: [Sample.rich, .empty])
    func conflicts(sample: Sample) throws {
        let analysis = sample.analysis
        try check(ConflictsText().render(analysis), "conflicts-\(sample).txt")
        try check(ConflictsJSON.render(analysis), "conflicts-\(sample).json")
        try check(ConflictsMarkdown.render(analysis), "conflicts-\(sample).md")
    }

    @Test("the explanation of a change set is as recorded", arguments: ["#12", "#22", "#27", "#33", "#40"])
    func explanation(id: String) throws {
        let explanation = Samples.explanation(of: ChangeSetID(id), in: Samples.rich)
        try check(ExplainText().render(explanation, in: Samples.rich), "explain-\(id.dropFirst()).txt")
        try check(ExplainJSON.render(explanation, in: Samples.rich), "explain-\(id.dropFirst()).json")
    }

    @Test("the advice on how to cut a change set is as recorded")
    func split() throws {
        let explanation = Explanation(id: "#12", files: [], split: .stack(Samples.brokenStack))
        try check(ExplainText().render(explanation, in: Samples.rich), "split-12.txt")
        try check(ExplainJSON.render(explanation, in: Samples.rich), "split-12.json")
    }

    @Test("the reports of a check are as recorded")
    func check() throws {
        try check(VerifyPlanText().render(Samples.check), "verify-rich.txt")
        try check(VerifyPlanJSON.render(Samples.check), "verify-rich.json")
    }

    @Test("the reports of a comparison are as recorded")
    func comparison() throws {
        for (name, comparison) in [("rich", Samples.comparison), ("same", Samples.noComparison)] {
            try check(DiffPlanText().render(comparison), "diff-\(name).txt")
            try check(DiffPlanJSON.render(comparison), "diff-\(name).json")
            try check(DiffPlanMarkdown.render(comparison), "diff-\(name).md")
        }
    }

    @Test("colour marks the verdicts of a plan")
    func colour() throws {
        let page = Page(width: 100, palette: .ansi, now: Samples.now)
        try check(PlanText(page: page).render(Samples.richPlan, of: Samples.rich), "plan-colour.txt")
    }

    private func check(_ text: String, _ name: String) throws {
        if let difference = try Snapshot.difference(of: text, from: name) {
            Issue.record(Comment(rawValue: difference))
        }
    }
}
