/// One line of the record of a plan being carried out: what is about to be done, or what was done.
///
/// What is about to be done is on the disk before it begins; so whatever the moment of a crash, the record names all that
/// can have been touched.
package enum JournalEntry: Hashable, Sendable {
    /// The plan is to be carried out, on this branch, in this way.
    case started(ExecutionTarget, ExecutionPolicy)
    /// It goes on in this way, which may be another.
    case continued(ExecutionPolicy)
    /// The commits of these steps are about to be made, with these signatures.
    case intended(steps: ClosedRange<StepNumber>, CommitSignatures)
    /// A step's commit lies in the object database; no reference need have it yet.
    case made(step: StepNumber, commit: ObjectID, tree: ObjectID)
    /// The result of the steps up to this one is about to be checked in this directory, which is to be removed afterwards.
    case checking(step: StepNumber, directory: String)
    /// The check ended.
    case checked(step: StepNumber, CheckRecord)
    /// The result of these steps alone - none for the base - is about to be checked in this directory, to tell who is to
    /// blame.
    case probing(steps: [StepNumber], directory: String)
    /// That check ended; its result had this tree.
    case probed(tree: ObjectID, CheckRecord)
    /// What the steps go upon fails the check already: none of them is to blame.
    case baselineFailed
    /// These change sets are to be left out; the commits behind those landed are about to lose their references.
    case dropping([DroppedStep])
    /// They are left out: the steps behind those landed are made anew.
    case dropped
    /// This step is next, and conflicts: a person is needed.
    case blocked(step: StepNumber)
    /// Its merge is about to be laid out in this directory.
    case pausing(step: StepNumber, directory: String)
    /// It is laid out whole.
    case laidOut
    /// A person has resolved it; what they made is in the object database.
    case resolved(step: StepNumber, StepResolution)
    /// The branch shows all steps up to this one.
    case landed(step: StepNumber)
    /// Everything behind so many steps is about to be undone.
    case rollingBack(to: Int)
    /// It is undone.
    case rolledBack(to: Int)
    /// The commits behind so many steps are not in the repository any more, and nothing names them: they are made again.
    case pruned(keeping: Int)
    /// The plan is closed: the branch stays where it is.
    case quit
}

/// What became of checking one tree.
package struct CheckRecord: Hashable, Sendable {
    /// Whether it passed in the end.
    package let passed: Bool
    /// How many times the check ran.
    package let attempts: Int

    /// Whether it passed only when it was run again.
    package var isFlaky: Bool { passed && attempts > 1 }

    package init(passed: Bool, attempts: Int = 1) {
        self.passed = passed
        self.attempts = attempts
    }
}

/// A record that does not say what a record can say.
package struct JournalMistake: Error, Hashable, Sendable {
    /// The line, from 1.
    package let line: Int
    /// What is wrong with it.
    package let fault: JournalFault

    package init(line: Int, fault: JournalFault) {
        self.line = line
        self.fault = fault
    }
}
