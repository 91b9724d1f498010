import Domain

/// Gives each change set one name: heads of one commit become one, and a name that is taken gives way to the full one.
struct UniqueNames {
    private var taken: Set<ChangeSetID> = []

    /// A change set with nothing but its identity yet.
    struct Entry {
        /// The change set.
        var changeSet: ChangeSet
        /// Its commit, or why it has none.
        let commit: Result<ObjectID, GitError>
    }

    /// Returns the change sets of heads in the order in which their commits first appear.
    mutating func merged(_ heads: [SelectedHead], _ commits: [Result<ObjectID, GitError>]) -> [Entry] {
        var entries: [Entry] = []
        var places: [ObjectID: Int] = [:]
        for (head, commit) in zip(heads, commits) {
            if case .success(let id) = commit, let place = places[id] {
                let known = entries[place].changeSet
                entries[place].changeSet.labels += head.labels.filter { !known.labels.contains($0) }
                if known.request == nil { entries[place].changeSet.request = head.request }
                if known.title.isEmpty { entries[place].changeSet.title = head.title }
                guard known.reference != head.reference || known.id != head.id else { continue }
                if known.reference != nil, known.reference == head.reference { continue }
                let alias = name(for: head)
                if !known.aliases.contains(alias) { entries[place].changeSet.aliases.append(alias) }
                continue
            }
            let id: ObjectID
            if case .success(let found) = commit {
                places[found] = entries.count
                id = found
            } else {
                id = head.target ?? .zero
            }
            var changeSet = ChangeSet(
                id: name(for: head), reference: head.reference, commit: id, title: head.title, labels: head.labels)
            changeSet.request = head.request
            entries.append(Entry(changeSet: changeSet, commit: commit))
        }
        return entries
    }

    private mutating func name(for head: SelectedHead) -> ChangeSetID {
        var candidates = [head.id.text, head.reference ?? head.id.text]
        if let target = head.target { candidates.append("\(head.id.text)@\(target.short)") }
        for candidate in candidates.map({ ChangeSetID($0) }) where taken.insert(candidate).inserted { return candidate }
        var number = 2
        while !taken.insert(ChangeSetID("\(head.id.text) (\(number))")).inserted { number += 1 }
        return ChangeSetID("\(head.id.text) (\(number))")
    }
}
