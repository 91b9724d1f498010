package import Application
package import Domain

extension GitHistory: ContainedHeadReader {
    /// Returns the references that lead to own commits of change sets below their heads, by the change sets' commits: pull
    /// requests where the change set is one, else branches of the same place.
    package func containedHeads(
        in changeSets: [ChangeSet], on base: Base, _ graph: CommitGraph
    ) throws -> [ObjectID: [ContainedHead]] {
        guard !changeSets.isEmpty else { return [:] }
        var leading: [ObjectID: [String]] = [:]
        for reference in try repository.references().references where reference.name != base.reference {
            if ReferencePlace(reference.name) != nil, graph.position(of: reference.target) != nil {
                leading[reference.target, default: []].append(reference.name)
            }
        }
        var found: [ObjectID: [ContainedHead]] = [:]
        for changeSet in changeSets {
            let place = changeSet.reference.flatMap(ReferencePlace.init) ?? .pullRequests
            found[changeSet.commit] = changeSet.ownCommits.filter { $0 != changeSet.commit }.compactMap { commit in
                guard let name = leading[commit]?.filter({ ReferencePlace($0) == place }).min() else { return nil }
                return ContainedHead(
                    id: ChangeSetID(reference: name), commit: commit,
                    commits: graph.commits(of: commit, notIn: [base.commit]))
            }
        }
        return found
    }
}

/// Where a head is kept.
private enum ReferencePlace: Hashable {
    case pullRequests
    case branches
    case remote(Substring)

    init?(_ name: String) {
        let parts = name.split(separator: "/", maxSplits: 3)
        guard parts.count > 2, parts[0] == "refs" else { return nil }
        switch parts[1] {
        case "pull", "merge-requests":
            guard name.hasSuffix("/head") else { return nil }
            self = .pullRequests
        case "heads": self = .branches
        case "remotes" where parts.count > 3 && parts[3] != "HEAD": self = .remote(parts[2])
        default: return nil
        }
    }
}
