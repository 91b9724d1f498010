import Domain

/// An entry as a line of the journal has it.
struct EntryRecord: Codable {
    /// The kinds of entries.
    enum Kind: String, Codable {
        case started, continued, intended, made, checking, checked, landed, rollingBack, rolledBack
    }

    var kind: Kind
    var reference: String?
    var before: String?
    var policy: PolicyRecord?
    var step: Int?
    var first: Int?
    var author: String?
    var committer: String?
    var commit: String?
    var tree: String?
    var directory: String?
    var passed: Bool?

    /// How the plan is carried out.
    struct PolicyRecord: Codable {
        var validate: String?
        var each: String?
        var timeout: Int?
        var sign: Bool

        init(_ policy: ExecutionPolicy) {
            validate = policy.validation?.command
            each = policy.validation?.interval.rawValue
            timeout = policy.validation?.timeout
            sign = policy.signs
        }

        var policy: ExecutionPolicy? {
            guard let validate else { return ExecutionPolicy(signs: sign) }
            guard let interval = each.flatMap(ValidationPolicy.Interval.init) else { return nil }
            return ExecutionPolicy(
                validation: ValidationPolicy(command: validate, interval: interval, timeout: timeout), signs: sign)
        }
    }

    private init(_ kind: Kind, step: Int? = nil) {
        self.kind = kind
        self.step = step
    }

    /// Makes the record of an entry.
    init(_ entry: JournalEntry) {
        switch entry {
        case .started(let target, let policy):
            self.init(.started)
            (reference, before) = (target.reference, target.before?.hex)
            self.policy = PolicyRecord(policy)
        case .continued(let policy):
            self.init(.continued)
            self.policy = PolicyRecord(policy)
        case .intended(let steps, let signatures):
            self.init(.intended, step: steps.upperBound)
            first = steps.lowerBound
            (author, committer) = (signatures.author.text, signatures.committer.text)
        case .made(let step, let commit, let tree):
            self.init(.made, step: step)
            (self.commit, self.tree) = (commit.hex, tree.hex)
        case .checking(let step, let directory):
            self.init(.checking, step: step)
            self.directory = directory
        case .checked(let step, let passed):
            self.init(.checked, step: step)
            self.passed = passed
        case .landed(let step): self.init(.landed, step: step)
        case .rollingBack(let step): self.init(.rollingBack, step: step)
        case .rolledBack(let step): self.init(.rolledBack, step: step)
        }
    }

    /// The entry; nil where something that it needs is missing, which refuses the journal with the line.
    var entry: JournalEntry? {
        switch kind {
        case .started: return started
        case .continued: return policy?.policy.map(JournalEntry.continued)
        case .intended: return intended
        case .made:
            guard let step, let commit = Self.id(commit), let tree = Self.id(tree) else { return nil }
            return .made(step: step, commit: commit, tree: tree)
        case .checking:
            guard let step, let directory else { return nil }
            return .checking(step: step, directory: directory)
        case .checked:
            guard let step, let passed else { return nil }
            return .checked(step: step, passed: passed)
        case .landed: return step.map { .landed(step: $0) }
        case .rollingBack: return step.map { .rollingBack(to: $0) }
        case .rolledBack: return step.map { .rolledBack(to: $0) }
        }
    }

    /// The start; nil where it names no branch or no way, or a commit that is none.
    private var started: JournalEntry? {
        guard let reference, let policy = policy?.policy else { return nil }
        let before = Self.id(before)
        guard (before == nil) == (self.before == nil) else { return nil }
        return .started(ExecutionTarget(reference: reference, before: before), policy)
    }

    /// The intention; nil where its steps are no range, or its signatures can't be read.
    private var intended: JournalEntry? {
        guard let first, let step, first <= step, let author = author.flatMap({ Signature($0) }),
            let committer = committer.flatMap({ Signature($0) })
        else { return nil }
        return .intended(steps: first...step, CommitSignatures(author: author, committer: committer))
    }

    private static func id(_ text: String?) -> ObjectID? { text.flatMap { ObjectID(hex: $0) } }
}
