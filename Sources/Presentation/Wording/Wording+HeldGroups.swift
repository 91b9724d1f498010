package import Domain

extension Wording {
    /// Returns the heading over some held change sets: `Clash with the plan: 3`.
    package static func heading(_ group: HeldGroup, _ count: Int, base: Base) -> Phrase {
        "\(heading(group, base)): \(count)"
    }

    /// Returns what tells most about a held change set of a group, to stand beside its title.
    package static func inShort(_ held: HeldChangeSet, _ group: HeldGroup, base: Base) -> Phrase {
        switch group {
        case .mechanical:
            let after: Phrase = held.with.isEmpty ? "" : "after \(names(held.with, limit: 1)): "
            for case .bot(let bot, _) in held.advice { return "\(after)\(commandInShort(of: bot))" }
            for advice in held.advice {
                switch advice {
                case .rebaseCleanly: return "\(after)its rebase is clean"
                case .putRest: return "its rebase --onto is clean"
                case .restack(let restack): return "after \(restack.trial.lower): rebase --onto"
                default: break
                }
            }
            return "\(after)\(remedyInShort(held.cheapestRebase?.conflicts ?? held.conflicts))"
        case .clash: return "with \(names(held.with, limit: 2))"
        case .superseded: return "by \(names(held.with, limit: 2))"
        case .base, .dependency, .notReady, .excluded, .changesNothing, .finding, .unrelated:
            return self.held(held, isJoint: false, base: base)
        case .unknown:
            for case .notJudged(_, let reason) in held.advice { return why(reason) }
            return self.held(held, isJoint: false, base: base)
        }
    }

    /// Returns what a held change set clashes with: `#12`, `#12 and #19 together`.
    package static func partners(of clash: HeldClash) -> Phrase {
        clash.with.count > 1 ? "\(names(clash.with)) together" : names(clash.with)
    }

    private static func heading(_ group: HeldGroup, _ base: Base) -> Phrase {
        switch group {
        case .mechanical: "No decision needed"
        case .clash: "Clash with the plan"
        case .base: "Conflict with \(base)"
        case .dependency: "Wait for others"
        case .notReady: "Not ready"
        case .excluded: "Contain what is not to land"
        case .changesNothing: "Change nothing in \(base)"
        case .finding: "Break a rule"
        case .superseded: "Superseded"
        case .unrelated: "No commit in common with \(base)"
        case .unknown: "Could not be tried"
        }
    }

    /// Returns why nothing lands: `all 28 conflict with main`, `20 conflict with main and 2 wait for others`; empty where
    /// nothing is held.
    package static func whyNothingLands(_ plan: Plan, base: Base) -> Phrase {
        let groups = plan.held.compactMap(\.reason.group)
        let found = HeldGroup.allCases.compactMap { group -> (HeldGroup, Int)? in
            let count = groups.count { $0 == group }
            return count > 0 ? (group, count) : nil
        }
        guard found.count == 1, let (group, count) = found.first else {
            return list(found.map { "\($1) \(verb($0, isOne: $1 == 1, base))" })
        }
        if count == 1, let only = plan.held.first(where: { $0.reason.group != nil }) {
            return "\(only.id) \(verb(group, isOne: true, base))"
        }
        return "\(words: count == 2 ? "both" : "all \(count)") \(verb(group, isOne: false, base))"
    }

    private static func verb(_ group: HeldGroup, isOne: Bool, _ base: Base) -> Phrase {
        switch group {
        case .mechanical, .base: "\(words: isOne ? "conflicts" : "conflict") with \(base)"
        case .clash: "\(words: isOne ? "clashes" : "clash") with the plan"
        case .dependency: isOne ? "waits for others" : "wait for others"
        case .notReady: isOne ? "is not ready" : "are not ready"
        case .excluded: isOne ? "contains commits that are not to land" : "contain commits that are not to land"
        case .changesNothing: "\(words: isOne ? "changes" : "change") nothing in \(base)"
        case .superseded: isOne ? "is superseded" : "are superseded"
        case .finding: isOne ? "breaks a rule" : "break a rule"
        case .unrelated: "\(words: isOne ? "has" : "have") no commit in common with \(base)"
        case .unknown: "could not be tried"
        }
    }
}
