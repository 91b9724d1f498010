package import Domain

extension Wording {
    /// Returns why a change set is held, to follow its name; `isJoint` says that it clashes only with several others
    /// together.
    package static func held(_ held: HeldChangeSet, isJoint: Bool, base: Base) -> Phrase {
        let others =
            held.with.isEmpty ? "a change set that is not here" : names(held.with, limit: 6, more: held.unnamed)
        switch held.reason {
        case .conflictsWithBase: return cause(.conflictsWithBase, base: base)
        case .conflicts where isJoint:
            let exception = held.with.count == 2 ? "neither alone" : "no fewer of them"
            return "clashes with \(others) together, with \(words: exception)"
        case .conflicts: return "clashes with \(others)"
        case .dependencyHeld: return "waits for \(others)"
        case .dependencyCycle: return "is in a dependency cycle with \(others)"
        case .finding: return held.with.isEmpty ? "breaks a rule" : "breaks a rule together with \(others)"
        case .merged: return cause(.merged, base: base)
        case .changesNothing: return "changes nothing in \(base)"
        case .excluded: return "contains commits that are not to land"
        case .superseded: return "is superseded by \(others)"
        case .notReady: return notReady(held)
        case .unrelated: return cause(.unrelated, base: base)
        case .unknown: return notTried(with: held.with, limit: 6)
        }
    }

    /// Returns why a change set was held, to follow its name.
    package static func wasHeld(_ held: HeldChangeSet, base: Base) -> Phrase {
        let others =
            held.with.isEmpty ? "a change set that was not there" : names(held.with, limit: 6, more: held.unnamed)
        switch held.reason {
        case .conflictsWithBase: return "conflicted with \(base)"
        case .conflicts: return "clashed with \(others)"
        case .dependencyHeld: return "waited for \(others)"
        case .dependencyCycle: return "was in a dependency cycle with \(others)"
        case .finding: return held.with.isEmpty ? "broke a rule" : "broke a rule together with \(others)"
        case .merged: return "was already in \(base)"
        case .changesNothing: return "changed nothing in \(base)"
        case .excluded: return "contained commits that were not to land"
        case .superseded: return "was superseded by \(others)"
        case .notReady: return "was not ready"
        case .unrelated: return "had no commit in common with \(base)"
        case .unknown: return notTried(with: held.with, limit: 6)
        }
    }

    /// Returns `has no commit in common with main`.
    package static func nothingInCommon(with base: Base) -> Phrase {
        "has no commit in common with \(base)"
    }

    /// Returns why one that others wait for is held, to follow its name.
    package static func cause(_ cause: HeldCause, base: Base) -> Phrase {
        switch cause {
        case .conflictsWithBase: "conflicts with \(base)"
        case .merged: "is already in \(base)"
        case .changesNothing: "changes nothing in \(base)"
        case .contains(let others): "contains \(names(others)), which is not to land"
        case .superseded(let newer): "is superseded by \(newer)"
        case .unrelated: nothingInCommon(with: base)
        case .notJudged(let others): notTried(with: others)
        case .cycle(let others, let more): "is in a dependency cycle with \(names(others, more: more))"
        case .unresolved(let targets):
            """
            needs \(list(targets.map { Phrase(.name($0)) }, limit: 3)), which \(words: targets.count == 1 ? "names" : "name") \
            nothing known
            """
        case .clashes(let others, let together): "clashes with \(names(others))\(words: together ? " together" : "")"
        case .breaks(let others): others.isEmpty ? "breaks a rule" : "breaks a rule together with \(names(others))"
        case .notReady(let problems): unready(problems)
        case .doesNotMerge: "does not merge"
        }
    }

    private static func notTried(with others: [ChangeSetID], limit: Int = 5) -> Phrase {
        others.isEmpty ? "could not be tried" : "could not be tried with \(names(others, limit: limit))"
    }

    /// Returns why a change set that the user asked for does not land, to follow its name.
    package static func unmet(_ cause: UnmetConstraint.Cause, base: Base) -> Phrase {
        switch cause {
        case .notSelected: "was not selected"
        case .cycle: "is in a dependency cycle"
        case .unresolved: "depends on something unknown"
        case .waits: "needs one that can't land"
        case .held(let cause): self.cause(cause, base: base)
        case .clashes(let others):
            others.isEmpty ? "clashes with what it needs itself" : "clashes with \(names(others))"
        }
    }
}
