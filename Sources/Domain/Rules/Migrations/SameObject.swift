/// `migrations/same-object`: two migrations that no order binds and that change the same table or column: which of them runs
/// first is chance, and the other may fail.
enum SameObject {
    /// Returns where the ends of one tree's line break it.
    static func violations(in series: MigrationSeries) -> [Violation] {
        guard series.headIndices.count > 1 else { return [] }
        let common = series.headIndices.dropFirst().reduce(into: series.ancestors(of: series.headIndices[0])) {
            $0.formIntersection(series.ancestors(of: $1))
        }
        let loose = series.members.indices.filter { !common.contains($0) }
        return violations(among: loose, in: series) { _, _ in true }
    }

    /// Returns where two that no one tree had together break it.
    static func violations(broughtBy merged: MigrationSeries, beside others: [[MigrationSeries]]) -> [Violation] {
        let trees = others.map { series in Set(series.flatMap(\.members).map(\.facts.revision)) }
        let new = merged.members.indices.filter { member in
            !trees.allSatisfy { $0.contains(merged.members[member].facts.revision) }
        }
        return violations(among: new, in: merged) { first, second in
            !trees.contains { $0.contains(first.facts.revision) && $0.contains(second.facts.revision) }
        }
    }

    private static func violations(
        among members: [Int], in series: MigrationSeries, where counts: (Migration, Migration) -> Bool
    ) -> [Violation] {
        guard series.system.hasParents, members.count > 1 else { return [] }
        var byTable: [String: [(member: Int, touch: MigrationTouch)]] = [:]
        for member in members {
            for touch in series.members[member].facts.touches {
                byTable[touch.table, default: []].append((member, touch))
            }
        }
        var ancestors: [Int: Set<Int>] = [:]
        var seen: Set<[Int]> = []
        var found: [Violation] = []
        for (_, touches) in byTable.sorted(by: { $0.key < $1.key }) where touches.count > 1 {
            for (position, first) in touches.enumerated() {
                for second in touches[(position + 1)...].prefix(Self.mostPairs) where first.member != second.member {
                    let pair = [first.member, second.member]
                    guard first.touch.meets(second.touch), !seen.contains(pair),
                        counts(series.members[first.member], series.members[second.member])
                    else { continue }
                    for member in pair where ancestors[member] == nil {
                        ancestors[member] = series.ancestors(of: member)
                    }
                    if ancestors[pair[0]]?.contains(pair[1]) ?? false { continue }
                    if ancestors[pair[1]]?.contains(pair[0]) ?? false { continue }
                    seen.insert(pair)
                    found.append(violation(first, second, in: series))
                }
            }
        }
        return found
    }

    /// How many later changes of a table each one is compared with.
    private static let mostPairs = 200

    private static func violation(
        _ first: (member: Int, touch: MigrationTouch), _ second: (member: Int, touch: MigrationTouch),
        in series: MigrationSeries
    ) -> Violation {
        let migrations = [series.members[first.member], series.members[second.member]]
        let object = first.touch.column == nil ? second.touch.object : first.touch.object
        return Violation(
            MigrationRules.sameObject, .warning,
            .migrations(.sameObject(object, revisions: migrations.map(\.facts.revision).sorted())),
            at: [
                CodePlace(migrations[0].path, line: first.touch.line),
                CodePlace(migrations[1].path, line: second.touch.line),
            ])
    }
}

extension MigrationTouch {
    /// Whether two may not be carried out in any order: of one column, or of a table that one makes, drops or renames.
    fileprivate func meets(_ other: MigrationTouch) -> Bool {
        if column == other.column { return true }
        return (column == nil && operation != .alter) || (other.column == nil && other.operation != .alter)
    }
}
