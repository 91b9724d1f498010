import Domain

/// The best common ancestors of two commits.
enum MergeBases: Hashable, Sendable {
    /// The usual case.
    case one(ObjectID)
    /// A criss-cross history: none of them is an ancestor of another.
    case several([ObjectID])
    /// The two share no commit.
    case none
    /// The first is an ancestor of the second: there is nothing to merge.
    case contained
    /// A commit that could decide it is missing.
    case unknown(missing: ObjectID)

    /// The one that changes are counted from; nil where there is none, or it is not known.
    var first: ObjectID? {
        switch self {
        case .one(let only): only
        case .several(let all): all.first
        case .none, .contained, .unknown: nil
        }
    }
}

extension CommitGraph {
    /// Returns the merge bases of a head with the merge of some commits, which need not exist as a commit.
    mutating func mergeBases(of head: ObjectID, withMergeOf commits: [ObjectID]) -> MergeBases {
        guard let position = position(of: head) else { return .unknown(missing: head) }
        var reached = Bitset(capacity: self.commits.count)
        for commit in commits {
            guard let known = self.position(of: commit) else { return .unknown(missing: commit) }
            reached.formUnion(ancestors(of: known))
        }
        if reached.contains(position) { return .contained }
        let own = ancestors(of: position)
        var common = reached
        common.formIntersection(own)
        var rest = common
        var bases: [Int] = []
        while let base = rest.first {
            bases.append(base)
            rest.subtract(keptAncestors(of: base))
        }
        if let blind = undecidedMissing(reached, own, below: bases) { return .unknown(missing: blind) }
        switch bases.count {
        case 0: return .none
        case 1: return .one(self.commits[bases[0]])
        default: return .several(bases.map { self.commits[$0] })
        }
    }

    /// A missing commit hides its ancestors. That does no harm below a merge base: they are no better ones.
    private func undecidedMissing(_ ours: Bitset, _ theirs: Bitset, below bases: [Int]) -> ObjectID? {
        let relevant = missing.filter { ours.contains($0) || theirs.contains($0) }
        guard !relevant.isEmpty else { return nil }
        let settled = bases.map(ancestors)
        return relevant.first { blind in !settled.contains { $0.contains(blind) } }.map { commits[$0] }
    }

    /// Returns the commits of a head that none of some others has, children first.
    func commits(of head: ObjectID, notIn others: [ObjectID]) -> [ObjectID] {
        guard let head = position(of: head) else { return [] }
        var own = ancestors(of: head)
        for other in others.compactMap(position) { own.subtract(ancestors(of: other)) }
        return own.map { commits[$0] }
    }

    /// Whether the first commit is the second or an ancestor of it.
    func isAncestor(_ commit: ObjectID, of descendant: ObjectID) -> Bool {
        guard let commit = position(of: commit), let descendant = position(of: descendant) else { return false }
        return ancestors(of: descendant).contains(commit)
    }
}
