/// What made a plan say something else of a change set.
package enum ChangeCause: Hashable, Sendable {
    /// Its own head moved.
    case headMoved(to: ObjectID)
    /// One that it has to do with has another head.
    case otherMoved(ChangeSetID, to: ObjectID)
    /// One that it has to do with was not in the old plan.
    case appeared(ChangeSetID)
    /// One that it has to do with is not in the new plan.
    case left(ChangeSetID)
    /// One that it has to do with lands now.
    case landsNow(ChangeSetID)
    /// One that it has to do with is held now.
    case heldNow(ChangeSetID)
    /// The base moved.
    case baseMoved
    /// The plans were made with something else.
    case madeWith(PinChange.Pin)
    /// The two plans don't tell.
    case unknown
}

/// Finds what made a plan say something else.
struct ChangeCauses {
    private let pairs: PlanPairing
    private let moved: [ChangeSetID: ObjectID]
    private let general: [ChangeCause]
    private let base: [ChangeCause]

    init(_ pairs: PlanPairing) {
        self.pairs = pairs
        moved = Dictionary(pairs.heads.map { ($0.id, $0.new) }) { first, _ in first }
        base = pairs.old.base.commit != pairs.new.base.commit ? [.baseMoved] : []
        general =
            base
            + PinChange.between(pairs.old.plan.pins, pairs.new.plan.pins).map { .madeWith($0.pin) }
    }

    /// Returns the causes of a change, by the new names of the change set and of those it had and has to do with.
    ///
    /// What happened to the change sets themselves explains a change; only where nothing did, base and configuration do.
    /// - Parameters:
    ///   - concernsBase: Whether the change is one of how it stands to the base, which another base explains too.
    ///   - waits: Whether what counts of the others is what becomes of them, rather than what they hold.
    func causes(
        of id: ChangeSetID, among others: [ChangeSetID], concernsBase: Bool = false, waits: Bool = false
    ) -> [ChangeCause] {
        var causes: [ChangeCause] = moved[id].map { [.headMoved(to: $0)] } ?? []
        if concernsBase { causes += base }
        var seen: Set<ChangeSetID> = [id]
        for other in others where seen.insert(other).inserted {
            if let cause = cause(in: other, waits: waits) { causes.append(cause) }
        }
        if !causes.isEmpty { return causes }
        return general.isEmpty ? [.unknown] : general
    }

    private func cause(in other: ChangeSetID, waits: Bool) -> ChangeCause? {
        switch (pairs.isOld(other), pairs.isNew(other)) {
        case (true, false): return .left(other)
        case (false, true): return .appeared(other)
        case (false, false): return nil
        case (true, true): break
        }
        let head = moved[other].map { ChangeCause.otherMoved(other, to: $0) }
        let outcome: ChangeCause? =
            switch (pairs.oldStep(other) != nil, pairs.newStep(other) != nil) {
            case (true, false): .heldNow(other)
            case (false, true): .landsNow(other)
            default: nil
            }
        return waits ? outcome ?? head : head ?? outcome
    }
}
