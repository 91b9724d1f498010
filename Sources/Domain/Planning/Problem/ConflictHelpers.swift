/// Which change sets could take away what others conflict with the base in.
///
/// A conflict is made of what the base, the merge base and the head have at its path, and of the renames that git finds. So
/// only a change set that touches the path could take it away, or one that moves files about where a rename or a deletion
/// plays a part, or one that shares commits and so moves the merge base.
package struct ConflictHelpers: Sendable {
    /// For each change set that conflicts with the base and could be freed: for each of its conflicts, who could take it away.
    package private(set) var byChangeSet: [ChangeSetID: [[ChangeSetID]]] = [:]

    private let clean: Set<ChangeSetID>
    private let touching: [RepositoryPath: [ChangeSetID]]
    private let adding: [ChangeSetID]
    private let moving: [ChangeSetID]
    private let owners: [ObjectID: [ChangeSetID]]

    /// Finds them among those of a problem that may land.
    package init(_ problem: PlanProblem) {
        let possible = problem.changeSets.filter {
            ($0.verdict.isClean || $0.conflictsForNow) && !$0.isIdle && problem.withheld[$0.id] == nil
        }
        var (touching, owners): ([RepositoryPath: [ChangeSetID]], [ObjectID: [ChangeSetID]]) = ([:], [:])
        for changeSet in possible {
            for path in changeSet.changeSet.changes.flatMap(\.paths) {
                touching[path, default: []].append(changeSet.id)
            }
            for commit in changeSet.changeSet.ownCommits { owners[commit, default: []].append(changeSet.id) }
        }
        func having(_ kinds: Set<FileChange.Kind>) -> [ChangeSetID] {
            possible.filter { $0.changeSet.changes.contains { kinds.contains($0.kind) } }.map(\.id)
        }
        (self.touching, self.owners) = (touching, owners)
        clean = Set(possible.filter(\.verdict.isClean).map(\.id))
        adding = having([.added, .renamed])
        moving = having([.added, .renamed, .deleted, .typeChanged])
        for changeSet in possible where changeSet.conflictsForNow {
            byChangeSet[changeSet.id] = changeSet.verdict.conflicts.map { helpers(of: changeSet, in: $0) }
        }
        keepSupported()
    }

    private func helpers(of changeSet: AssessedChangeSet, in conflict: Conflict) -> [ChangeSetID] {
        let near = touching[conflict.path] ?? []
        let far: [ChangeSetID] =
            switch conflict.kind {
            case .content, .bothAdded, .submodule, .binary, .mode: []
            case .modifyDelete: adding
            case .renameRename, .renameAdd, .renameDelete, .directoryRename, .fileDirectory, .other: moving
            }
        let kin = changeSet.changeSet.ownCommits.flatMap { owners[$0] ?? [] }
        return Set(near + far + kin).subtracting([changeSet.id]).sorted()
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

extension AssessedChangeSet {
    /// Whether it conflicts with the base, and has something to land.
    package var conflictsForNow: Bool { !verdict.conflicts.isEmpty && !isInBase }
}
