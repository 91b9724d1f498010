/// Which change sets are superseded: several of one author that update the same package, or release the same line, of which
/// the newest does all that the others do.
package enum Superseding {
    /// Returns the newer one for each superseded change set. Two that change no file in common don't supersede each other.
    package static func newer(of changeSets: [AssessedChangeSet]) -> [ChangeSetID: ChangeSetID] {
        var groups: [Group: [Update]] = [:]
        for changeSet in changeSets where !changeSet.isIdle && !changeSet.changeSet.changes.isEmpty {
            guard let title = UpdateTitle(changeSet.changeSet.title) else { continue }
            let author = changeSet.changeSet.author
            let group = Group(author: author.email.isEmpty ? author.name : author.email, subject: title.subject)
            groups[group, default: []].append(Update(changeSet: changeSet, version: title.version))
        }
        var found: [ChangeSetID: ChangeSetID] = [:]
        for updates in groups.values where updates.count > 1 {
            let ordered = updates.sorted { $0.isNewer(than: $1) }
            for (place, older) in ordered.enumerated().dropFirst() {
                guard let newer = ordered[..<place].first(where: { $0.sharesFile(with: older) && !$0.contains(older) })
                else { continue }
                found[older.changeSet.id] = newer.changeSet.id
            }
        }
        return found
    }

    private struct Group: Hashable {
        let author: String
        let subject: String
    }

    private struct Update {
        let changeSet: AssessedChangeSet
        let version: ReleaseVersion?

        /// The higher version; where versions don't tell, what was made later.
        func isNewer(than other: Update) -> Bool {
            if let version, let theirs = other.version, !version.numbers.isEmpty, !theirs.numbers.isEmpty,
                version != theirs
            {
                return theirs < version
            }
            let (mine, its) = (changeSet.changeSet, other.changeSet.changeSet)
            return (mine.authoredAt, mine.id) > (its.authoredAt, its.id)
        }

        func sharesFile(with other: Update) -> Bool {
            let paths = Set(changeSet.changeSet.changes.flatMap(\.paths))
            return other.changeSet.changeSet.changes.contains { $0.paths.contains(where: paths.contains) }
        }

        /// Whether it brings the other one's commits: then both land, one after the other.
        func contains(_ other: Update) -> Bool {
            changeSet.changeSet.ownCommits.contains(other.changeSet.changeSet.commit)
        }
    }
}
