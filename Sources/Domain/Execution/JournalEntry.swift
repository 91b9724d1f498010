/// One line of the record of a plan being carried out: what is about to be done, or what was done.
///
/// What is about to be done is on the disk before it begins; so whatever the moment of a crash, the record names all that
/// can have been touched.
public enum JournalEntry: Hashable, Sendable {
    /// The plan is to be carried out, on this branch, in this way.
    case started(ExecutionTarget, ExecutionPolicy)
    /// It goes on in this way, which may be another.
    case continued(ExecutionPolicy)
    /// The commits of these steps are about to be made, with these signatures.
    case intended(steps: ClosedRange<Int>, CommitSignatures)
    /// A step's commit lies in the object database; no reference need have it yet.
    case made(step: Int, commit: ObjectID, tree: ObjectID)
    /// The result of the steps up to this one is about to be checked in this directory, which is to be removed afterwards.
    case checking(step: Int, directory: String)
    /// The check ended.
    case checked(step: Int, passed: Bool)
    /// The branch shows all steps up to this one.
    case landed(step: Int)
    /// Everything behind this step is about to be undone; 0 for all.
    case rollingBack(to: Int)
    /// It is undone.
    case rolledBack(to: Int)
}

/// A record that does not say what a record can say.
public struct JournalMistake: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong with it, without a full stop.
    public let why: String

    /// Makes a mistake.
    public init(line: Int, why: String) {
        self.line = line
        self.why = why
    }
}
