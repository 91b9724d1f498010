import Domain
import Testing

@Suite("What is held") struct HeldGroupTests {
    private static let manual = Conflict(path: "a.py", kind: .content, layer: "domain")
    private static let lock = Conflict(path: "uv.lock", kind: .content, layer: "support", resolution: .mechanical)

    @Test("needs no decision where all that clashes behind the plan is mechanical")
    func mechanical() {
        #expect(held(.conflictsWithBase, [Self.lock]).group == .mechanical)
        #expect(held(.conflicts, [Self.lock]).group == .mechanical)
        #expect(held(.conflicts, [Self.lock, Self.manual]).group == .clash)
        #expect(held(.conflictsWithBase, [Self.manual]).group == .base)
        let way = CheapestRebase(after: ["#1"], conflicts: [Self.manual], isMeasured: true)
        #expect(held(.conflicts, [Self.lock], way: way).group == .clash)
    }

    @Test("needs no decision where a bot rebases it, whatever clashes")
    func bots() {
        #expect(held(.conflictsWithBase, [Self.manual], advice: [.bot(.renovate, after: [])]).group == .mechanical)
        #expect(held(.conflictsWithBase, [Self.manual], advice: [.bot(.other, after: [])]).group == .base)
    }

    @Test("is grouped by what it waits for, and not at all where the base has it")
    func others() {
        #expect(held(.dependencyHeld, []).group == .dependency)
        #expect(held(.dependencyCycle, [Self.lock]).group == .dependency)
        #expect(held(.unrelated, []).group == .unrelated)
        #expect(held(.unknown, []).group == .unknown)
        #expect(held(.finding, []).group == .finding)
        #expect(held(.merged, []).group == nil)
    }

    private func held(
        _ reason: HeldChangeSet.Reason, _ conflicts: [Conflict], advice: [Advice] = [], way: CheapestRebase? = nil
    ) -> HeldChangeSet {
        HeldChangeSet(
            id: "#9", commit: .zero, reason: reason, conflicts: conflicts, advice: advice, cheapestRebase: way)
    }
}
