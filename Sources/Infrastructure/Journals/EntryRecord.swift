import Domain

/// An entry as a line of the journal has it.
struct EntryRecord: Codable {
    /// The kinds of entries.
    enum Kind: String, Codable {
        case started, continued, intended, made, checking, checked, probing, probed, baselineFailed, dropping, dropped,
            blocked, pausing, laidOut, resolved, landed, rollingBack, rolledBack, pruned, quit
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
    var attempts: Int?
    var steps: [Int]?
    var left: [DroppedRecord]?
    var paths: [ResolvedRecord]?

    /// How the plan is carried out.
    struct PolicyRecord: Codable {
        var validate: String?
        var each: String?
        var timeout: Int?
        var sign: Bool
        var retries: Int?
        var onFailure: String?
        var pause: Bool?

        init(_ policy: ExecutionPolicy) {
            validate = policy.validation?.command
            each = policy.validation?.interval.rawValue
            timeout = policy.validation?.timeout
            sign = policy.signs
            pause = policy.pausesOnConflict ? true : nil
            // Left out where they are as usual, so that older journals keep their one form.
            if let validation = policy.validation {
                retries = validation.retries > 0 ? validation.retries : nil
                onFailure = validation.response == .stop ? nil : validation.response.rawValue
            }
        }

        var policy: ExecutionPolicy? {
            guard let validate else { return ExecutionPolicy(signs: sign, pausesOnConflict: pause ?? false) }
            guard let interval = each.flatMap(ValidationPolicy.Interval.init),
                let response = ValidationPolicy.Response(rawValue: onFailure ?? "stop")
            else { return nil }
            return ExecutionPolicy(
                validation: ValidationPolicy(
                    command: validate, interval: interval, timeout: timeout, retries: retries ?? 0, response: response),
                signs: sign, pausesOnConflict: pause ?? false)
        }
    }

    private init(kind: Kind, step: StepNumber? = nil, count: Int? = nil) {
        self.kind = kind
        self.step = step?.value ?? count
    }

    init(_ entry: JournalEntry) {
        switch entry {
        case .started(let target, let policy):
            self.init(kind: .started)
            (reference, before) = (target.reference, target.before?.hex)
            self.policy = PolicyRecord(policy)
        case .continued(let policy):
            self.init(kind: .continued)
            self.policy = PolicyRecord(policy)
        case .intended(let steps, let signatures):
            self.init(kind: .intended, step: steps.upperBound)
            first = steps.lowerBound.value
            (author, committer) = (signatures.author.text, signatures.committer.text)
        case .made(let step, let commit, let tree):
            self.init(kind: .made, step: step)
            (self.commit, self.tree) = (commit.hex, tree.hex)
        case .checking(let step, let directory):
            self.init(kind: .checking, step: step)
            self.directory = directory
        case .checked(let step, let record):
            self.init(kind: .checked, step: step)
            take(record)
        case .probing(let steps, let directory):
            self.init(kind: .probing)
            self.steps = steps.map(\.value)
            self.directory = directory
        case .probed(let tree, let record):
            self.init(kind: .probed)
            self.tree = tree.hex
            take(record)
        case .baselineFailed: self.init(kind: .baselineFailed)
        case .dropping(let steps):
            self.init(kind: .dropping)
            left = steps.map(DroppedRecord.init)
        case .dropped: self.init(kind: .dropped)
        case .blocked(let step): self.init(kind: .blocked, step: step)
        case .pausing(let step, let directory):
            self.init(kind: .pausing, step: step)
            self.directory = directory
        case .laidOut: self.init(kind: .laidOut)
        case .resolved(let step, let resolution):
            self.init(kind: .resolved, step: step)
            (tree, paths) = (resolution.tree.hex, resolution.paths.map(ResolvedRecord.init))
        case .landed(let step): self.init(kind: .landed, step: step)
        case .rollingBack(let count): self.init(kind: .rollingBack, count: count)
        case .rolledBack(let count): self.init(kind: .rolledBack, count: count)
        case .pruned(let count): self.init(kind: .pruned, count: count)
        case .quit: self.init(kind: .quit)
        }
    }

    /// The entry; nil where something that it needs is missing, which refuses the journal with the line.
    var entry: JournalEntry? {
        switch kind {
        case .started: return started
        case .continued: return policy?.policy.map(JournalEntry.continued)
        case .intended: return intended
        case .made:
            guard let step = number, let commit = Self.id(commit), let tree = Self.id(tree) else { return nil }
            return .made(step: step, commit: commit, tree: tree)
        case .checking:
            guard let step = number, let directory else { return nil }
            return .checking(step: step, directory: directory)
        case .checked:
            guard let step = number, let check else { return nil }
            return .checked(step: step, check)
        case .probing:
            guard let steps, let directory else { return nil }
            return .probing(steps: steps.map { StepNumber($0) }, directory: directory)
        case .probed:
            guard let tree = Self.id(tree), let check else { return nil }
            return .probed(tree: tree, check)
        case .baselineFailed: return .baselineFailed
        case .dropping:
            guard let left else { return nil }
            let steps = left.compactMap(\.step)
            return steps.count == left.count ? .dropping(steps) : nil
        case .dropped: return .dropped
        case .blocked: return number.map { .blocked(step: $0) }
        case .pausing:
            guard let step = number, let directory else { return nil }
            return .pausing(step: step, directory: directory)
        case .laidOut: return .laidOut
        case .resolved:
            guard let step = number, let tree = Self.id(tree), let paths else { return nil }
            let resolved = paths.compactMap(\.path)
            guard resolved.count == paths.count else { return nil }
            return .resolved(step: step, StepResolution(tree: tree, paths: resolved))
        case .landed: return number.map { .landed(step: $0) }
        case .rollingBack: return step.map { .rollingBack(to: $0) }
        case .rolledBack: return step.map { .rolledBack(to: $0) }
        case .pruned: return step.map { .pruned(keeping: $0) }
        case .quit: return .quit
        }
    }

    private var number: StepNumber? { step.map { StepNumber($0) } }

    private mutating func take(_ record: CheckRecord) {
        passed = record.passed
        attempts = record.attempts > 1 ? record.attempts : nil
    }

    private var check: CheckRecord? { passed.map { CheckRecord(passed: $0, attempts: attempts ?? 1) } }

    /// The start; nil where it names no branch or no way, or a commit that is none.
    private var started: JournalEntry? {
        guard let reference, let policy = policy?.policy else { return nil }
        let before = Self.id(before)
        guard (before == nil) == (self.before == nil) else { return nil }
        return .started(ExecutionTarget(reference: reference, before: before), policy)
    }

    /// The intention; nil where its steps are no range, or its signatures can't be read.
    private var intended: JournalEntry? {
        guard let first = first.map({ StepNumber($0) }), let last = number, first <= last,
            let author = author.flatMap({ Signature($0) }),
            let committer = committer.flatMap({ Signature($0) })
        else { return nil }
        return .intended(steps: first...last, CommitSignatures(author: author, committer: committer))
    }

    private static func id(_ text: String?) -> ObjectID? { text.flatMap { ObjectID(hex: $0) } }
}
