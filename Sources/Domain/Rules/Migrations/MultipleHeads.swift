/// `migrations/multiple-heads`: a line of migrations that ends in several, so that nobody knows which one is the last.
enum MultipleHeads {
    /// Returns where one tree breaks it. Branches that have names of their own are there on purpose.
    static func violations(in series: MigrationSeries) -> [Violation] {
        guard series.headIndices.count > 1 else { return [] }
        let branches = Dictionary(grouping: series.headIndices) { series.labels(of: $0) }
        return branches.filter { $0.value.count > 1 }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { violation(of: $0.value, in: series) }
    }

    /// Returns where a merge ends in more than the base and each side.
    static func violations(broughtBy merged: MigrationSeries, beside others: [[MigrationSeries]]) -> [Violation] {
        guard merged.headIndices.count > 1 else { return [] }
        let trees = others.map { Heads($0) }
        let heads = Heads([merged])
        // A branch by a name of its own that some tree has beside others is there on purpose: its ends count apart.
        let apart = Set(
            trees.filter { $0.count > 1 }.flatMap(\.byBranch.keys).filter { !$0.isEmpty })
        var found: [Violation] = []
        let named = heads.byBranch.filter { apart.contains($0.key) }
        for (branch, ends) in named.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
        where ends.count > 1 && ends.count > trees.map({ $0.byBranch[branch]?.count ?? 0 }).max() ?? 0 {
            found.append(violation(of: brought(ends, in: merged, trees), in: merged))
        }
        let rest = heads.byBranch.filter { !apart.contains($0.key) }.flatMap(\.value).sorted()
        let most = trees.map { $0.byBranch.filter { !apart.contains($0.key) }.reduce(0) { $0 + $1.value.count } }.max()
        if rest.count > 1, rest.count > most ?? 0 {
            let names = Set(rest.map { merged.members[$0].facts.revision })
            // Where the directory moved as well, the line is another one by name; its ends are not new for that.
            if !trees.contains(where: { names.isSubset(of: $0.names) }) {
                found.append(violation(of: brought(rest, in: merged, trees), in: merged))
            }
        }
        return found
    }

    /// The ends that not all of the trees have: those that met, without those that were there before.
    private static func brought(_ ends: [Int], in merged: MigrationSeries, _ trees: [Heads]) -> [Int] {
        let new = ends.filter { end in
            !trees.allSatisfy { $0.names.contains(merged.members[end].facts.revision) }
        }
        return inOrder(new.count > 1 ? new : ends, of: merged, trees)
    }

    private static func violation(of ends: [Int], in series: MigrationSeries) -> Violation {
        let heads = ends.map { series.members[$0] }
        return Violation(
            MigrationRules.multipleHeads, .error,
            .migrations(
                .multipleHeads(
                    directory: series.directories[0], revisions: heads.map(\.facts.revision).sorted(),
                    repair: RepairSearch.repair(ends, in: series))),
            at: heads.map(\.place))
    }

    /// Orders ends by the first tree that has them, which lands first; those that the same has by name.
    private static func inOrder(_ ends: [Int], of series: MigrationSeries, _ trees: [Heads]) -> [Int] {
        ends.sorted { one, other in
            let (one, other) = (series.members[one].facts.revision, series.members[other].facts.revision)
            let places = [one, other].map { name in trees.firstIndex { $0.revisions.contains(name) } ?? trees.count }
            return places[0] == places[1] ? one < other : places[0] < places[1]
        }
    }

    /// The ends of a line in one tree, by the names of the branches that they are of.
    private struct Heads {
        var byBranch: [[String]: [Int]] = [:]
        var names: Set<String> = []
        var revisions: Set<String> = []
        var count = 0

        init(_ series: [MigrationSeries]) {
            for series in series {
                count += series.headIndices.count
                revisions.formUnion(series.index.keys)
                for head in series.headIndices {
                    byBranch[series.labels(of: head), default: []].append(head)
                    names.insert(series.members[head].facts.revision)
                }
            }
        }
    }
}

extension MigrationSeries {
    /// The names of the branches that one is part of, sorted.
    fileprivate func labels(of member: Int) -> [String] {
        guard members.contains(where: { !$0.facts.labels.isEmpty }) else { return [] }
        return Set(ancestors(of: member).flatMap { members[$0].facts.labels }).sorted()
    }
}
