package import Domain

/// What is said to the author of a pull request.
extension Wording {
    /// Returns the headline over what is held: `This pull request clashes with #12`.
    package static func commentHeadline(_ held: HeldChangeSet, isJoint: Bool, base: Base) -> Phrase {
        "This pull request \(self.held(held, isJoint: isJoint, base: base))"
    }

    /// Returns the headline over what lands with something that its author should look at.
    package static func commentHeadline(_ step: PlanStep) -> Phrase {
        step.conflicts.isEmpty
            ? "This pull request merges, and something is to be looked at before"
            : "This pull request conflicts where it lands"
    }

    /// Returns the line that takes the place of what was said.
    package static func nothingLeft() -> Phrase { "Nothing is to be done here any more." }

    /// Returns which commits meet at a place: `3f2a91c7 here and 9c0ffee1 in #12 (Let invitations expire, by Ada)`.
    package static func meeting(own: ObjectID, _ others: [AssessedChangeSet]) -> Phrase {
        let named = others.map { other -> Phrase in
            let facts: [Phrase] = [
                Phrase(.name(other.changeSet.title)),
                other.changeSet.author.shownName.isEmpty ? Phrase() : "by \(name: other.changeSet.author.shownName)",
            ]
            return "\(other.changeSet.commit) in \(other.id) (\(facts.joined(by: ", ")))"
        }
        return named.isEmpty ? Phrase() : "\(own) here and \(list(named))"
    }

    /// Returns whose file it is: `owned by @org/database`.
    package static func owners(_ owners: [String]) -> Phrase {
        owners.isEmpty ? Phrase() : "owned by \(list(owners.map { Phrase(.name($0)) }, limit: 3))"
    }

    /// Returns who waits for a change set: `#35 waits for this.`
    package static func waiting(_ ids: [ChangeSetID]) -> Phrase {
        ids.isEmpty ? Phrase() : "\(names(ids, limit: 5)) \(words: ids.count == 1 ? "waits" : "wait") for this."
    }

    /// Returns the heading over the conflicts that nobody has to judge.
    package static func withoutDecision(_ count: Int) -> String {
        "\(self.count(count, "conflict")) that \(count == 1 ? "needs" : "need") no decision"
    }

    /// Returns the heading over what is broken in the files of a change set without being its doing.
    package static func notYours(_ count: Int, base: Base) -> Phrase {
        "Not yours: \(words: self.count(count, "finding")) that \(base) already has in files that this changes"
    }

    /// Returns the heading over what could not be looked at.
    package static func notEvaluated(_ count: Int) -> String { "Not evaluated: \(self.count(count, "file"))" }

    /// Returns the commands that show the conflict in the author's own clone; nil where a name is none to copy.
    package static func reproduction(
        _ held: HeldChangeSet, base: Base, headReference: String
    ) -> String? {
        let sources: [String]
        if held.with.isEmpty {
            guard let branch = base.branchName.flatMap(argument) else { return nil }
            sources = [branch]
        } else {
            sources = held.with.prefix(3).compactMap { $0.number }.map {
                headReference.replacing("N", with: "\($0)", maxReplacements: 1)
            }
            guard sources.count == min(3, held.with.count) else { return nil }
        }
        return sources.map { "git fetch origin \($0) && git merge FETCH_HEAD" }.joined(separator: " && ")
    }

    /// Returns one line for the status of a commit.
    package static func status(_ plan: Plan, of id: ChangeSetID, base: Base) -> String {
        if let step = plan.steps.first(where: { $0.id == id }) {
            return "Lands as step \(step.number) of \(plan.steps.count)"
        }
        guard let held = plan.held.first(where: { $0.id == id }) else { return "Not in the plan" }
        let words = self.held(held, isJoint: false, base: base).plain
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Returns what was done about a comment.
    package static func outcome(_ outcome: CommentOutcome, isDry: Bool) -> Phrase {
        let id = ChangeSetID("#\(outcome.number)")
        return switch outcome.action {
        case .create: "\(id): \(words: isDry ? "would be commented on" : "commented on")"
        case .update: "\(id): the comment \(words: isDry ? "would be written anew" : "is written anew")"
        case .clear: "\(id): the comment \(words: isDry ? "would become one line" : "is one line now")"
        case .keep: "\(id): the comment says it already"
        case .stayAway: "\(id): nothing to say"
        }
    }

    /// What stands where nothing is to be said at all.
    package static let nothingToSay = "Nothing is to be said to any author."
    /// What is added where the forge takes no comment.
    package static let saidInSummary = "What is to be said is in the summary of the job."
    /// What is shown while the forge is asked.
    package static let askingForge = "asking for the open pull requests"
    /// What is said where a run plans what is in a clone, though a forge knows what is open.
    package static let openRequestsHint = """
        This plans what is in the clone. For the open pull requests: --open-prs, which asks the forge, or a list: gh pr list \
        --json number,headRefOid,baseRefName,title,labels,isDraft,body | orchestrate merge-plan --from-json -
        """
    /// What is shown while heads are fetched.
    package static let fetchingHeads = "fetching heads"
}
