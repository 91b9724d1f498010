/// The branch that a plan is carried out on.
public struct ExecutionTarget: Hashable, Sendable {
    /// The full reference: `refs/heads/integration/3f2a91c70b14`.
    public let reference: String
    /// The commit that it was at before; nil when there was no such branch, so that undoing it deletes it.
    public let before: ObjectID?

    /// Makes a target.
    public init(reference: String, before: ObjectID?) {
        self.reference = reference
        self.before = before
    }
}

/// How a plan is carried out.
public struct ExecutionPolicy: Hashable, Sendable {
    /// The check, nil where there is none.
    public let validation: ValidationPolicy?
    /// Whether commits are signed.
    public let signs: Bool

    /// Makes a policy.
    public init(validation: ValidationPolicy? = nil, signs: Bool = false) {
        self.validation = validation
        self.signs = signs
    }
}

/// The user's check, and when it runs.
public struct ValidationPolicy: Hashable, Sendable {
    /// After what the check runs.
    public enum Interval: String, Hashable, Sendable, CaseIterable {
        case step, wave, end
    }

    /// What happens when a result fails it.
    public enum Response: String, Hashable, Sendable, CaseIterable {
        /// The run stops there.
        case stop
        /// The change sets to blame are held, with those that need them, and the rest goes on.
        case hold
    }

    /// The command for a shell.
    public let command: String
    /// After what it runs.
    public let interval: Interval
    /// Seconds after which it is stopped; nil for never.
    public let timeout: Int?
    /// How many times a check that failed is run again.
    public let retries: Int
    /// What happens when it fails then, too.
    public let response: Response

    /// Makes a policy.
    public init(
        command: String, interval: Interval = .step, timeout: Int? = nil, retries: Int = 0, response: Response = .stop
    ) {
        self.command = command
        self.interval = interval
        self.timeout = timeout
        self.retries = retries
        self.response = response
    }
}

/// Who a commit is by, and when: kept before the commit is made, so that making it again makes the same.
public struct CommitSignatures: Hashable, Sendable {
    /// The author.
    public let author: Signature
    /// The committer.
    public let committer: Signature

    /// Makes signatures.
    public init(author: Signature, committer: Signature) {
        self.author = author
        self.committer = committer
    }
}

/// A person and a time, as git writes them into a commit.
public struct Signature: Hashable, Sendable {
    /// Who.
    public let person: Person
    /// Seconds since 1970.
    public let seconds: Int64
    /// The time zone as git writes it: `+0130`.
    public let zone: String

    /// Makes a signature.
    public init(person: Person, seconds: Int64, zone: String) {
        self.person = person
        self.seconds = seconds
        self.zone = zone
    }

    /// git's form: `Ada <ada@example.org> 1704099600 +0000`.
    public var text: String { "\(person.name) <\(person.email)> \(seconds) \(zone)" }

    /// Reads git's form; nil for anything else.
    public init?(_ text: String) {
        guard let open = text.lastIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close else { return nil }
        let words = text[text.index(after: close)...].split(separator: " ")
        guard words.count == 2, let seconds = Int64(words[0]) else { return nil }
        var name = text[..<open]
        while name.last == " " { name.removeLast() }
        self.init(
            person: Person(name: String(name), email: String(text[text.index(after: open)..<close])), seconds: seconds,
            zone: String(words[1]))
    }
}
