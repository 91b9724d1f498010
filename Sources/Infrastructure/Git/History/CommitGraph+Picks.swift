import Domain

extension CommitGraph {
    /// Returns the commits of a head that none of some others has, merges left out, each with its parent, in the order in
    /// which `git rebase` makes them anew.
    ///
    /// That is the reverse of git's topological order, in which a commit comes right before its last parent that nothing
    /// else waits for: `sort_in_topological_order` in git's commit.c.
    func picks(of head: ObjectID, notIn others: [ObjectID]) -> [(commit: ObjectID, parent: ObjectID?)] {
        let own = commits(of: head, notIn: others)
        guard !own.isEmpty else { return [] }
        var parents: [ObjectID: [ObjectID]] = [:]
        for commit in own { parents[commit] = position(of: commit).map(self.parents) ?? [] }
        var children: [ObjectID: Int] = [:]
        for commit in parents.values.joined() { children[commit, default: 0] += 1 }
        var stack = [head]
        var order: [ObjectID] = []
        while let commit = stack.popLast() {
            order.append(commit)
            for parent in parents[commit] ?? [] where parents[parent] != nil {
                children[parent, default: 0] -= 1
                if children[parent] == 0 { stack.append(parent) }
            }
        }
        return order.reversed().compactMap { commit in
            let before = parents[commit] ?? []
            return before.count > 1 ? nil : (commit, before.first)
        }
    }
}
