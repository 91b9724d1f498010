/// Which change sets could take away what others conflict with the base in.
///
/// A conflict is made of what the base, the merge base and the head have at its path, and of the renames that git finds. So
/// only a change set that touches the path could take it away, or one that moves files about where a rename or a deletion
/// plays a part, or one that shares commits and so moves the merge base.
package struct ConflictHelpers: Sendable {
    /// For each change set that conflicts with the base and could be freed: for each of its conflicts, who could take it away.
    package private(set) var byChangeSet: [ChangeSetID: [[ChangeSetID]]] = [:]
    private let clean: Set<ChangeSetID>

    /// Finds them among those of a problem that may land.
    package init(_ problem: PlanProblem) {
        let possible = problem.changeSets.filter {
            ($0.verdict.isClean || $0.conflictsForNow) && !$0.isIdle && problem.withheld[$0.id] == nil
        }
        let search = HelperSearch(possible)
        clean = Set(possible.filter(\.verdict.isClean).map(\.id))
        for (place, helpers) in search.supported {
            byChangeSet[possible[place].id] = helpers.map { $0.map { possible[$0].id }.sorted() }
        }
    }

    /// Leaves out those who could take a conflict away as far as anybody knew, and were seen to leave it there.
    package mutating func dropping(_ failed: (_ id: ChangeSetID, _ conflict: Int, _ helper: ChangeSetID) -> Bool) {
        for (id, conflicts) in byChangeSet {
            byChangeSet[id] = conflicts.enumerated().map { place, helpers in
                helpers.filter { !failed(id, place, $0) }
            }
        }
        keepSupported()
    }

    /// Keeps those that can be freed by some who land without them: who conflicts with the base helps others only once
    /// somebody has freed it.
    private mutating func keepSupported() {
        var landing = clean
        while true {
            let freed = byChangeSet.filter { id, conflicts in
                !landing.contains(id) && conflicts.allSatisfy { $0.contains(where: landing.contains) }
            }
            if freed.isEmpty { break }
            landing.formUnion(freed.keys)
        }
        byChangeSet = byChangeSet.filter { landing.contains($0.key) }.mapValues {
            $0.map { $0.filter(landing.contains) }
        }
    }
}

/// The search for helpers among numbered change sets: there may be many, and each may touch what many conflict in.
private struct HelperSearch {
    private let changeSets: [AssessedChangeSet]
    private var touching: [RepositoryPath: Bitset] = [:]
    private var owners: [ObjectID: Bitset] = [:]
    private var adding: Bitset
    private var moving: Bitset

    init(_ changeSets: [AssessedChangeSet]) {
        self.changeSets = changeSets
        let none = Bitset(capacity: changeSets.count)
        (adding, moving) = (none, none)
        // Only what some conflict is about is asked for.
        let wanted = Set(changeSets.flatMap { $0.conflictsForNow ? $0.verdict.conflicts.map(\.path) : [] })
        for (place, changeSet) in changeSets.enumerated() {
            for change in changeSet.changeSet.changes {
                for path in change.paths where wanted.contains(path) { touching[path, default: none].insert(place) }
                switch change.kind {
                case .added, .renamed:
                    adding.insert(place)
                    moving.insert(place)
                case .deleted, .typeChanged: moving.insert(place)
                case .modified: break
                }
            }
            for commit in changeSet.changeSet.ownCommits { owners[commit, default: none].insert(place) }
        }
    }

    /// For each that could be freed, by its place: for each of its conflicts, the places of those who could take it away.
    var supported: [Int: [Bitset]] {
        var open: [Int: [Bitset]] = [:]
        var landing = Bitset(capacity: changeSets.count)
        for (place, changeSet) in changeSets.enumerated() {
            guard changeSet.conflictsForNow else {
                landing.insert(place)
                continue
            }
            var kin = Bitset(capacity: changeSets.count)
            for commit in changeSet.changeSet.ownCommits { if let owner = owners[commit] { kin.formUnion(owner) } }
            open[place] = changeSet.verdict.conflicts.map { conflict in
                var found = kin
                if let near = touching[conflict.path] { found.formUnion(near) }
                if let far = far(conflict.kind) { found.formUnion(far) }
                found.remove(place)
                return found
            }
        }
        while true {
            let freed = open.filter { place, conflicts in
                !landing.contains(place) && conflicts.allSatisfy { $0.intersects(landing) }
            }
            if freed.isEmpty { break }
            for place in freed.keys { landing.insert(place) }
        }
        return open.filter { landing.contains($0.key) }.mapValues { $0.map { $0.intersection(landing) } }
    }

    private func far(_ kind: MergeConflict.Kind) -> Bitset? {
        switch kind {
        case .content, .bothAdded, .submodule, .binary, .mode: nil
        case .modifyDelete: adding
        case .renameRename, .renameAdd, .renameDelete, .directoryRename, .fileDirectory, .other: moving
        }
    }
}

extension AssessedChangeSet {
    /// Whether it conflicts with the base, and has something to land.
    package var conflictsForNow: Bool { !verdict.conflicts.isEmpty && !isInBase }
}
