import Domain

/// Tells which pairs of heads have anything to do with each other, without a look at every pair.
///
/// Two settled heads that touch no common path, of which none removes a directory to which the other adds, or puts a file
/// where the other has a directory, and that share no commit of their own, merge as each of them does alone: if the first
/// does not change by which attributes the second merges.
struct PairIndex {
    /// What two heads have in common.
    enum Relation {
        /// Nothing.
        case none
        /// Files alone: the pair merges if all of them do.
        case files
        /// More than that: it takes a merge of the trees.
        case entangled
    }

    private let footprints: [HeadFootprint]
    /// By place of the earlier head: the places of the later ones.
    private var sharing: [Bitset]
    private var entangled: [Bitset]

    /// Indexes heads by what they touch and by the commits that are their own.
    init(_ footprints: [HeadFootprint], ownCommits: [[ObjectID]]) {
        self.footprints = footprints
        sharing = Array(repeating: Bitset(capacity: footprints.count), count: footprints.count)
        entangled = sharing
        let later = Postings(footprints.map(\.changes))
        for (place, footprint) in footprints.enumerated() {
            if footprint.landing.changesAttributes {
                footprints.indices.dropFirst(place + 1).forEach { entangled[place].insert($0) }
            }
            for touch in footprint.landing.touches {
                later.heads(touching: touch.path).forEach { sharing[place].insert($0) }
                later.heads(addingBelow: touch.path).forEach { entangled[place].insert($0) }
                guard touch.before == nil else { continue }
                for directory in touch.path.ancestors {
                    later.heads(touching: directory).forEach { entangled[place].insert($0) }
                    later.heads(removing: directory).forEach { entangled[place].insert($0) }
                }
            }
            for directory in footprint.landing.removedDirectories {
                later.heads(addingBelow: directory).forEach { entangled[place].insert($0) }
            }
        }
        var owners: [ObjectID: [Int]] = [:]
        for (place, commits) in ownCommits.enumerated() {
            for commit in commits {
                for owner in owners[commit, default: []] { entangled[owner].insert(place) }
                owners[commit, default: []].append(place)
            }
        }
    }

    /// How a later head relates to an earlier one.
    func relation(of later: Int, to earlier: Int) -> Relation {
        if !footprints[later].isSettled || entangled[earlier].contains(later) { return .entangled }
        return sharing[earlier].contains(later) ? .files : .none
    }
}

/// Which heads touch what.
private struct Postings {
    private var files: [RepositoryPath: [Int]] = [:]
    private var removed: [RepositoryPath: [Int]] = [:]
    private var additions: [RepositoryPath: [Int]] = [:]

    init(_ footprints: [Footprint]) {
        for (place, footprint) in footprints.enumerated() {
            var directories: Set<RepositoryPath> = []
            for touch in footprint.touches {
                files[touch.path, default: []].append(place)
                if touch.before == nil { directories.formUnion(touch.path.ancestors) }
            }
            for directory in directories { additions[directory, default: []].append(place) }
            for directory in footprint.removedDirectories { removed[directory, default: []].append(place) }
        }
    }

    func heads(touching path: RepositoryPath) -> [Int] { files[path] ?? [] }
    func heads(addingBelow directory: RepositoryPath) -> [Int] { additions[directory] ?? [] }
    func heads(removing directory: RepositoryPath) -> [Int] { removed[directory] ?? [] }
}
