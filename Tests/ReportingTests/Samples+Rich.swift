import Domain
import TestSupport

/// Fourteen pull requests with every kind of outcome.
extension Samples {
    static let invitationConflict = Conflict(
        path: "app/models.py", kind: .content, layer: "domain",
        hunks: [
            hunk((40, 44), (41, 52), (40, 52), "domain", "Invitation"),
            hunk((60, 60), (68, 70), (69, 68), "domain", nil, category: .unionableList),
        ])

    static let changelogConflict = Conflict(
        path: "CHANGELOG.md", kind: .bothAdded, layer: "support", resolution: .mechanical,
        hunks: [hunk(nil, (1, 3), (1, 2), "support", nil, category: .changelog)])

    static let taskConflict = Conflict(
        path: "app/tasks.py", kind: .content, layer: "application",
        hunks: [hunk((7, 9), (7, 12), (8, 15), "application", "expire_all")])

    static let imageConflict = Conflict(path: "static/logo.png", kind: .binary, layer: "presentation")

    static let rich = Analysis(
        base: base, architecture: architecture, changeSets: richChangeSets, pairs: richPairs, comparedPairs: 55,
        plan: richPlan,
        notes: [.unusedKeys(file: ".orchestrate.yml", keys: ["rules.migrations/multiple-heads"])])

    static let richPlan = Plan(
        steps: richSteps, held: richHeld, conflictSets: [["#12", "#27"], ["#19", "#30", "#33"]],
        inversions: [
            Inversion(
                earlier: "#22", later: "#30", earlierLayer: "presentation", laterLayer: "application",
                dependencies: [Dependency(id: "#22", kind: .ancestry, evidence: .commit(oid(122)))])
        ],
        optimality: Optimality(planned: 9, upperBound: 9, proven: true, firstInFirstOut: 8), predictedTree: oid(309),
        digest: "sha256:" + oid(7).hex + "0123456789abcdef01234567")

    private static let richChangeSets: [AssessedChangeSet] = [
        changeSet("#8", "Say who is invited", by: "Ada", layers: ["presentation"], verdict: .merged),
        changeSet("#9", "Name the mail queue", by: "Grace", layers: ["infrastructure", "application"]),
        changeSet(
            "#12", "Let invitations expire", by: "Ada", layers: ["domain", "support"],
            changes: [
                FileChange(path: "app/models.py", kind: .modified),
                FileChange(path: "app/expiry.py", kind: .renamed, previousPath: "app/timeout.py"),
                FileChange(path: "tests/test_models.py", kind: .added),
            ]),
        changeSet("#14", "Count invitations a user", by: "Edsger", layers: ["domain"]),
        changeSet(
            "#17", "Translate the settings into 日本語, with a title that goes on and on and on", by: "Barbara",
            layers: ["presentation"], isApproximate: true),
        changeSet("#19", "Expiry job", by: "Grace", layers: ["application"]),
        changeSet("#22", "Show expiry in the list", by: "Ada", layers: ["domain", "application", "presentation"]),
        changeSet("#25", "Describe the release", by: "Tony", layers: ["support"]),
        changeSet("#27", "Expire by the hour", by: "Edsger", layers: ["domain"]),
        changeSet("#30", "Retry what failed", by: "Barbara", layers: ["application"]),
        changeSet("#31", "Pin the database image", by: "Grace", layers: ["infrastructure"]),
        changeSet("#33", "Run jobs in a pool", by: "Tony", layers: ["application"]),
        changeSet("#35", "Hourly reminder", by: "Edsger", layers: ["application"]),
        changeSet(
            "#40", "", by: "", verdict: .unknown(.reported("object 9f3c61c2 is missing; run git fetch")), commit: .zero),
    ]

    private static let richPairs: [PairVerdict] = [
        PairVerdict(first: "#12", second: "#27", outcome: .conflicts([changelogConflict, invitationConflict])),
        PairVerdict(
            first: "#17", second: "#25", outcome: .unknown(.reported("object 77aa is missing")), isApproximate: true),
    ]

    private static let richSteps: [PlanStep] = [
        step(1, "#31", layer: "infrastructure"),
        step(2, "#9", layer: "infrastructure"),
        step(3, "#12", layer: "domain"),
        step(4, "#14", layer: "domain"),
        step(
            5, "#19", layer: "application", wave: 2,
            after: [Dependency(id: "#12", kind: .symbol, evidence: .name("Invitation.expires_at"))]),
        step(
            6, "#22", layer: "domain", wave: 3,
            after: [
                Dependency(id: "#19", kind: .ancestry, evidence: .commit(oid(119))),
                Dependency(id: "#12", kind: .declared, evidence: .commit(oid(122))),
            ]),
        step(
            7, "#30", layer: "application", wave: 4,
            after: [Dependency(id: "#22", kind: .ancestry, evidence: .commit(oid(122)))]),
        step(8, "#17", layer: "presentation"),
        step(9, "#25", layer: "support"),
    ]

    private static let richHeld: [HeldChangeSet] = [
        HeldChangeSet(id: "#8", commit: oid(108), reason: .merged, advice: [.close]),
        HeldChangeSet(
            id: "#27", commit: oid(127), reason: .conflicts, with: ["#12"],
            conflicts: [changelogConflict, invitationConflict],
            clashes: [
                HeldClash(with: ["#12"], conflicts: [changelogConflict, invitationConflict], linesOf: "#27")
            ],
            advice: [
                .rebase(
                    after: [.init(step: 3, id: "#12")], stop: nil,
                    contacts: Contacts(
                        others: [.init(name: "Ada", changeSets: ["#12"])], own: "Edsger", isOwnAlone: false))
            ],
            cheapestRebase: CheapestRebase(
                after: ["#12"], conflicts: [changelogConflict, invitationConflict], isMeasured: true)),
        HeldChangeSet(
            id: "#33", commit: oid(133), reason: .conflicts, with: ["#19", "#30"], conflicts: [taskConflict],
            clashes: [HeldClash(with: ["#19", "#30"], conflicts: [taskConflict], linesOf: "#33")],
            advice: [
                .rebase(
                    after: [.init(step: 5, id: "#19"), .init(step: 7, id: "#30")], stop: nil,
                    contacts: Contacts(
                        others: [
                            .init(name: "Grace", changeSets: ["#19"]), .init(name: "Barbara", changeSets: ["#30"]),
                        ], own: "Tony", isOwnAlone: false))
            ]),
        HeldChangeSet(
            id: "#35", commit: oid(135), reason: .dependencyHeld, with: ["#27"],
            advice: [
                .wait(
                    Advice.Need(
                        id: "#35", dependencies: [Dependency(id: "#27", kind: .declared, evidence: .commit(oid(135)))]),
                    root: "#27", cause: .clashes(["#12"], together: false))
            ]),
        HeldChangeSet(
            id: "#40", commit: .zero, reason: .unknown,
            advice: [.notJudged(with: [], .reported("object 9f3c61c2 is missing; run git fetch"))]),
    ]
}
