import Digests
import Domain
import Foundation
import PlanFiles
import Reporting
import TestSupport
import Testing

@Suite("A plan file read back") struct PlanRoundTripTests {
    @Test("is the plan that was written", arguments: Sample.allCases)
    func same(sample: Sample) throws {
        let (written, document) = try Self.written(sample.analysis)
        let read = try JSONPlanDecoder(digester: SHA256Digester()).decode(Array(written.utf8), from: "plan.json")
        #expect(read.base == document.base)
        #expect(read.layers == document.layers)
        #expect(read.plan.steps == document.plan.steps)
        #expect(read.plan.held == document.plan.held)
        #expect(read.heads == document.heads)
        #expect(read == document)
    }

    @Test("keeps what only some plans have: methods, steps with conflicts, other orders, ways in, pins, other names")
    func everything() throws {
        let conflicts = [Samples.invitationConflict, Samples.changelogConflict, Samples.imageConflict]
        let odd = Conflict(
            path: RepositoryPath(bytes: [0x63, 0xE9, 0x0A, 0x22, 0x5C, 7, 8, 9, 11, 12, 13, 1]), kind: .modifyDelete,
            layer: "domain")
        let quoted = Conflict(path: "\"caf\\303\\251\"", kind: .bothAdded, layer: "domain")
        let step = PlanStep(
            number: 1, id: "#12", commit: Samples.oid(112), layer: "domain", wave: 1, method: .squash, tree: nil,
            conflicts: conflicts + [odd, quoted], dependsOn: [], reasons: [])
        let settled = PlanStep(
            number: 2, id: "#19", commit: Samples.oid(119), layer: "domain", wave: 2, tree: nil,
            resolutions: [
                RecordedResolution(path: odd.path, conflict: Samples.oid(1), variant: 0, result: Samples.oid(2)),
                RecordedResolution(path: quoted.path, conflict: Samples.oid(3), variant: 12, result: Samples.oid(2)),
            ], dependsOn: [], reasons: [])
        func held(_ id: ChangeSetID, _ cheapestRebase: CheapestRebase) -> HeldChangeSet {
            HeldChangeSet(
                id: id, commit: Samples.oid(100 + UInt64(id.number ?? 0)), reason: .conflicts, with: ["#12"],
                conflicts: conflicts, advice: [], cheapestRebase: cheapestRebase)
        }
        var analysis = Samples.rich
        analysis = Analysis(
            base: analysis.base, architecture: analysis.architecture, changeSets: analysis.changeSets, pairs: [],
            comparedPairs: 0,
            plan: Plan(
                steps: [step, settled],
                held: [
                    held("#27", CheapestRebase(after: ["#12"], conflicts: conflicts, isMeasured: true)),
                    held("#33", CheapestRebase(after: [], conflicts: [odd], isMeasured: false)),
                    held("#35", CheapestRebase(after: [], conflicts: [], isMeasured: false)),
                ], conflictSets: [], inversions: [],
                optimality: Optimality(planned: 1, upperBound: 2, proven: false, firstInFirstOut: 0),
                predictedTree: nil,
                comparison: [OrderOutcome(order: .smallestFirst, landed: ["#12", "#27"], held: 3, filesByHand: 4)],
                pins: PlanPins(
                    tool: "a 1", configuration: "preset x",
                    settings: PlanSettings(
                        attributes: .forge, replaysResolutions: false, method: .squash,
                        constraints: PlanConstraints(
                            required: ["#12"], first: ["'\u{1B}"], onlyLayers: ["x y"], landsAll: true)))))
        let (written, document) = try Self.written(analysis)
        let read = try JSONPlanDecoder(digester: SHA256Digester()).decode(Array(written.utf8), from: "plan.json")
        #expect(read == document)
    }

    @Test("gives every reason, advice and cause back, whatever names are in them", arguments: 0..<40)
    func reasons(seed: Int) throws {
        var random = RandomReasons(seed: seed)
        let sample = Samples.rich
        var plan = Plan(
            steps: [
                PlanStep(
                    number: 1, id: "#12", commit: Samples.oid(112), layer: "domain", wave: 1, tree: Samples.oid(3),
                    dependsOn: [], reasons: random.reasons())
            ],
            held: [
                HeldChangeSet(
                    id: "#27", commit: Samples.oid(127), reason: .conflicts, with: ["#12", "#19"],
                    conflicts: [Samples.invitationConflict, Samples.taskConflict],
                    clashes: [
                        HeldClash(with: ["#12"], conflicts: [Samples.invitationConflict], linesOf: "#27"),
                        HeldClash(
                            with: ["#12", "#19"], conflicts: [Samples.invitationConflict, Samples.taskConflict],
                            linesOf: "#19"),
                    ], advice: random.advice())
            ], conflictSets: [], inversions: [random.inversion(), random.inversion()],
            optimality: Optimality(planned: 1, upperBound: 1, proven: true, firstInFirstOut: 1),
            predictedTree: Samples.oid(3))
        plan.constraints = ConstraintOutcome(
            PlanConstraints(required: ["#12"]), excluded: ["*"], unmet: random.unmet(), lost: [], gained: [],
            landedWithout: 1, leftOut: [])
        let (written, document) = try Self.written(
            Analysis(
                base: sample.base, architecture: sample.architecture, changeSets: sample.changeSets, pairs: [],
                comparedPairs: 0, plan: plan))
        let read = try JSONPlanDecoder(digester: SHA256Digester()).decode(Array(written.utf8), from: "plan.json")
        #expect(read.plan.steps == document.plan.steps)
        #expect(read.plan.held == document.plan.held)
        #expect(read == document)
        let schema = JSONSchema(
            try JSONDocument(
                parsing: String(
                    contentsOf: PackageFolder.root().appending(path: "docs/schema/merge-plan-v1.json"), encoding: .utf8)
            ))
        #expect(try schema.problems(in: JSONDocument(parsing: written)) == [])
    }

    /// Returns the file of an analysis, and what must be read from it.
    ///
    /// The samples' references hold what no reference of git can, and some heads are pinned to other commits than their
    /// change sets: a plan file has one commit for both.
    private static func written(_ analysis: Analysis) throws -> (text: String, document: PlanDocument) {
        var plan = try #require(analysis.plan)
        plan.digest = SHA256Digester().digest(of: plan.digestInput(base: analysis.base))
        let commits = Dictionary(
            plan.steps.map { ($0.id, $0.commit) } + plan.held.map { ($0.id, $0.commit) }
        ) { first, _ in first }
        let changeSets = analysis.changeSets.map { assessed in
            let set = assessed.changeSet
            return AssessedChangeSet(
                changeSet: ChangeSet(
                    id: set.id, reference: set.reference.map(possible), commit: commits[set.id] ?? set.commit,
                    aliases: set.id == "#12" ? ["twelve", "'\u{1B}"] : [], title: set.title, author: set.author),
                verdict: assessed.verdict, layers: assessed.layers)
        }
        let base = Base(
            name: analysis.base.name, reference: analysis.base.reference.map(possible), commit: analysis.base.commit,
            tree: analysis.base.tree)
        plan.digest = SHA256Digester().digest(of: plan.digestInput(base: base))
        let changed = Analysis(
            base: base, architecture: analysis.architecture, changeSets: changeSets, pairs: analysis.pairs,
            comparedPairs: analysis.comparedPairs, plan: plan, notes: analysis.notes)
        return (PlanJSON.render(plan, of: changed), try #require(PlanDocument(changed)))
    }

    private static func possible(_ reference: String) -> String {
        String(String.UnicodeScalarView(reference.unicodeScalars.filter { $0.value > 32 && $0.value != 127 }))
    }
}
