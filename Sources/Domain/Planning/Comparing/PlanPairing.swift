/// Which change sets of two plans are the same, and what each plan says of them.
struct PlanPairing {
    let old: PlanDocument
    let new: PlanDocument
    private let newNames: [ChangeSetID: ChangeSetID]
    private let oldSteps: [ChangeSetID: PlanStep]
    private let newSteps: [ChangeSetID: PlanStep]
    private let oldHeld: [ChangeSetID: HeldChangeSet]
    private let newHeld: [ChangeSetID: HeldChangeSet]
    private let oldHeads: [ChangeSetID: PlannedHead]

    init(old: PlanDocument, new: PlanDocument) {
        self.old = old
        self.new = new
        // An id counts for more than another name of the commit.
        let names = new.heads.map { ($0.id, $0.id) } + new.heads.flatMap { head in head.aliases.map { ($0, head.id) } }
        let byName = Dictionary(names) { first, _ in first }
        let taken = Set(new.heads.map(\.id))
        var newNames: [ChangeSetID: ChangeSetID] = [:]
        var used: Set<ChangeSetID> = Set(old.heads.map(\.id)).intersection(taken)
        for head in old.heads {
            if taken.contains(head.id) {
                newNames[head.id] = head.id
            } else if let name = ([head.id] + head.aliases).lazy.compactMap({ byName[$0] }).first(
                where: { !used.contains($0) })
            {
                newNames[head.id] = name
                used.insert(name)
            }
        }
        self.newNames = newNames
        func keyed<Value>(_ values: [Value], _ id: (Value) -> ChangeSetID) -> [ChangeSetID: Value] {
            Dictionary(values.map { (newNames[id($0)] ?? id($0), $0) }) { first, _ in first }
        }
        oldSteps = keyed(old.plan.steps) { $0.id }
        oldHeld = keyed(old.plan.held) { $0.id }
        oldHeads = keyed(old.heads) { $0.id }
        newSteps = Dictionary(new.plan.steps.map { ($0.id, $0) }) { first, _ in first }
        newHeld = Dictionary(new.plan.held.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Returns the name in the new plan, or the old one where there is none.
    func renamed(_ id: ChangeSetID) -> ChangeSetID { newNames[id] ?? id }

    /// Returns the names in the new plan.
    func renamed(_ ids: [ChangeSetID]) -> [ChangeSetID] { ids.map(renamed) }

    // By the new name, or the old one of those that are gone.
    func oldStep(_ id: ChangeSetID) -> PlanStep? { oldSteps[id] }
    func newStep(_ id: ChangeSetID) -> PlanStep? { newSteps[id] }
    func oldHeld(_ id: ChangeSetID) -> HeldChangeSet? { oldHeld[id] }
    func newHeld(_ id: ChangeSetID) -> HeldChangeSet? { newHeld[id] }
    func isOld(_ id: ChangeSetID) -> Bool { oldHeads[id] != nil }
    func isNew(_ id: ChangeSetID) -> Bool { newSteps[id] != nil || newHeld[id] != nil }

    /// The names of the old plan's change sets that the new one lacks, in the old plan's order.
    var gone: [ChangeSetID] { old.heads.map(\.id).filter { newNames[$0] == nil } }

    /// Those pinned to another commit.
    var heads: [HeadChange] {
        new.heads.compactMap { head in
            guard let before = oldHeads[head.id], before.commit != head.commit else { return nil }
            return HeadChange(id: head.id, old: before.commit, new: head.commit)
        }
    }
}
