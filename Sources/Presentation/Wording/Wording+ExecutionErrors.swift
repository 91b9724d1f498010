package import Application
import Domain

extension Wording {
    /// Returns why a plan can't be carried out, continued or undone: what happened, to what, and what to do next.
    package static func sentence(_ error: ExecutionError) -> Phrase {
        switch error {
        case .moved(let pinned, let reference, let planned, let now, let way):
            "\(moved(pinned, reference, planned, now)) \(wayOut(way))"
        case .referenceLocked(let reference, let path): locked(reference, path)
        case .inUse(let reference, let use): inUse(reference, use)
        case .branchExists(let reference):
            "\(name: reference) already exists. Give --branch another name, or --onto to move it."
        case .unusableName(let reference, let why): "\(name: reference) is not a valid branch name: \(quote: why)."
        case .noBranch(let name): "--onto: no branch named '\(name: name)' in this repository."
        case .otherTarget(let asked, let current): otherTarget(asked, current)
        case .missingCommit(let pinned, let commit): missing(pinned, commit)
        case .otherRepository(let base, let heads): otherRepository(base, heads)
        case .unusableBase(let name, let commit, let fault): unusableBase(name, commit, fault)
        case .foreignCheck(let command, let base):
            """
            The plan's base, \(words: base.hex), has a check in its .orchestrate.yml: \(quote: command). It is not run, because \
            that commit is on no branch that this repository has as its base or has checked out. To run it, give it with \
            --validate, or name the branch with --onto.
            """
        case .otherTree(let step, let id, let planned, let found): otherTree(step, id, planned, found)
        case .unlikeRecorded(let step, let id, let why): unlikeRecorded(step, id, why)
        case .doesNotMerge(let step, let id, let why):
            "Step \(step), \(id), does not merge as planned: \(refusal(why))."
        case .unsupportedMethod(let step, let id, let method):
            "Step \(step), \(id), is planned as a \(words: method.rawValue), which is not supported yet."
        case .nothingToDo: "The plan has no steps: there is nothing to merge."
        case .nothingUnderWay: "No plan is being applied in this repository. Start with: orchestrate apply PLAN.json"
        case .severalPlans(let digests): severalPlans(digests)
        case .unknownPlan(let digest): "No plan \(name: digest) was applied here. See: orchestrate status"
        case .otherPlan(let digest, let path):
            "\(quote: path) is not the plan that its directory is named after. \(closing(digest))"
        case .keptPlan(let digest, let error):
            "\(words: sentence(error)). It was kept when the plan was begun, and was changed or is damaged. \(closing(digest))"
        case .notThatFar(let step, let landed):
            "The plan is applied up to step \(landed): there is no step \(step) to go back to."
        case .ledElsewhere(let directory, let commit, let expected): ledElsewhere(directory, commit, expected)
        case .abandoned(let directory, let head): abandoned(directory, head)
        case .unreadableWorkTree(let directory, let cause): unreadableWorkTree(directory, cause)
        case .nothingToSkip:
            "There is nothing to skip: no step is waiting for a person, and none has failed its check by itself."
        case .noCheck: "This plan is being applied without a check."
        case .journal(let digest, let mistake): journal(digest, mistake)
        }
    }

    /// Returns what became of a plan that was closed though its journal can't be followed.
    package static func closedDamaged(_ digest: String, keptIn place: String) -> Phrase {
        """
        Closed plan \(name: digest.digestPrefix), whose journal is damaged. What was kept of it is in \(quote: place); the branch \
        and refs/orchestrate/ are as the last run left them.
        """
    }

    private static func moved(
        _ pinned: ExecutionError.Pinned, _ reference: String, _ planned: ObjectID?, _ now: ObjectID?
    ) -> Phrase {
        """
        \(self.pinned(pinned)) moved: the plan expects it \(place(planned)), but \(name: reference) is \(place(now)).
        """
    }

    private static func wayOut(_ way: ExecutionError.WayOut) -> Phrase {
        switch way {
        case .planAgain: "Make a new plan."
        case .rollBack: "Undo what this plan has done, and make a new one: orchestrate rollback."
        case .rollBackScript: "The merge script of this plan moved it. To undo that: sh merge.sh rollback."
        case .quit:
            """
            Nothing of this plan can be undone there without losing that. To close the plan and leave the branch as it is: \
            orchestrate rollback --quit. Then plan the rest anew.
            """
        }
    }

    private static func otherRepository(_ base: ObjectID, _ heads: Int) -> Phrase {
        """
        This is a plan of another repository: its commits are not here, neither the base \(words: base.hex) nor any of its \
        \(words: count(heads, "head")). Run it in the repository that it was made in (-C DIR), or fetch them.
        """
    }

    private static func locked(_ reference: String, _ path: String) -> Phrase {
        """
        \(name: reference) is locked: another program holds \(quote: path). Wait and try again; if no git process is \
        running here, remove that file.
        """
    }

    private static func inUse(_ reference: String, _ use: BranchUse) -> Phrase {
        guard use.isThere else {
            let unlock: Phrase = use.isLocked ? ", after \(command: "git worktree unlock")" : ""
            return """
                \(name: reference) belongs to the work tree \(quote: use.workTree), which is not there now. Bring it back and \
                leave the branch there, or forget it: \(command: "git worktree prune")\(unlock).
                """
        }
        switch use.purpose {
        case .checkout:
            return """
                \(name: reference) is checked out in \(quote: use.workTree): its files would be out of date if the branch \
                moved. Leave it first: \(command: "git switch --detach").
                """
        case .rebase:
            return
                "\(name: reference) is being rebased in \(quote: use.workTree). Finish that first, or: \(command: "git rebase --abort")."
        case .bisection:
            return
                "\(name: reference) is being bisected in \(quote: use.workTree). End that first: \(command: "git bisect reset")."
        }
    }

    private static func otherTarget(_ asked: String, _ current: String) -> Phrase {
        """
        This plan is already being applied to \(name: current), not to \(name: asked). Continue there, or undo it \
        first: orchestrate rollback.
        """
    }

    private static func missing(_ pinned: ExecutionError.Pinned, _ commit: ObjectID) -> Phrase {
        if case .made = pinned {
            return """
                \(self.pinned(pinned)): commit \(words: commit.hex) is no longer in this repository. Fetch it from where it is, \
                or undo the plan: orchestrate rollback.
                """
        }
        return """
            \(self.pinned(pinned)): commit \(words: commit.hex) is not in this repository. Fetch it, for example with: \
            git fetch origin \(words: commit.hex)
            """
    }

    private static func unusableBase(
        _ name: String, _ commit: ObjectID, _ fault: ExecutionError.BaseFault
    ) -> Phrase {
        switch fault {
        case .onNoBranch:
            """
            The base \(name: name), \(words: commit.hex), is on no branch of this repository. If it is to be merged into, give it \
            one: git branch NAME \(words: commit.hex)
            """
        case .otherTree(let tree):
            """
            The plan says something else of the base \(name: name) than this repository: commit \(words: commit.hex) has the tree \
            \(words: tree.hex). The plan file was changed; make a new plan.
            """
        }
    }

    private static func otherTree(
        _ step: StepNumber, _ id: ChangeSetID, _ planned: ObjectID, _ found: ObjectID
    ) -> Phrase {
        """
        Step \(step), \(id), made another tree than planned: \(words: found.hex), not \(words: planned.hex). Merge \
        attributes or drivers of this clone may differ from those the plan was made with. Nothing of the step was kept.
        """
    }

    private static func unlikeRecorded(
        _ step: StepNumber, _ id: ChangeSetID, _ why: ExecutionError.Unlike
    ) -> Phrase {
        """
        Step \(step), \(id), is planned with resolutions that git rerere recorded, but \(unlike(why)). Nothing of the \
        step was kept. Copy rr-cache from where the plan was made, or make a new plan.
        """
    }

    private static func severalPlans(_ digests: [String]) -> Phrase {
        """
        Several plans were applied here. Name one by its digest: \
        \(digests.map { Phrase(.name($0)) }.joined(by: ", ")).
        """
    }

    private static func ledElsewhere(_ directory: String, _ commit: ObjectID, _ expected: ObjectID) -> Phrase {
        """
        \(quote: directory) is at \(words: commit.hex), which does not follow from \(words: expected.hex), where the \
        merge began. Switch back (git switch --detach), or remove the directory to start the merge over.
        """
    }

    private static func abandoned(_ directory: String, _ head: ObjectID) -> Phrase {
        """
        The merge was aborted in \(quote: directory), and other work was done there. Merge \(words: head.hex) there \
        again, or remove the directory to start over.
        """
    }

    private static func unreadableWorkTree(_ directory: String, _ cause: String) -> Phrase {
        """
        The merge that waits in \(quote: directory) can't be looked at: \(quote: ended(cause)) Nothing there was \
        touched. Put that right, then run: orchestrate resume.
        """
    }

    private static func ended(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

    private static func journal(_ digest: String, _ mistake: JournalMistake) -> Phrase {
        "The journal of \(name: digest) is damaged at line \(mistake.line): \(fault(mistake.fault)). \(closing(digest))"
    }

    private static func closing(_ digest: String) -> Phrase {
        """
        Nothing was changed. To close the plan and leave the branch as it is: \
        \(command: "orchestrate rollback --quit \(digest.digestPrefix)")
        """
    }

    private static func pinned(_ pinned: ExecutionError.Pinned) -> Phrase {
        switch pinned {
        case .base(let name): "The base \(name: name)"
        case .step(let step, let id): "Step \(step) (\(id))"
        case .branch: "The branch"
        case .stepReference: "The reference of a step"
        case .made(let step, let id): "The result of step \(step) (\(id))"
        }
    }

    private static func place(_ commit: ObjectID?) -> Phrase { commit.map { "at \(words: $0.hex)" } ?? "missing" }

    private static func refusal(_ refusal: ExecutionError.Refusal) -> Phrase {
        switch refusal {
        case .conflictGone: "it conflicted before, but no longer does"
        case .unreadableAuthor(let commit): "the author of its commit \(words: commit.hex) can't be read"
        case .conflicts(let path): path.map { "\($0) conflicts" } ?? "a file conflicts"
        case .unrelated: "it has no commit in common with the base"
        case .unknown(let reason): why(reason)
        }
    }

    private static func unlike(_ unlike: ExecutionError.Unlike) -> Phrase {
        switch unlike {
        case .mismatch(let mismatch): self.mismatch(mismatch)
        case .unresolved: "its conflicts are not resolved"
        case .others: "it takes other ones now"
        }
    }
}
