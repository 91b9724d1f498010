/// Which change sets need others because a migration of theirs comes after one that only those bring.
package enum MigrationEdges {
    /// Returns what each needs, from the graph of the base and of each change set.
    package static func needs(
        on base: MigrationGraph, of changeSets: [(id: ChangeSetID, graph: MigrationGraph)]
    ) -> [ChangeSetID: [Dependency]] {
        let known = Set(base.names)
        let own = changeSets.map { Set($0.graph.names) }
        let brought = own.map { $0.subtracting(known) }
        var needs: [ChangeSetID: [Dependency]] = [:]
        for (position, changeSet) in changeSets.enumerated() {
            for name in changeSet.graph.missingNames where !known.contains(name) && !own[position].contains(name) {
                let givers = changeSets.indices.filter { $0 != position && brought[$0].contains(name) }
                // Of several the one that brings least: the others contain it, or land without it.
                guard let giver = givers.min(by: { brought[$0].count < brought[$1].count }) else { continue }
                let dependency = Dependency(
                    id: changeSets[giver].id, kind: .migration, evidence: .name(name.revision))
                needs[changeSet.id, default: []].append(dependency)
            }
        }
        return needs.mapValues { dependencies in
            var seen: Set<ChangeSetID> = []
            return dependencies.filter { seen.insert($0.id).inserted }
        }
    }
}

/// What migrations of any tree know one by.
private struct MigrationName: Hashable {
    let system: MigrationSystem
    let app: String?
    let revision: String
}

extension MigrationGraph {
    fileprivate var names: [MigrationName] {
        series.filter(\.system.hasParents).flatMap { series in
            (Array(series.index.keys) + series.replaced.keys).map {
                MigrationName(system: series.system, app: series.app, revision: $0)
            }
        }
    }

    /// What migrations come after, or need, and is not there, in the order of their files.
    fileprivate var missingNames: [MigrationName] {
        let names = Set(names)
        return series.filter(\.system.hasParents).flatMap { series in
            series.members.flatMap { $0.facts.parents + $0.facts.dependsOn }.map {
                MigrationName(system: series.system, app: $0.app, revision: $0.revision)
            }
        }.filter { !names.contains($0) }
    }
}
