/// The branch that a plan is carried out on.
package struct ExecutionTarget: Hashable, Sendable {
    /// The full reference: `refs/heads/integration/3f2a91c70b14`.
    package let reference: String
    /// The commit that it was at before; nil when there was no such branch, so that undoing it deletes it.
    package let before: ObjectID?

    package init(reference: String, before: ObjectID?) {
        self.reference = reference
        self.before = before
    }
}

/// How a plan is carried out.
package struct ExecutionPolicy: Hashable, Sendable {
    /// The check, nil where there is none.
    package let validation: ValidationPolicy?
    /// Whether commits are signed.
    package let signs: Bool
    /// Whether a merge that conflicts is laid out for a person; what the plan holds for a conflict is then tried, too.
    package let pausesOnConflict: Bool

    package init(validation: ValidationPolicy? = nil, signs: Bool = false, pausesOnConflict: Bool = false) {
        self.validation = validation
        self.signs = signs
        self.pausesOnConflict = pausesOnConflict
    }
}

/// The user's check, and when it runs.
package struct ValidationPolicy: Hashable, Sendable {
    /// After what the check runs.
    package enum Interval: String, Hashable, Sendable, CaseIterable {
        case step, wave, end
    }

    /// What happens when a result fails it.
    package enum Response: String, Hashable, Sendable, CaseIterable {
        /// The run stops there.
        case stop
        /// The change sets to blame are held, with those that need them, and the rest goes on.
        case hold
    }

    /// The command for a shell.
    package let command: String
    /// After what it runs.
    package let interval: Interval
    /// Seconds after which it is stopped; nil for never.
    package let timeout: Int?
    /// How many times a check that failed is run again.
    package let retries: Int
    /// What happens when it fails then, too.
    package let response: Response

    package init(
        command: String, interval: Interval = .step, timeout: Int? = nil, retries: Int = 0, response: Response = .stop
    ) {
        self.command = command
        self.interval = interval
        self.timeout = timeout
        self.retries = retries
        self.response = response
    }

    /// The same check, and something else happens when it fails.
    package func answering(with response: Response) -> ValidationPolicy {
        ValidationPolicy(
            command: command, interval: interval, timeout: timeout, retries: retries, response: response)
    }
}

/// Who a commit is by, and when: kept before the commit is made, so that making it again makes the same.
package struct CommitSignatures: Hashable, Sendable {
    /// The author.
    package let author: Signature
    /// The committer.
    package let committer: Signature

    /// Makes signatures.
    package init(author: Signature, committer: Signature) {
        self.author = author
        self.committer = committer
    }
}

/// A person and a time, as git writes them into a commit.
package struct Signature: Hashable, Sendable {
    /// Who.
    package let person: Person
    /// Seconds since 1970.
    package let seconds: Int64
    /// The time zone as git writes it: `+0130`.
    package let zone: String

    package init(person: Person, seconds: Int64, zone: String) {
        self.person = person
        self.seconds = seconds
        self.zone = zone
    }

    /// git's form: `Ada <ada@example.org> 1704099600 +0000`.
    package var text: String { "\(person.name) <\(person.email)> \(seconds) \(zone)" }

    /// Reads git's form; nil for anything else.
    package init?(_ text: String) {
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
