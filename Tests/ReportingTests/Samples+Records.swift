import Domain
import TestSupport
import Testing

/// Records of integrations.
extension Samples {
    private static let signatures = CommitSignatures(
        author: Signature(person: Person(name: "Ada", email: "ada@example.org"), seconds: 1_704_099_600, zone: "+0000"),
        committer: Signature(
            person: Person(name: "Grace", email: "grace@example.org"), seconds: 1_704_099_660, zone: "+0000"))

    /// The rich plan, of which the fourth step's check took too long.
    static func richRecord() throws -> IntegrationRecord {
        let document = try #require(PlanDocument(rich))
        let validation = ValidationPolicy(command: "make test | tee log", interval: .step, timeout: 60)
        let failure = ExecutionStatus.Failure(
            step: 4, outcome: ValidationOutcome(ending: .timedOut(seconds: 60), lastLines: []), logPath: "log")
        return try IntegrationRecord(
            document, journal: started(validation) + steps(1...3) + steps(4...4, passed: false), failure: failure)
    }

    /// A plan whose second step a person resolved, and one that waits for one; undone in part.
    static func landAllRecord() throws -> IntegrationRecord {
        var plan = Plan(
            steps: (1...4).map { number in
                PlanStep(
                    number: StepNumber(number), id: ChangeSetID("#\(number)"), commit: oid(UInt64(number)),
                    layer: "domain",
                    wave: number, method: number == 1 ? .squash : .merge, tree: number == 1 ? oid(301) : nil,
                    conflicts: number == 1 ? [] : [invitationConflict], dependsOn: [],
                    reasons: [.age(others: max(1, 4 - number), isFirst: number == 1)])
            }, held: [], conflictSets: [["#1", "#2"]], inversions: [],
            optimality: Optimality(planned: 4, upperBound: 4, proven: true, firstInFirstOut: 4), predictedTree: nil,
            comparison: OrderOutcome.Order.allCases.map {
                OrderOutcome(order: $0, landed: ["#1", "#2"], held: 2, filesByHand: 3)
            },
            pins: PlanPins(
                tool: "orchestrate 0.1.0", configuration: "preset django",
                settings: PlanSettings(constraints: PlanConstraints(landsAll: true))),
            digest: richPlan.digest)
        plan.landAll = LandAllCost(
            plan: .init(of: plan.steps.map(\.conflicts)), given: .init(of: plan.steps.map(\.conflicts)))
        plan.constraints = ConstraintOutcome(
            PlanConstraints(first: ["#1"]), excluded: ["wip/*"],
            unmet: [UnmetConstraint(id: "#4", cause: .clashes(["#1"]))], lost: [],
            gained: ["#1"],
            landedWithout: 3, leftOut: [])
        let document = PlanDocument(base: base, layers: layers, plan: plan, heads: [])
        let validation = ValidationPolicy(command: "make", interval: .step)
        let undone: [JournalEntry] = [.rollingBack(to: 2), .rolledBack(to: 2)]
        return try IntegrationRecord(document, journal: started(validation) + steps(1...3) + undone)
    }

    /// The rich plan, of which the third step failed with the first and was held with one that needs it.
    static func heldRecord() throws -> IntegrationRecord {
        let document = try #require(PlanDocument(rich))
        let ids = document.plan.steps.map(\.id)
        let validation = ValidationPolicy(command: "make test", interval: .step, retries: 1, response: .hold)
        let failed = CheckRecord(passed: false, attempts: 2)
        let trials: [JournalEntry] = [
            .probing(steps: [], directory: "/tmp/x"), .probed(tree: oid(400), CheckRecord(passed: true, attempts: 2)),
            .probing(steps: [3], directory: "/tmp/x"), .probed(tree: oid(401), CheckRecord(passed: true)),
            .probing(steps: [1, 3], directory: "/tmp/x"), .probed(tree: oid(402), failed),
            .dropping([
                DroppedStep(id: ids[2], reason: .failsWith([ids[0]]), logPath: "tree-402.log"),
                DroppedStep(id: ids[3], reason: .needs(ids[2])),
            ]), .dropped,
        ]
        return try IntegrationRecord(
            document, journal: started(validation) + steps(1...2) + steps(3...3, passed: false) + trials)
    }

    /// The hostile plan, checked by a hostile command on a hostile branch.
    static func hostileRecord() throws -> IntegrationRecord {
        let document = try #require(PlanDocument(hostile))
        let entries: [JournalEntry] = hostileTexts.flatMap { text -> [JournalEntry] in
            [
                .continued(ExecutionPolicy(validation: ValidationPolicy(command: text))),
                .checking(step: 1, directory: text),
            ]
        }
        let made: [JournalEntry] = [
            .intended(steps: 1...1, signatures), .made(step: 1, commit: oid(801), tree: oid(300)),
        ]
        return try IntegrationRecord(document, journal: started(nil) + made + entries)
    }

    static func emptyRecord() throws -> IntegrationRecord {
        IntegrationRecord(try #require(PlanDocument(empty)))
    }

    private static func started(_ validation: ValidationPolicy?) -> [JournalEntry] {
        let target = ExecutionTarget(reference: "refs/heads/integration/a|`<b>", before: nil)
        return [.started(target, ExecutionPolicy(validation: validation))]
    }

    private static func steps(_ steps: ClosedRange<StepNumber>, passed: Bool = true) -> [JournalEntry] {
        steps.flatMap { step -> [JournalEntry] in
            [
                .intended(steps: step...step, signatures),
                .made(step: step, commit: oid(800 + UInt64(step.value)), tree: oid(300 + UInt64(step.value))),
                .checking(step: step, directory: "/tmp/x"), .checked(step: step, CheckRecord(passed: passed)),
            ] + (passed ? [.landed(step: step)] : [])
        }
    }
}
