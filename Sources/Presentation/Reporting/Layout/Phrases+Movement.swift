import Domain

/// Words for what is not as it was.
extension Phrases {
    /// Returns where a pinned reference stands now, to follow its name.
    static func movement(_ movement: Movement, from commit: ObjectID, _ quoting: Quoting) -> String {
        switch movement {
        case .unmoved: return "stands at \(commit.short)"
        case .moved(let now, let distance):
            return "moved from \(commit.short) to \(now.short), \(self.distance(distance))"
        case .gone: return "is gone"
        case .unknown(let reason): return "can't be told: \(quoting.text(reason))"
        }
    }

    private static func distance(_ distance: CommitDistance?) -> String {
        guard let distance else { return "how far can't be told" }
        switch (distance.ahead, distance.behind) {
        case (let ahead, 0): return "\(count(ahead, "commit")) ahead"
        case (0, let behind): return "\(count(behind, "commit")) behind"
        case (let ahead, let behind): return "diverged: \(count(ahead, "commit")) ahead, \(behind) behind"
        }
    }

    /// Returns what a plan was made with and is not the same: `tool: orchestrate 1, now orchestrate 2`.
    static func pin(_ change: PinChange, _ quoting: Quoting) -> String {
        func shown(_ text: String) -> String { text.isEmpty ? "none" : quoting.text(text) }
        return "\(change.pin.rawValue): \(shown(change.old)), now \(shown(change.new))"
    }

    /// Returns why a plan says something else.
    static func causes(_ causes: [ChangeCause], _ quoting: Quoting) -> String {
        if causes == [.baseMoved] { return "only because the base moved" }
        return list(causes.map { cause($0, quoting) }, limit: 4)
    }

    private static func cause(_ cause: ChangeCause, _ quoting: Quoting) -> String {
        switch cause {
        case .headMoved(let commit): "its head moved to \(commit.short)"
        case .otherMoved(let id, let commit): "the head of \(quoting.id(id)) moved to \(commit.short)"
        case .appeared(let id): "\(quoting.id(id)) is new"
        case .left(let id): "\(quoting.id(id)) left"
        case .landsNow(let id): "\(quoting.id(id)) lands now"
        case .heldNow(let id): "\(quoting.id(id)) is held now"
        case .baseMoved: "the base moved"
        case .madeWith(.tool): "another tool planned"
        case .madeWith(.configuration): "the configuration changed"
        case .madeWith(.options): "the options changed"
        case .unknown: "the plans don't tell why"
        }
    }

    /// Returns why a change set was held, given the names of what it was held for and of the base.
    static func pastReason(_ reason: HeldChangeSet.Reason, with names: [String], base: String) -> String {
        let others = names.isEmpty ? "a change set that was not there" : list(names, limit: 6)
        switch reason {
        case .conflictsWithBase: return "conflicted with \(base)"
        case .conflicts: return "clashed with \(others)"
        case .dependencyHeld: return "waited for \(others)"
        case .dependencyCycle: return "stood in a cycle of dependencies with \(others)"
        case .finding: return names.isEmpty ? "broke a rule" : "broke a rule together with \(others)"
        case .merged: return "was in \(base) already"
        case .unrelated: return "had no commit in common with \(base)"
        case .unknown: return names.isEmpty ? "could not be judged" : "could not be judged with \(others)"
        }
    }

    /// Returns the name of a plan, short: the first digits of its digest.
    static func planName(_ plan: Plan) -> String {
        let digits = plan.digest.drop { $0 != ":" }.dropFirst()
        return "plan \(Escaping.comment(digits.prefix(8)))"
    }
}
