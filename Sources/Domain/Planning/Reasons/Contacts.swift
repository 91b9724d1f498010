/// Who should talk to whom about a clash. Names are hostile text.
package struct Contacts: Hashable, Sendable {
    /// Somebody, and what they wrote.
    package struct Author: Hashable, Sendable {
        /// The name.
        package let name: String
        /// The change sets of theirs that are clashed with.
        package let changeSets: [ChangeSetID]

        package init(name: String, changeSets: [ChangeSetID]) {
            self.name = name
            self.changeSets = changeSets
        }
    }

    /// The other authors, in the order of their first change set.
    package let others: [Author]
    /// The author of the change set itself; nil where it has none.
    package let own: String?
    /// Whether its author wrote all that it clashes with.
    package let isOwnAlone: Bool

    package init(others: [Author], own: String?, isOwnAlone: Bool) {
        self.others = others
        self.own = own
        self.isOwnAlone = isOwnAlone
    }

    /// Finds who wrote a change set and those that it clashes with, but for bots, which nobody can ask.
    package init(of own: ChangeSet, and others: [ChangeSet]) {
        var order: [String] = []
        var written: [String: [ChangeSetID]] = [:]
        for other in others
        where !other.author.name.isEmpty && other.author.name != own.author.name && other.author.bot == nil {
            if written[other.author.name] == nil { order.append(other.author.name) }
            written[other.author.name, default: []].append(other.id)
        }
        self.init(
            others: order.map { Author(name: $0, changeSets: written[$0] ?? []) },
            own: own.author.name.isEmpty || own.author.bot != nil ? nil : own.author.name,
            isOwnAlone: others.allSatisfy { $0.author.name == own.author.name })
    }
}
