package import Domain

extension Wording {
    /// Returns what would free a held change set, in sentences; empty where there is nothing to say.
    ///
    /// - Parameters:
    ///   - namesFiles: Whether the files to resolve by hand are named, which a report that has listed them leaves out.
    ///   - isForAuthor: Whether its author reads it, who needs neither their own name nor the plan's numbers, which change often.
    package static func advice(
        _ held: HeldChangeSet, base: Base, namesFiles: Bool = true, isForAuthor: Bool = false
    ) -> Phrase {
        let told = isForAuthor ? held.advice.map(\.forAuthor) : held.advice
        return told.map { advice($0, held, base, namesFiles, isForAuthor) }.joined(by: " ")
    }

    private static func advice(
        _ advice: Advice, _ held: HeldChangeSet, _ base: Base, _ namesFiles: Bool, _ isForAuthor: Bool
    ) -> Phrase {
        switch advice {
        case .close: return "Nothing is left to merge: close it."
        case .landed(let part): return landed(part, base)
        case .changesNothing(let cause): return changesNothing(cause, held, base)
        case .putRest(let rest): return putRest(rest, of: held.id, base)
        case .superseded(let newer): return "\(newer) does what it does, and more: close it."
        case .notReady(let problems): return makeReady(problems)
        case .contains(let travellers): return contains(travellers)
        case .rebaseCleanly(let rebase): return rebaseCleanly(rebase, base, isForAuthor)
        case .recreate:
            return "Leave it out, or create its branch again from \(base)."
        case .notJudged(let others, let reason):
            let merge: Phrase =
                others.isEmpty ? "merge into \(base)" : "merge with \(names(others))"
            return ("Fix what stops its \(merge), and plan again: \(why(reason))" as Phrase).asSentence
        case .update(let stop, let author):
            return update(stop, author, held.cheapestRebase?.conflicts ?? held.conflicts, namesFiles, base)
        case .declaration(let target, let commit, let possible):
            return declaration(target, commit, possible, base)
        case .cycle(let needs, let more): return cycle(needs, more)
        case .wait(let need, let root, let cause): return wait(need, root, cause, base)
        case .clashesTogether(let others):
            let exception = others.count == 2 ? "with neither alone" : "with no fewer of them"
            return "It clashes with \(names(others)) together, \(words: exception)."
        case .mend(let others, let rules): return mend(others, rules, held.id, base)
        case .restack(let restack): return self.restack(restack, of: held.id, base)
        case .rebase(let steps, let stop, let contacts):
            return rebase(steps, stop, contacts, held.cheapestRebase?.conflicts ?? [], namesFiles, isForAuthor)
        case .bot(let bot, let steps):
            let landed: Phrase = steps.isEmpty ? "" : "After \(self.steps(steps, isForAuthor)), "
            return "\(landed)\(command(of: bot, isFirst: steps.isEmpty))."
        }
    }

    private static func mend(
        _ others: [ChangeSetID], _ rules: [RuleName], _ id: ChangeSetID, _ base: Base
    ) -> Phrase {
        let names = list(rules.map { Phrase(.name($0.text)) }, limit: 3)
        let partners: Phrase = others.isEmpty ? Phrase(.branch(base.shownName)) : self.names(others)
        return
            "It merges with \(partners), and the result breaks \(names): rebase it after that, and mend what is named."
    }

    private static func update(
        _ stop: ObjectID?, _ author: String?, _ conflicts: [Conflict], _ namesFiles: Bool, _ base: Base
    ) -> Phrase {
        let what: Phrase =
            stop.map { "Its commit \($0) conflicts when it is rebased onto \(base). Rebase it by hand" }
            ?? "Merge \(base) into it, or rebase it"
        return [sentence(what, conflicts, namesFiles), author.map { "Ask its author \(name: $0)." } ?? Phrase()].joined(
            by: " ")
    }

    /// Returns `Rebase it: resolve 1 hunk by hand.`, `Rebase it; no decision needed: regenerate uv.lock.`
    private static func sentence(_ what: Phrase, _ conflicts: [Conflict], _ namesFiles: Bool) -> Phrase {
        let work = self.work(conflicts, namesFiles: namesFiles)
        if work.isEmpty { return what.asSentence }
        return ("\(what)\(words: ConflictWork(conflicts).isMechanical ? ";" : ":") \(work)" as Phrase).asSentence
    }

    private static func rebaseCleanly(_ rebase: CleanRebase, _ base: Base, _ isForAuthor: Bool) -> Phrase {
        let target = rebase.branch.flatMap(argument) ?? rebase.head.hex
        let command =
            rebase.upstream.map { rebaseOnto(base, upstream: $0, branch: rebase.branch, head: rebase.head) }
            ?? "git rebase \(argument(base.name) ?? "BASE") \(target)"
        let place: Phrase = rebase.after.isEmpty ? Phrase() : " after \(steps(rebase.after, isForAuthor))"
        return "No conflict to resolve: \(command: command)\(place) is clean (tried)."
    }

    private static func declaration(
        _ target: String, _ commit: ObjectID?, _ possible: [ChangeSetID], _ base: Base
    ) -> Phrase {
        let place: Phrase = commit.map { "in \($0)" } ?? "in its description"
        let line: Phrase = "Depends-On \(name: target) \(place)"
        guard possible.isEmpty else {
            return "\(line) fits more than one change set: \(names(possible)). Write the id of the one that is meant."
        }
        return """
            \(line) is neither among the selected change sets nor known to be in \(base). Select \(name: target) \
            too, or remove the line if nothing waits for it.
            """
    }

    private static func cycle(_ needs: [Advice.Need], _ more: Int) -> Phrase {
        let links = needs.map(link).joined(by: ", ")
        // The last one needs the first, or one that is not told.
        let rest: Phrase =
            needs.last?.target == needs.first?.id ? "" : ", and so on: \(words: "\(more)") more stand in this cycle"
        return "They wait for each other: \(links)\(rest). Remove one of these dependencies."
    }

    private static func link(_ need: Advice.Need) -> Phrase {
        "\(need.id) needs \(need.target)\(inBrackets(need.dependencies))"
    }

    private static func wait(_ need: Advice.Need, _ root: ChangeSetID, _ cause: HeldCause, _ base: Base) -> Phrase {
        let direct: Phrase = "It needs \(need.target)\(inBrackets(need.dependencies))"
        let why = self.cause(cause, base: base)
        if root == need.target { return "\(direct), which \(why)." }
        return "\(direct), which in the end waits for \(root): \(root) \(why)."
    }

    private static func rebase(
        _ steps: [Advice.StepName], _ stop: ObjectID?, _ contacts: Contacts?, _ conflicts: [Conflict],
        _ namesFiles: Bool, _ isForAuthor: Bool
    ) -> Phrase {
        let place: Phrase = steps.isEmpty ? "Rebase it" : "Rebase it after \(self.steps(steps, isForAuthor))"
        let stops: Phrase = stop.map { "Its commit \($0) is the first that conflicts then." } ?? Phrase()
        return [
            sentence(place, conflicts, namesFiles), stops, contacts.map { ask($0, about: steps.count) } ?? Phrase(),
        ].joined(by: " ")
    }

    /// Returns `steps 2 (#38) and 3 (#40)`.
    private static func steps(_ steps: [Advice.StepName], _ isForAuthor: Bool) -> Phrase {
        if isForAuthor { return names(steps.map(\.id), limit: 5) }
        let named = list(steps.map { "\($0.step) (\($0.id))" as Phrase }, limit: 5)
        return "\(words: steps.count == 1 ? "step" : "steps") \(named)"
    }

    /// Returns `Ask Ada Lovelace (#12) and Grace Hopper.`; empty where nobody has a name.
    private static func ask(_ contacts: Contacts, about others: Int) -> Phrase {
        let own = contacts.own.map { Phrase(.name($0)) }
        guard !contacts.others.isEmpty else {
            guard let own else { return Phrase() }
            return contacts.isOwnAlone
                ? "Ask \(own), who wrote \(words: others == 1 ? "both" : "them all")." : "Ask \(own)."
        }
        let people = contacts.others.map { "\(name: $0.name) (\(names($0.changeSets)))" as Phrase }
        let more = people.count > 3 ? ["\(people.count - 3) more" as Phrase] : []
        return "Ask \(list(people.prefix(3) + more + [own].compactMap { $0 }))."
    }

    private static func restack(_ advice: RestackAdvice, of id: ChangeSetID, _ base: Base) -> Phrase {
        let verb = advice.method == .squash ? "squashes" : "rebases"
        let command = rebaseOnto(base, upstream: advice.upstream, branch: advice.branch, head: advice.head)
        return """
            Step \(advice.step.step) \(words: verb) \(advice.step.id), whose commits \(id) holds too. When it has landed: \
            \(command: command) (tried: \(outcome(of: advice.trial))).
            """
    }

    private static func outcome(of trial: Restack) -> Phrase {
        if let reason = trial.unknownReason { return "unknown: \(why(reason))" }
        guard let commit = trial.conflictingCommit else { return "applies cleanly on the plan's result" }
        return "its commit \(commit) conflicts on the plan's result"
    }

    /// Returns `git rebase --onto BASE UPSTREAM HEAD` for a shell. A pull request's reference is nothing that can be rebased.
    static func rebaseOnto(_ base: Base, upstream: ObjectID, branch: String?, head: ObjectID) -> String {
        "git rebase --onto \(argument(base.name) ?? "BASE") \(upstream.hex) \(branch.flatMap(argument) ?? head.hex)"
    }

    /// Returns a name that a shell and git take for nothing but a name, nil for any other: advice gets copied.
    static func argument(_ name: String) -> String? {
        let isPlain = name.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-._/".utf8.contains(byte)
        }
        return isPlain && !name.isEmpty && !name.hasPrefix("-") ? name : nil
    }
}
