/// The names by which a declaration can mean a selected change set.
struct DeclarationTargets: Sendable {
    /// What a target means.
    enum Meaning: Hashable, Sendable {
        /// One change set.
        case changeSet(SelectionIndex)
        /// A commit that one change set brings, and the smallest change set that brings it.
        case commit(ObjectID, SelectionIndex)
        /// Several change sets, or commits of several.
        case several([SelectionIndex])
        /// Nothing that was selected.
        case nothing

        /// The one change set that is meant.
        var target: SelectionIndex? {
            switch self {
            case .changeSet(let target), .commit(_, let target): target
            case .several, .nothing: nil
            }
        }
    }

    private let byID: [String: [SelectionIndex]]
    private let byReference: [String: [SelectionIndex]]
    private let byRemoteBranch: [String: [SelectionIndex]]
    /// Every commit of a change set with the smallest change set that has it, by commit.
    private let owners: [(commit: ObjectID, owner: SelectionIndex)]

    init(_ changeSets: [AssessedChangeSet]) {
        typealias Named = [String: [SelectionIndex]]
        var (ids, references, branches): (Named, Named, Named) = ([:], [:], [:])
        for index in changeSets.selectionIndices {
            let changeSet = changeSets[index].changeSet
            for id in [changeSet.id] + changeSet.aliases { ids[id.text, default: []].append(index) }
            guard let reference = changeSet.reference else { continue }
            references[reference, default: []].append(index)
            references[ChangeSetID(reference: reference).text, default: []].append(index)
            let parts = reference.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[0] == "refs", parts[1] == "remotes" else { continue }
            branches[String(parts[3]), default: []].append(index)
        }
        (byID, byReference, byRemoteBranch) = (ids, references, branches)
        owners = Self.owners(of: changeSets)
    }

    /// Returns what a declaration's target means: an id or alias, else a reference or branch, else a commit.
    func meaning(of target: String) -> Meaning {
        for names in [byID, byReference, byRemoteBranch] {
            guard let found = names[target].map(Self.distinct) else { continue }
            return found.count == 1 ? .changeSet(found[0]) : .several(found)
        }
        return meaning(ofCommit: target)
    }

    private func meaning(ofCommit prefix: String) -> Meaning {
        guard (7...40).contains(prefix.utf8.count),
            let lowest = ObjectID(hex: prefix + String(repeating: "0", count: 40 - prefix.utf8.count)),
            let highest = ObjectID(hex: prefix + String(repeating: "f", count: 40 - prefix.utf8.count))
        else { return .nothing }
        let found = owners[firstOwner(from: lowest)...].prefix { $0.commit <= highest }
        guard let only = found.first else { return .nothing }
        return found.count == 1 ? .commit(only.commit, only.owner) : .several(Self.distinct(found.map(\.owner)))
    }

    private func firstOwner(from commit: ObjectID) -> Int {
        var (low, high) = (0, owners.count)
        while low < high {
            let middle = (low + high) / 2
            if owners[middle].commit < commit { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func owners(of changeSets: [AssessedChangeSet]) -> [(commit: ObjectID, owner: SelectionIndex)] {
        let bySize = changeSets.selectionIndices.sorted {
            let (one, other) = (changeSets[$0], changeSets[$1])
            return (one.changeSet.ownCommits.count, one.id) < (other.changeSet.ownCommits.count, other.id)
        }
        var owners: [ObjectID: SelectionIndex] = [:]
        for index in bySize {
            let changeSet = changeSets[index].changeSet
            for commit in [changeSet.commit] + changeSet.ownCommits where owners[commit] == nil && commit != .zero {
                owners[commit] = index
            }
        }
        // A head means its own change set, however many others contain it.
        for index in bySize.reversed() where changeSets[index].changeSet.commit != .zero {
            owners[changeSets[index].changeSet.commit] = index
        }
        return owners.map { (commit: $0.key, owner: $0.value) }.sorted { $0.commit < $1.commit }
    }

    private static func distinct(_ indices: [SelectionIndex]) -> [SelectionIndex] { Set(indices).sorted() }
}
