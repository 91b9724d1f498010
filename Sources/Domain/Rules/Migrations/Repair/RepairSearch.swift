/// Finds how migrations that end in several become one line again.
struct RepairSearch {
    private let series: MigrationSeries
    /// What each file is renamed to, by its revision.
    private var renamed: [String: String] = [:]
    private var edits: [MigrationRepair.Edit] = []

    /// Returns what to do: the first of the ends stays, each other one comes after the one before it.
    static func repair(_ ends: [Int], in series: MigrationSeries) -> MigrationRepair? {
        guard ends.count > 1 else { return nil }
        var search = RepairSearch(series: series)
        let isWhole = zip(ends, ends.dropFirst()).allSatisfy { search.put($1, behind: $0, landed: ends) }
        return MigrationRepair(
            system: series.system, first: series.members[ends[0]].facts.revision, edits: isWhole ? search.edits : [],
            heads: ends.map { series.members[$0].facts.revision }, app: series.app)
    }

    private init(series: MigrationSeries) { self.series = series }

    /// Puts the migrations that lead to one end behind another end; false where a line can't be written.
    private mutating func put(_ end: Int, behind landed: Int, landed ends: [Int]) -> Bool {
        let before = ends.prefix { $0 != end }.reduce(into: Set<Int>()) { $0.formUnion(series.ancestors(of: $1)) }
        let chain = ordered(series.ancestors(of: end).subtracting(before))
        var number = series.members[landed].number(renamed)
        for member in chain {
            let migration = series.members[member]
            let known = series.parents[member]
            let isFirst = known.allSatisfy(before.contains)
            var name: String?
            if series.system == .django, let last = number, let own = migration.number([:]), own <= last {
                name = migration.renumbered(last + 1)
            }
            number = max(number ?? 0, name.map { _ in (number ?? 0) + 1 } ?? migration.number([:]) ?? 0)
            let target = revision(of: landed)
            guard let lines = lines(of: migration, isFirst ? target : nil, replacing: known.filter(before.contains))
            else { return false }
            let newPath = name.map { migration.path.directory.appending(Array("\($0).py".utf8)) }
            if let name { renamed[migration.facts.revision] = name }
            if newPath != nil || !lines.isEmpty {
                edits.append(MigrationRepair.Edit(migration.path, newPath: newPath, lines: lines))
            }
        }
        return true
    }

    private func revision(of member: Int) -> String {
        let revision = series.members[member].facts.revision
        return renamed[revision] ?? revision
    }

    /// Parents before children.
    private func ordered(_ members: Set<Int>) -> [Int] {
        var order: [Int] = []
        var open = members
        while let next = open.sorted().first(where: { series.parents[$0].allSatisfy { !open.contains($0) } }) {
            order.append(next)
            open.remove(next)
        }
        return order
    }

    /// Returns the lines that name its parents, with another parent and with those that are renamed; nil where they can't be
    /// written.
    private func lines(
        of migration: Migration, _ parent: String?, replacing old: [Int]
    ) -> [MigrationRepair.NewLine]? {
        let facts = migration.facts
        guard facts.computedLine == nil, let statement = facts.parentLines else { return nil }
        let replaced = Set(old.map { series.members[$0].facts.revision })
        let name = { (link: MigrationLink) in
            parent != nil && replaced.contains(link.revision) ? parent ?? "" : renamed[link.revision] ?? link.revision
        }
        if series.system == .alembic {
            guard let parent else { return [] }
            let names = facts.parents.map(name).withoutRepeats
            return facts.spelling.downRevision(names.isEmpty ? [parent] : names).map { [.init(statement, $0)] }
        }
        var lines: [MigrationRepair.NewLine] = []
        for link in facts.parents where link.app == series.app && name(link) != link.revision {
            guard let pair = facts.spelling.pair(series.app ?? "", name(link)) else { return nil }
            lines.append(.init(LineRange(first: link.line, last: link.line), pair))
        }
        return lines.isEmpty && parent != nil ? nil : lines
    }
}

extension [String] {
    fileprivate var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Migration {
    /// The number that Django's names start with, also where it is renamed.
    fileprivate func number(_ renamed: [String: String]) -> Int? {
        Int((renamed[facts.revision] ?? facts.revision).prefix(4)).flatMap { $0 >= 0 ? $0 : nil }
    }

    /// Its name with another number.
    fileprivate func renumbered(_ number: Int) -> String? {
        guard facts.revision.dropFirst(4).first == "_", number < 10_000 else { return nil }
        let digits = String(number)
        return String(repeating: "0", count: 4 - digits.count) + digits + facts.revision.dropFirst(4)
    }
}
