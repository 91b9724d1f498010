/// Resolves what the migrations of a series name each other by.
struct SeriesLinks {
    private(set) var app: String?
    private(set) var index: [String: Int]
    private(set) var parents: [[Int]]
    private(set) var heads: [Int] = []
    private(set) var missing: [(member: Int, link: MigrationLink)] = []
    private(set) var replaced: [String: Int] = [:]
    /// What each was squashed into, or itself.
    private var standIns: [Int] = []

    init(_ members: [Migration], system: MigrationSystem, directory: RepositoryPath?) {
        index = Dictionary(minimumCapacity: members.count)
        parents = [[Int]](repeating: [], count: members.count)
        for (position, member) in members.enumerated() where index[member.facts.revision] == nil {
            index[member.facts.revision] = position
        }
        guard system.hasParents else { return }
        if system == .django { app = Self.app(of: members, index, directory) }
        noteReplaced(members)
        standIns = members.enumerated().map { replaced[$1.facts.revision] ?? $0 }
        var hasChild = [Bool](repeating: false, count: members.count)
        for (position, member) in members.enumerated() {
            for link in member.facts.parents where link.app == app {
                guard let parent = resolve(link.revision) else {
                    if !link.isSpecial { missing.append((position, link)) }
                    continue
                }
                join(position, after: parent, &hasChild)
            }
            for link in member.facts.runBefore where link.app == app {
                if let child = resolve(link.revision) { join(child, after: position, &hasChild) }
            }
        }
        heads = members.indices.filter {
            !hasChild[$0] && index[members[$0].facts.revision] == $0 && replaced[members[$0].facts.revision] == nil
        }
    }

    /// Notes that one comes after another, both taken for what stands for them.
    private mutating func join(_ child: Int, after parent: Int, _ hasChild: inout [Bool]) {
        let child = standIns[child]
        guard child != parent, !parents[child].contains(parent) else { return }
        parents[child].append(parent)
        hasChild[parent] = true
    }

    private func resolve(_ revision: String) -> Int? { replaced[revision] ?? index[revision] }

    /// Notes what was squashed, also where what it was squashed into was squashed again.
    private mutating func noteReplaced(_ members: [Migration]) {
        for (position, member) in members.enumerated() {
            for link in member.facts.replaces where link.app == app && link.revision != member.facts.revision {
                replaced[link.revision] = position
            }
        }
        for (revision, first) in replaced {
            var seen: Set<Int> = [first]
            var last = first
            while let next = replaced[members[last].facts.revision], seen.insert(next).inserted { last = next }
            replaced[revision] = last
        }
    }

    /// The name of the app: that of the directory around its migrations, unless they know themselves by another one, which the
    /// app's configuration may give it.
    private static func app(of members: [Migration], _ index: [String: Int], _ directory: RepositoryPath?) -> String {
        let own = String(decoding: (directory ?? "").directory.lastPart, as: UTF8.self)
        var votes: [String: Int] = [:]
        for member in members {
            for link in member.facts.parents + member.facts.replaces {
                guard let app = link.app, link.revision != member.facts.revision else { continue }
                if app == own { return own }
                if index[link.revision] != nil { votes[app, default: 0] += 1 }
            }
        }
        let best = votes.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }
        return best?.key ?? own
    }
}

extension MigrationLink {
    /// Whether it is the first or the last of an app, whatever that is called.
    var isSpecial: Bool { revision == "__first__" || revision == "__latest__" }
}
