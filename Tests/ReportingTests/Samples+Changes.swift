import Domain

/// Plans that are no longer true, and plans to compare.
extension Samples {
    static let check: PlanCheck = {
        let document = PlanDocument(
            base: base, layers: layers, plan: richPlan, heads: PlanDocument(rich)?.heads ?? [])
        let movements: [ChangeSetID: Movement] = [
            "#9": .moved(to: oid(900), distance: CommitDistance(ahead: 1, behind: 0)),
            "#14": .moved(to: oid(901), distance: CommitDistance(ahead: 4, behind: 2)), "#19": .gone,
            "#27": .moved(to: oid(902), distance: nil), "#25": .unknown(.reported("object 12ab is malformed")),
        ]
        let outcomes: [ChangeSetID: StepCheck.Outcome] = [
            "#9": .mergesMoved, "#14": .conflicts([invitationConflict, imageConflict]), "#19": .gone, "#22": .merged,
            "#30": .otherTree(oid(903)), "#25": .unknown(.reported("object 12ab is malformed")),
        ]
        return PlanCheck(
            document: document, base: .moved(to: oid(904), distance: CommitDistance(ahead: 0, behind: 3)),
            heads: document.heads.map {
                HeadCheck(
                    id: $0.id, commit: $0.commit, movement: movements[$0.id] ?? .unmoved, hasCommit: $0.id != "#14")
            },
            steps: richPlan.steps.map {
                StepCheck(number: $0.number, id: $0.id, outcome: outcomes[$0.id] ?? .holds)
            },
            pins: [
                .configuration(old: "preset flask", new: "sha256:" + String(repeating: "ab", count: 32)),
                .settings(old: PlanSettings(), new: PlanSettings(attributes: .forge)),
            ], notes: [.shallowClone])
    }()

    static let hostileCheck: PlanCheck = {
        var plan = hostile.plan ?? emptyPlan
        plan.digest = richPlan.digest
        let document = PlanDocument(
            base: hostile.base, layers: [], plan: plan, heads: PlanDocument(hostile)?.heads ?? [])
        return PlanCheck(
            document: document, base: .unknown(.reported(hostileTexts[3])),
            heads: document.heads.enumerated().map { index, head in
                let text = hostileTexts[index % hostileTexts.count]
                let movement: Movement = index % 2 == 0 ? .gone : .unknown(.reported(text))
                return HeadCheck(id: head.id, commit: oid(177), movement: movement, hasCommit: true)
            },
            steps: document.plan.steps.enumerated().map { index, step in
                let reason = hostileTexts[index % hostileTexts.count]
                let conflict = Conflict(path: RepositoryPath(reason), kind: .content, layer: reason)
                return StepCheck(
                    number: step.number, id: step.id,
                    outcome: index % 2 == 0 ? .unknown(.reported(reason)) : .conflicts([conflict]))
            },
            pins: hostileTexts.map { PinChange.tool(old: $0, new: String($0.reversed())) },
            notes: notes(hostileTexts))
    }()

    /// The rich plan, and what became of it: #12 moved and clashes, #27 lands, #9 left, #50 is new, #30 comes first.
    static let comparison: PlanComparison = {
        let old = PlanDocument(base: base, layers: layers, plan: richPlan, heads: PlanDocument(rich)?.heads ?? [])
        let order: [(ChangeSetID, String)] = [
            ("#31", "infrastructure"), ("#30", "infrastructure"), ("#27", "domain"), ("#14", "domain"),
            ("#50", "domain"), ("#22", "domain"), ("#17", "presentation"), ("#25", "support"),
        ]
        let steps = order.enumerated().map { step(StepNumber(place: $0), $1.0, layer: $1.1) }
        let held = [
            HeldChangeSet(
                id: "#12", commit: oid(950), reason: .conflicts, with: ["#27"], conflicts: [invitationConflict],
                advice: [rebase]),
            HeldChangeSet(
                id: "#19", commit: oid(119), reason: .dependencyHeld, with: ["#12"],
                advice: [
                    .wait(
                        Advice.Need(
                            id: "#19",
                            dependencies: [
                                Dependency(id: "#12", kind: .symbol, evidence: .name("Invitation.expires_at"))
                            ]),
                        root: "#12", cause: .clashes(["#27"], together: false))
                ]),
            HeldChangeSet(
                id: "#33", commit: oid(133), reason: .conflictsWithBase, conflicts: [taskConflict], advice: [rebase]
            ),
            HeldChangeSet(id: "#8", commit: oid(108), reason: .merged, advice: [.close]),
            HeldChangeSet(id: "#35", commit: oid(135), reason: .merged, advice: [.close]),
        ]
        let plan = Plan(
            steps: steps, held: held, conflictSets: [["#12", "#27"], ["#14", "#50"]], inversions: [],
            optimality: Optimality(planned: 8, upperBound: 8, proven: true, firstInFirstOut: 8),
            predictedTree: oid(308), pins: PlanPins(tool: "orchestrate 2"),
            digest: "sha256:" + oid(8).hex + "0123456789abcdef01234567")
        let heads = (steps.map { ($0.id, $0.commit) } + held.map { ($0.id, $0.commit) }).map {
            PlannedHead(id: $0, reference: nil, commit: $1)
        }
        let now = Base(name: "main", reference: "refs/heads/main", commit: oid(11), tree: oid(12))
        return PlanComparison(from: old, to: PlanDocument(base: now, layers: layers, plan: plan, heads: heads))
    }()

    private static let hostileSettings = PlanSettings(
        constraints: PlanConstraints(required: hostileTexts.map { ChangeSetID($0) }, onlyLayers: hostileTexts))

    static let noComparison = PlanComparison(from: comparison.old, to: comparison.old)

    /// The hostile plan against nothing at all, and against itself with every step held.
    static let hostileComparison: PlanComparison = {
        let old = PlanDocument(hostile) ?? comparison.old
        let held = old.plan.steps.map { step in
            HeldChangeSet(
                id: step.id, commit: oid(960), reason: .conflicts, with: old.heads.map(\.id),
                conflicts: hostileTexts.map { Conflict(path: RepositoryPath($0), kind: .content, layer: $0) },
                advice: [])
        }
        let plan = Plan(
            steps: [], held: held, conflictSets: [old.heads.map(\.id)], inversions: [],
            optimality: old.plan.optimality, predictedTree: nil,
            pins: PlanPins(tool: hostileTexts[4], configuration: hostileTexts[8], settings: hostileSettings),
            digest: richPlan.digest)
        let heads = held.map { PlannedHead(id: $0.id, reference: nil, commit: $0.commit) }
        let named = Plan(
            steps: old.plan.steps, held: old.plan.held, conflictSets: old.plan.conflictSets, inversions: [],
            optimality: old.plan.optimality, predictedTree: old.plan.predictedTree, digest: richPlan.digest)
        return PlanComparison(
            from: PlanDocument(base: old.base, layers: [], plan: named, heads: old.heads),
            to: PlanDocument(
                base: Base(name: hostileTexts[3], reference: nil, commit: oid(1), tree: oid(2)), layers: [],
                plan: plan, heads: heads))
    }()
}
