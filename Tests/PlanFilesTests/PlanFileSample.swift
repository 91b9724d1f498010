import Digests
import Domain
import PlanFiles
import Reporting
import TestSupport
import Testing

/// A small plan, its file, and what reading a changed file comes to.
enum PlanFileSample {
    static let digester = SHA256Digester()

    static func oid(_ digit: Character) -> ObjectID { ObjectID(hex: String(repeating: digit, count: 40)) ?? .zero }

    static let analysis: Analysis = {
        let conflict = Conflict(
            path: "app/models.py", kind: .content, layer: "domain",
            hunks: [
                ConflictHunk(
                    range: HunkRange(
                        base: LineRange(first: 1, last: 2), ours: LineRange(first: 3, last: 2),
                        theirs: LineRange(first: 4, last: 9)), layer: "domain", symbol: "User")
            ])
        let base = Base(name: "main", reference: "refs/heads/main", commit: oid("1"), tree: oid("2"))
        var plan = Plan(
            steps: [
                PlanStep(
                    number: 1, id: "#1", commit: oid("3"), layer: "domain", wave: 1, tree: oid("4"), dependsOn: [],

                    reasons: [.layer(LayerPlace(name: "domain", position: .lowest)), .age(others: 1, isFirst: true)]),
                PlanStep(
                    number: 2, id: "#2", commit: oid("5"), layer: "domain", wave: 2, tree: oid("6"),
                    resolutions: [
                        RecordedResolution(path: "app/x.py", conflict: oid("8"), variant: 1, result: oid("9"))
                    ],
                    dependsOn: [Dependency(id: "#1", kind: .ancestry, evidence: .commit(oid("3")))], reasons: []),
            ],
            held: [
                HeldChangeSet(
                    id: "#3", commit: oid("7"), reason: .conflicts, with: ["#1"], conflicts: [conflict],
                    advice: [.rebase(after: [.init(step: 1, id: "#1")], stop: nil, contacts: nil)],
                    cheapestRebase: CheapestRebase(after: ["#1"], conflicts: [conflict], isMeasured: true))
            ],
            conflictSets: [["#1", "#3"]],
            inversions: [
                Inversion(
                    earlier: "#1", later: "#2", earlierLayer: "domain", laterLayer: "infrastructure",
                    dependencies: [Dependency(id: "#1", kind: .ancestry, evidence: .commit(oid("3")))])
            ],
            optimality: Optimality(planned: 2, upperBound: 2, proven: true, firstInFirstOut: 2),
            predictedTree: oid("6"),
            comparison: [OrderOutcome(order: .plan, landed: ["#1", "#2"], held: 1, filesByHand: 1)],
            pins: PlanPins(tool: "orchestrate 1", configuration: "preset x", settings: PlanSettings(attributes: .forge))
        )
        plan.digest = digester.digest(of: plan.digestInput(base: base))
        let sets = [("#1", "3"), ("#2", "5"), ("#3", "7")].map { id, digit in
            AssessedChangeSet(
                changeSet: ChangeSet(
                    id: ChangeSetID(id), reference: "refs/pull/\(id.dropFirst())/head", commit: oid(Character(digit)),
                    aliases: id == "#2" ? ["two"] : [], title: "A title", author: Person(name: "Ada", email: "")),
                verdict: .clean(tree: oid("4")), layers: ["domain"])
        }
        return Analysis(
            base: base,
            architecture: Architecture(
                layers: [Layer(name: "domain", paths: [])], support: [], source: .configuration(path: "x.yml")),
            changeSets: sets, pairs: [], comparedPairs: 0, plan: plan)
    }()

    /// The file as it is written.
    static let text: String = analysis.plan.map { PlanJSON.render($0, of: analysis) } ?? ""

    static func read(_ bytes: [UInt8]) throws -> PlanDocument {
        try JSONPlanDecoder(digester: digester).decode(bytes, from: "plan.json")
    }

    static func read(_ text: String) throws -> PlanDocument { try read(Array(text.utf8)) }
}
