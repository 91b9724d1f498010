package import Domain

/// What landed in another form.
extension Wording {
    /// Returns `contains #1, which landed as a squash in 12ab34cd`, to follow the change set's name.
    package static func landedPart(_ part: LandedPart) -> Phrase {
        let what: Phrase =
            part.owner.map { Phrase(.changeSet($0)) }
            ?? (part.commits == 1 ? "a commit" : "\(part.commits) commits")
        let verb = part.owner == nil && part.commits > 1 ? "have" : "has"
        if part.form == .content { return "contains \(what), which \(words: verb) landed already" }
        return "contains \(what), which \(words: verb) landed \(form(part))"
    }

    /// Returns `as a squash in 12ab34cd`.
    private static func form(_ part: LandedPart) -> Phrase {
        switch part.form {
        case .squash: "as a squash in \(landings(part))"
        case .commits:
            part.landings.count == 1 ? "as \(landings(part))" : "as other commits (\(landings(part)))"
        case .content: "already"
        }
    }

    private static func landings(_ part: LandedPart) -> Phrase {
        list(part.landings.map { Phrase(.object($0.commit)) }, limit: 3)
    }

    /// Returns where all of it landed, to follow its name: `landed as a squash in 12ab34cd`.
    package static func landedWhole(_ part: LandedPart) -> Phrase { "landed \(form(part))" }

    /// Returns what landed, to follow the change set's name.
    package static func landed(_ part: LandedPart) -> Phrase {
        let revert: Phrase = part.revertedBy.map { ", and was reverted in \($0)" } ?? Phrase()
        return (part.isWhole ? landedWhole(part) : landedPart(part)) + revert
    }

    static func landed(_ part: LandedPart, _ base: Base) -> Phrase {
        "\(base) has all of it: it \(landedWhole(part)). Close it."
    }

    /// Returns why a merge changes nothing, to follow `its merge changes nothing`.
    package static func noChange(_ cause: NoChange) -> Phrase {
        switch cause {
        case .empty: "none of its commits changes a file"
        case .undone: "its own commits undo each other"
        case .keptOut(let paths):
            "the merge driver of \(list(paths.map { Phrase(.path($0)) }, limit: 3)) keeps the other side"
        }
    }

    static func changesNothing(_ cause: NoChange, _ held: HeldChangeSet, _ base: Base) -> Phrase {
        let sentence: Phrase = "Its merge changes nothing: \(noChange(cause))"
        switch cause {
        case .undone where held.advice.count > 1: return "\(sentence)."
        case .empty, .undone: return "\(sentence). Close it, or push what is missing."
        case .keptOut:
            return "\(sentence), and its change would be lost. Make the change in \(base) itself."
        }
    }

    static func putRest(_ rest: RestAdvice, of id: ChangeSetID, _ base: Base) -> Phrase {
        let command = rebaseOnto(base, upstream: rest.landed.upTo, branch: rest.branch, head: rest.head)
        let deviations = self.deviations(rest.remainder.deviations, base)
        let result: Phrase =
            switch rest.remainder.outcome {
            case .clean: "\(command: command) is clean (tried)."
            case .conflicts(let stop?, _): "\(command: command) conflicts at its commit \(stop) (tried)."
            case .conflicts(nil, _): "\(command: command) conflicts (tried)."
            case .unknown(let reason): "\(command: command) could not be tried: \(why(reason))."
            }
        let first: Phrase = "\(id) \(landedPart(rest.landed))."
        return [first, deviations, result].filter { !$0.isEmpty }.joined(by: " ")
    }

    /// Returns what a merge does otherwise than its author means, in sentences; empty where it does what is meant.
    private static func deviations(_ deviations: [MergeDeviation], _ base: Base) -> Phrase {
        func paths(_ kind: MergeDeviation.Kind) -> [Phrase] {
            deviations.filter { $0.kind == kind }.map { Phrase(.path($0.path)) }
        }
        let (back, out) = (paths(.bringsBack), paths(.leavesOut))
        return [
            back.isEmpty ? Phrase() : "Its merge keeps \(list(back, limit: 4)), which it deletes.",
            out.isEmpty ? Phrase() : "Its merge does not do all that it does in \(list(out, limit: 4)).",
        ].filter { !$0.isEmpty }.joined(by: " ")
    }

    /// Returns why a step may not do what its author means, in sentences.
    package static func warning(_ warning: StepWarning, of id: ChangeSetID, base: Base) -> Phrase {
        switch warning {
        case .deviates(let rest): return putRest(rest, of: id, base)
        case .landsAgain(let part):
            let revert: Phrase = part.revertedBy.map { "reverted in \($0)" } ?? "reverted"
            return "It \(landedWhole(part)) before and was \(revert): its merge brings it in again."
        case .buildsOnReverted(let reverted):
            return """
                It builds on its commit \(reverted.commit), which \(base) reverted in \(reverted.revert): its \
                merge leaves that out. Revert the revert in its branch if it is needed.
                """
        }
    }

    static func contains(_ travellers: [Traveller]) -> Phrase {
        let more: [Phrase] = travellers.count > 3 ? ["And \(travellers.count - 3) more."] : []
        return
            (travellers.prefix(3).map { traveller -> Phrase in
                let count: Phrase = traveller.commits.count == 1 ? "1 commit" : "\(traveller.commits.count) commits"
                let commits = list(traveller.commits.map { Phrase(.object($0)) }, limit: 3)
                let cause = traveller.cause == .excluded ? "is excluded" : "is not selected"
                return "It contains \(traveller.id), which \(words: cause): \(count) would land with it (\(commits))."
            } + more)
            .joined(by: " ")
    }
}
