/// Which change sets could take away what others conflict with the base in.
///
/// A conflict is made of what the base, the merge base and the head have at its path, and of the renames that git finds. So
/// only a change set that touches the path could take it away, or one that moves files about where a rename or a deletion
/// plays a part, or one that shares commits and so moves the merge base.
package struct ConflictHelpers: Sendable {
    /// For each change set that conflicts with the base and could be freed: for each of its conflicts, who could take it away.
    package private(set) var byChangeSet: [ChangeSetID: [[ChangeSetID]]] = [:]
    /// The change sets that may land, by the numbers that stand for them here: there may be many.
    private let ids: [ChangeSetID]
    /// Those that need nobody.
    private let clean: Bitset
    private var helpers: [Int: [Bitset]]

    /// Finds them among those of a problem that may land.
    package init(_ problem: PlanProblem) {
        let possible = problem.changeSets.filter {
            ($0.verdict.isClean || $0.conflictsForNow) && !$0.isIdle && problem.withheld[$0.id] == nil
        }
        ids = possible.map(\.id)
        (clean, helpers) = HelperSearch(possible).found
        keepSupported()
    }

    /// Leaves out those who could take a conflict away as far as anybody knew, and were seen to leave it there.
    package mutating func dropping(_ failed: (_ id: ChangeSetID, _ conflict: Int, _ helper: ChangeSetID) -> Bool) {
        for (place, conflicts) in helpers {
            helpers[place] = conflicts.enumerated().map { conflict, helpers in
                var left = helpers
                for helper in helpers where failed(ids[place], conflict, ids[helper]) { left.remove(helper) }
                return left
            }
        }
        keepSupported()
    }

    /// Keeps those that can be freed by some who land without them: who conflicts with the base helps others only once
    /// somebody has freed it.
    private mutating func keepSupported() {
        var landing = clean
        while true {
            let freed = helpers.filter { place, conflicts in
                !landing.contains(place) && conflicts.allSatisfy { $0.intersects(landing) }
            }
            if freed.isEmpty { break }
            for place in freed.keys { landing.insert(place) }
        }
        helpers = helpers.filter { landing.contains($0.key) }.mapValues { $0.map { $0.intersection(landing) } }
        byChangeSet = [:]
        for (place, conflicts) in helpers {
            byChangeSet[ids[place]] = conflicts.map { $0.map { ids[$0] }.sorted() }
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

    /// The places of those that need nobody; and for each that conflicts, by its place, for each of its conflicts the places of
    /// those who could take it away.
    var found: (clean: Bitset, helpers: [Int: [Bitset]]) {
        var clean = Bitset(capacity: changeSets.count)
        var helpers: [Int: [Bitset]] = [:]
        for (place, changeSet) in changeSets.enumerated() {
            guard changeSet.conflictsForNow else {
                clean.insert(place)
                continue
            }
            var kin = Bitset(capacity: changeSets.count)
            for commit in changeSet.changeSet.ownCommits { if let owner = owners[commit] { kin.formUnion(owner) } }
            helpers[place] = changeSet.verdict.conflicts.map { conflict in
                var found = kin
                if let near = touching[conflict.path] { found.formUnion(near) }
                if let far = far(conflict.kind) { found.formUnion(far) }
                found.remove(place)
                return found
            }
        }
        return (clean, helpers)
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
