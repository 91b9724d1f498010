import Application
import Domain
import TestSupport
import Testing
import Wording

@Suite("Why a plan can't be carried out, in words") struct ExecutionErrorWordingTests {
    private static let one = Example.oid("1")
    private static let mismatch = ReplayMismatch.missing(
        RecordedResolution(path: "app/a.py", conflict: one, variant: 0, result: Example.oid("2")))

    private static let errors: [Said<ExecutionError>] = [
        Said(
            .moved(.base("main"), reference: "refs/heads/main", planned: one, now: nil, .rollBack),
            "The base main moved: the plan expects it at \(one.hex), but refs/heads/main is missing. "
                + "Undo what this plan has done, and make a new one: orchestrate rollback."),
        Said(
            .missingCommit(.step(3, "#12"), one),
            "Step 3 (#12): commit \(one.hex) is not in this repository. Fetch it, for example with: "
                + "git fetch origin \(one.hex)"),
        Said(
            .unlikeRecorded(step: 3, id: "#12", .mismatch(mismatch)),
            "Step 3, #12, is planned with resolutions that git rerere recorded, but the recorded resolution 1111111 of "
                + "app/a.py is missing. Nothing of the step was kept. "
                + "Copy rr-cache from where the plan was made, or make a new plan."),
        Said(
            .doesNotMerge(step: 3, id: "#12", .conflicts("app/a.py")),
            "Step 3, #12, does not merge as planned: app/a.py conflicts."),
        Said(
            .doesNotMerge(step: 3, id: "#12", .unknown(.reported("object 9f3c is missing."))),
            "Step 3, #12, does not merge as planned: object 9f3c is missing."),
        Said(.nothingToDo, "The plan has no steps: there is nothing to merge."),
        Said(
            .severalPlans(["sha256:a", "sha256:b"]),
            "Several plans were applied here. Name one by its digest: sha256:a, sha256:b."),
    ]

    @Test("says what happened, to what, and what to do", arguments: errors)
    func sentence(said: Said<ExecutionError>) { #expect(Wording.sentence(said.value).plain == said.text) }

    private static let all: [Said<ExecutionError>] = [
        ExecutionError.moved(.branch, reference: "x", planned: one, now: one, .quit),
        .moved(.stepReference, reference: "x", planned: nil, now: one, .rollBackScript),
        .moved(.step(1, "#1"), reference: "x", planned: one, now: one, .planAgain),
        .missingCommit(.made(1, "#1"), one), .otherRepository(base: one, heads: 2),
        .referenceLocked(reference: "x", path: "y"), .inUse(reference: "x", BranchUse(workTree: "y")),
        .inUse(reference: "x", BranchUse(workTree: "y", purpose: .rebase)),
        .inUse(reference: "x", BranchUse(workTree: "y", purpose: .bisection)),
        .inUse(reference: "x", BranchUse(workTree: "y", isThere: false, isLocked: true)),
        .journal(digest: "x", JournalMistake(line: 1, fault: .linesMissing(reference: "y"))),
        .branchExists(reference: "x"), .unusableName(reference: "x", why: "y"), .noBranch(name: "x"),
        .otherTarget(asked: "x", current: "y"), .otherTree(step: 1, id: "#1", planned: one, found: one),
        .unlikeRecorded(step: 1, id: "#1", .unresolved), .unlikeRecorded(step: 1, id: "#1", .others),
        .doesNotMerge(step: 1, id: "#1", .conflictGone), .doesNotMerge(step: 1, id: "#1", .unreadableAuthor(one)),
        .doesNotMerge(step: 1, id: "#1", .conflicts(nil)), .doesNotMerge(step: 1, id: "#1", .unrelated),
        .unsupportedMethod(step: 1, id: "#1", .rebase), .nothingUnderWay, .unknownPlan("x"),
        .otherPlan(digest: "x", path: "x"),
        .keptPlan(digest: "x", PlanFileError(file: "x", place: "steps", problem: "is missing")),
        .notThatFar(step: 3, landed: 2), .ledElsewhere(directory: "x", one, expected: one),
        .abandoned(directory: "x", head: one), .unreadableWorkTree(directory: "x", cause: "y"), .nothingToSkip,
        .noCheck,
        .unusableBase(name: "main", one, .onNoBranch),
        .unusableBase(name: "main", one, .otherTree(one)), .foreignCheck(command: "make test", base: one),
    ].map { Said($0, "\($0)") }

    @Test("has a sentence for every error", arguments: all)
    func everyError(said: Said<ExecutionError>) {
        let text = Wording.sentence(said.value).plain
        #expect(text.count > 20 && text.first?.isWhitespace == false && !text.contains("  "))
    }
}
