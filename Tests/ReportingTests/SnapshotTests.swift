import Domain
import Reporting
import TestSupport
import Testing

@Suite struct SnapshotTests {
    @Test("the reports of a plan are as recorded", arguments: ["rich", "hostile", "empty"])
    func plan(name: String) throws {
        let (analysis, plan) = try #require(samples[name])
        try check(PlanText(scriptName: "merge.sh").render(plan, of: analysis), "plan-\(name).txt")
        try check(PlanJSON.render(plan, of: analysis), "plan-\(name).json")
        try check(PlanMarkdown.render(plan, of: analysis), "plan-\(name).md")
        try check(MergeScript.render(plan, of: analysis), "merge-\(name).sh")
        let github = GitHubActionsWorkflow.render(plan, of: analysis, validation: "make test")
        try check(github, "github-actions-\(name).yml")
        try check(GitLabPipeline.render(plan, of: analysis, validation: "make test"), "gitlab-ci-\(name).yml")
    }

    @Test("the reports of conflicts are as recorded", arguments: ["rich", "hostile", "empty"])
    func conflicts(name: String) throws {
        let (analysis, _) = try #require(samples[name])
        try check(ConflictsText().render(analysis), "conflicts-\(name).txt")
        try check(ConflictsJSON.render(analysis), "conflicts-\(name).json")
        try check(ConflictsMarkdown.render(analysis), "conflicts-\(name).md")
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

    @Test("the reports of a check are as recorded", arguments: ["rich", "hostile"])
    func check(name: String) throws {
        let check = name == "rich" ? Samples.check : Samples.hostileCheck
        try self.check(VerifyPlanText().render(check), "verify-\(name).txt")
        try self.check(VerifyPlanJSON.render(check), "verify-\(name).json")
    }

    @Test("the reports of a comparison are as recorded", arguments: ["rich", "hostile", "same"])
    func comparison(name: String) throws {
        let comparisons = [
            "rich": Samples.comparison, "hostile": Samples.hostileComparison, "same": Samples.noComparison,
        ]
        let comparison = try #require(comparisons[name])
        try check(DiffPlanText().render(comparison), "diff-\(name).txt")
        try check(DiffPlanJSON.render(comparison), "diff-\(name).json")
        try check(DiffPlanMarkdown.render(comparison), "diff-\(name).md")
    }

    @Test("colour marks the verdicts of a plan")
    func colour() throws {
        let page = Page(width: 100, palette: .ansi)
        try check(PlanText(page: page).render(Samples.richPlan, of: Samples.rich), "plan-colour.txt")
    }

    private let samples: [String: (Analysis, Plan)] = [
        "rich": (Samples.rich, Samples.richPlan), "empty": (Samples.empty, Samples.emptyPlan),
        "hostile": (Samples.hostile, Samples.hostile.plan ?? Samples.emptyPlan),
    ]

    private func check(_ text: String, _ name: String) throws {
        if let difference = try Snapshot.difference(of: text, from: name) {
            Issue.record(Comment(rawValue: difference))
        }
    }
}
