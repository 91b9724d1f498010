import Domain

/// The history behind some commits: which commit is an ancestor of which.
///
/// Commits are numbered so that each stands before its parents; then the smallest number that two ancestor sets share is
/// a merge base of the two.
package struct CommitGraph: Sendable {
    /// The commits, children before parents.
    let commits: [ObjectID]
    private let positions: [ObjectID: Int]
    // The parents of all commits in one list, and where those of each start in it.
    private let parents: [Int32]
    private let parentStarts: [Int32]
    /// Commits that a child names but the repository lacks.
    let missing: [Int]
    private var ancestorSets: [Int: Bitset] = [:]
    /// Where a shallow clone's history ends.
    private let ends: [Int]
    /// Whether nothing is missing, and no clone's boundary cuts it off.
    let isWhole: Bool

    /// Loads all that is reachable from the tips; a shallow clone's boundary has no parents.
    init(from tips: [ObjectID], in repository: Repository, boundary: Set<ObjectID>) throws(GitError) {
        let found = try Self.load(tips, repository, boundary)
        let order = Self.childrenFirst(found.parents)
        var positions = [ObjectID: Int](minimumCapacity: order.count)
        var renumbered = [Int32](repeating: 0, count: order.count)
        for (position, index) in order.enumerated() {
            positions[found.commits[index]] = position
            renumbered[index] = Int32(position)
        }
        self.positions = positions
        commits = order.map { found.commits[$0] }
        parents = order.flatMap { found.parents[$0].map { renumbered[Int($0)] } }
        parentStarts = order.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32(found.parents[$1].count)) }
        isWhole = found.missing.isEmpty && boundary.isEmpty
        ends = boundary.compactMap { positions[$0] }
        missing = found.missing.map { Int(renumbered[$0]) }.sorted()
        for tip in tips {
            guard let position = positions[tip], ancestorSets[position] == nil else { continue }
            ancestorSets[position] = closure(of: position)
        }
    }

    /// Where a commit stands; nil for one that is not reachable from the tips.
    func position(of commit: ObjectID) -> Int? { positions[commit] }

    /// A commit and all that is reachable from it.
    func ancestors(of position: Int) -> Bitset { ancestorSets[position] ?? closure(of: position) }

    /// The same, kept for the next time: many pairs share a merge base.
    mutating func keptAncestors(of position: Int) -> Bitset {
        if let known = ancestorSets[position] { return known }
        let found = closure(of: position)
        ancestorSets[position] = found
        return found
    }

    /// Whether a shallow clone's history ends somewhere behind these commits.
    func isCutOff(behind commits: [ObjectID]) -> Bool {
        !ends.isEmpty && commits.compactMap(position).map(ancestors).contains { ends.contains(where: $0.contains) }
    }

    /// Returns a commit's parents, as far as the history goes.
    func parents(of position: Int) -> [ObjectID] {
        parents[Int(parentStarts[position])..<Int(parentStarts[position + 1])].map { commits[Int($0)] }
    }

    private func closure(of position: Int) -> Bitset {
        var result = Bitset(capacity: commits.count)
        result.insert(position)
        for index in position..<commits.count where result.contains(index) {
            for place in parentStarts[index]..<parentStarts[index + 1] { result.insert(Int(parents[Int(place)])) }
        }
        return result
    }
}

extension CommitGraph {
    private typealias Loaded = (commits: [ObjectID], parents: [[Int32]], missing: [Int])

    private static func load(
        _ tips: [ObjectID], _ repository: Repository, _ boundary: Set<ObjectID>
    ) throws(GitError) -> Loaded {
        var loaded: Loaded = ([], [], [])
        var indices: [ObjectID: Int32] = [:]
        func index(of commit: ObjectID) -> Int32 {
            if let known = indices[commit] { return known }
            let new = Int32(loaded.commits.count)
            indices[commit] = new
            loaded.commits.append(commit)
            return new
        }
        for tip in tips { _ = index(of: tip) }
        var next = 0
        while next < loaded.commits.count {
            let commit = loaded.commits[next]
            do {
                let parents = boundary.contains(commit) ? [] : try repository.parents(of: commit)
                loaded.parents.append(parents.map(index))
            } catch .missingObject {
                loaded.parents.append([])
                loaded.missing.append(next)
            }
            next += 1
        }
        return loaded
    }

    /// Kahn's order over the edges from child to parent.
    private static func childrenFirst(_ parents: [[Int32]]) -> [Int] {
        var children = [Int32](repeating: 0, count: parents.count)
        for list in parents { for parent in list { children[Int(parent)] += 1 } }
        var order = children.indices.filter { children[$0] == 0 }
        var next = 0
        while next < order.count {
            for parent in parents[order[next]] {
                children[Int(parent)] -= 1
                if children[Int(parent)] == 0 { order.append(Int(parent)) }
            }
            next += 1
        }
        return order
    }
}
