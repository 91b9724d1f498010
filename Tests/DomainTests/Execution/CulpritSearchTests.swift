import Domain
import TestSupport
import Testing

/// The search for who makes a check fail, held against checks whose answer is known.
@Suite("The search for who is to blame") struct CulpritSearchTests {
    /// Steps 1 to n, some of which need others.
    private static func steps(_ count: Int, needs: [Int: [Int]] = [:]) -> [PlanStep] {
        (1...count).map { number in
            PlanStep(
                number: StepNumber(number), id: id(number), commit: oid(number), layer: "domain", wave: number,
                method: .merge, tree: nil, conflicts: [],
                dependsOn: (needs[number] ?? []).map {
                    Dependency(id: id($0), kind: .ancestry, evidence: .commit(oid($0)))
                },
                reasons: [])
        }
    }

    private static func id(_ number: Int) -> ChangeSetID { ChangeSetID("#\(number)") }

    /// Runs a search to its end, and returns what it found and what it checked.
    private static func search(
        _ steps: [PlanStep], landed: Int = 0, failed: StepNumber, fails: (Set<StepNumber>) -> Bool
    ) -> (CulpritSearch.Finding, probes: [[StepNumber]]) {
        let search = CulpritSearch(steps, landed: landed, failed: failed)
        var (failures, probes) = ([Array(1...failed): true], [[StepNumber]]())
        while true {
            let finding = search.next(failures)
            guard case .probe(let asked) = finding else { return (finding, probes) }
            probes.append(asked)
            failures[asked] = fails(Set(asked))
        }
    }

    @Test("finds every one, two or three that fail together among eight, and blames nobody else", arguments: 1...8)
    func exhaustive(failed: Int) throws {
        for mask in 1..<(1 << failed) where mask.nonzeroBitCount <= 3 {
            let culprits = (1...StepNumber(failed)).filter { mask & (1 << $0.place) != 0 }
            let (finding, probes) = Self.search(Self.steps(8), failed: StepNumber(failed)) {
                $0.isSuperset(of: culprits)
            }
            guard case .culprit(let culprit) = finding else {
                Issue.record("\(culprits): \(finding)")
                continue
            }
            #expect(culprit.step == culprits.last)
            #expect(culprit.partners == culprits.dropLast())
            #expect(culprit.evidence == culprits)
            #expect(Set(probes).count == probes.count, "nothing is asked twice")
            #expect(probes.count <= 2 + (1 + culprits.count) * 4, "\(culprits): \(probes.count)")
        }
    }

    @Test("one of 64 takes six checks to bisect, one for the base and one alone")
    func logarithmic() {
        for guilty in StepNumber(1)...64 {
            let (finding, probes) = Self.search(Self.steps(64), failed: 64) { $0.contains(guilty) }
            guard case .culprit(let culprit) = finding else {
                Issue.record("\(finding)")
                continue
            }
            #expect(culprit.step == guilty && culprit.partners == [])
            #expect(probes.count <= 8)
        }
    }

    @Test("what a step needs is in with it, and is no partner")
    func needs() throws {
        let (finding, _) = Self.search(Self.steps(5, needs: [4: [2], 2: [1]]), failed: 5) { $0.contains(4) }
        guard case .culprit(let culprit) = finding else {
            Issue.record("\(finding)")
            return
        }
        #expect(culprit.step == 4 && culprit.partners == [])
        #expect(culprit.evidence == [1, 2, 4])
    }

    @Test("what is landed already is judged first: nobody is to blame when it fails")
    func baseline() {
        let (finding, probes) = Self.search(Self.steps(4), landed: 2, failed: 4) { _ in true }
        #expect(finding == .baselineFails)
        #expect(probes == [[1, 2]])
    }

    @Test("where the base fails and what is landed mends it, a step is judged upon what is landed")
    func mended() {
        let (finding, _) = Self.search(Self.steps(4), landed: 2, failed: 4) { !$0.contains(1) || $0.contains(4) }
        guard case .culprit(let culprit) = finding else {
            Issue.record("\(finding)")
            return
        }
        #expect(culprit.step == 4 && culprit.isUponLanded)
        #expect(culprit.evidence == [1, 2, 4])
    }

    @Test(
        "a check without any sense is followed to an end, and its own answers bear the verdict out", arguments: 0..<40)
    func senseless(seed: UInt64) {
        let answers = { (steps: Set<StepNumber>) -> Bool in
            var hash = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
            for step in steps.sorted() { hash = (hash ^ UInt64(step.value)) &* 0x0100_0000_01B3 }
            return hash & 0x400 != 0
        }
        let (finding, probes) = Self.search(Self.steps(12), failed: 12, fails: answers)
        #expect(probes.count <= 70)
        switch finding {
        case .culprit(let culprit):
            #expect(!answers([]) || culprit.isUponLanded)
            #expect(answers(Set(culprit.evidence)) || culprit.evidence == Array(1...culprit.step))
        case .baselineFails: #expect(answers([]))
        case .probe: Issue.record("the search did not end")
        }
    }
}
