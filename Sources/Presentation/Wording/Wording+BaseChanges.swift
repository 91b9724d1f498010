package import Domain

extension Wording {
    /// Returns which commits of the base changed what a change set conflicts with it about: `Changed in main by 1a2b3c4d (#123,
    /// Jane Doe, 3 weeks ago).`; empty where nothing is known of that.
    ///
    /// - Parameter now: When the report is made, in seconds since 1970; without it no age is told.
    package static func baseChanges(_ changes: [BaseChange], base: Base, now: Int64?, limit: Int = 3) -> Phrase {
        changes.isEmpty ? Phrase() : "Changed in \(base) by \(list(changes.map { name(of: $0, now) }, limit: limit))."
    }

    /// Returns the same in a few words: `after #123`, `after 1a2b3c4d +1`.
    package static func baseChangesInShort(_ changes: [BaseChange]) -> Phrase {
        guard let first = changes.first else { return Phrase() }
        let name: Phrase = first.number.map { "\(ChangeSetID("#\($0)"))" } ?? "\(first.commit)"
        return "after \(name)\(words: changes.count > 1 ? " +\(changes.count - 1)" : "")"
    }

    private static func name(of change: BaseChange, _ now: Int64?) -> Phrase {
        let facts: [Phrase] = [
            change.number.map { "\(ChangeSetID("#\($0)"))" } ?? Phrase(),
            change.author.shownName.isEmpty ? Phrase() : Phrase(.name(change.author.shownName)),
            now.map { "\(words: ago(change.landedAt, at: $0))" } ?? Phrase(),
        ]
        let shown = facts.joined(by: ", ")
        return shown.isEmpty ? "\(change.commit)" : "\(change.commit) (\(shown))"
    }
}
