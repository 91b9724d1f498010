/// What would free a held change set, or what keeps it.
package enum Advice: Hashable, Sendable {
    /// The base has all of it: close it.
    case close
    /// The base has all of it in another form: close it.
    case landed(LandedPart)
    /// Its merge leaves the base as it is, for this reason.
    case changesNothing(NoChange)
    /// Part of it landed in another form: put the rest on the base.
    case putRest(RestAdvice)
    /// This one does what it does, and more.
    case superseded(by: ChangeSetID)
    /// Its people or its forge say that it is not ready.
    case notReady([Unreadiness])
    /// It contains the commits of these, which are not to land.
    case contains([Traveller])
    /// Rebase it: nothing conflicts then, though its merge does.
    case rebaseCleanly(CleanRebase)
    /// It has no commit in common with the base: leave it out, or make its branch again.
    case recreate
    /// Its merge could not be judged: with these, or with the base where there are none.
    case notJudged(with: [ChangeSetID], UnknownReason)
    /// It conflicts with the base: bring it up to date. Where it is rebased, the commit that does not apply; whom to ask,
    /// where a person must resolve something.
    case update(stop: ObjectID?, author: String?)
    /// A declaration names nothing that is known, or more than one thing. The commit whose message holds it; nil where that is
    /// the description of the pull request.
    case declaration(target: String, in: ObjectID?, possible: [ChangeSetID])
    /// They need each other, each the next one and the last the first; or else, where the cycle is too long to be told, its
    /// start. How many more there are that stand in cycles with it and are not told at all.
    case cycle([Need], more: Int)
    /// It waits for another one, which waits for `root` in the end; `cause` holds that.
    case wait(Need, root: ChangeSetID, cause: HeldCause)
    /// It clashes with these together, and with no fewer of them.
    case clashesTogether([ChangeSetID])
    /// It merges with these, or with the base where there are none, and the result breaks these rules: mend it where it
    /// uses what they changed.
    case mend(with: [ChangeSetID], [RuleName])
    /// Another one that lands without its commits holds them too: put the rest on the new base.
    case restack(RestackAdvice)
    /// Rebase it after some steps. Where it is rebased, the commit that does not apply; whom to ask, where a person must
    /// resolve something. What there is to resolve is the held change set's `cheapestRebase`.
    case rebase(after: [StepName], stop: ObjectID?, contacts: Contacts?)
    /// A bot made it: have the bot make it again when these steps have landed, on the base alone where there are none.
    case bot(Bot, after: [StepName])

    /// A change set that needs another one, and what shows it.
    package struct Need: Hashable, Sendable {
        /// The one that needs it.
        package let id: ChangeSetID
        /// What it needs, once for each evidence of that; at least one, all of one change set.
        package let dependencies: [Dependency]

        package init(id: ChangeSetID, dependencies: [Dependency]) {
            self.id = id
            self.dependencies = dependencies
        }

        /// The change set that is needed.
        package var target: ChangeSetID { dependencies.first?.id ?? id }
    }

    /// A step and its change set.
    package struct StepName: Hashable, Sendable {
        /// The step's number.
        package let step: StepNumber
        /// The change set.
        package let id: ChangeSetID

        package init(step: StepNumber, id: ChangeSetID) {
            self.step = step
            self.id = id
        }
    }
}

extension Advice {
    /// Returns the same for a change set that a bot made: whom nobody asks, and who rebases better than anybody by hand.
    func told(to bot: Bot) -> Advice {
        switch self {
        case .update: .bot(bot, after: [])
        case .rebase(let steps, _, _): .bot(bot, after: steps)
        case .rebaseCleanly(let rebase): .bot(bot, after: rebase.after)
        case .close, .landed, .changesNothing, .putRest, .superseded, .contains, .recreate, .notJudged, .declaration,
            .cycle,
            .wait, .clashesTogether, .mend, .restack, .notReady, .bot:
            self
        }
    }
}
