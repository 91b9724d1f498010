/// The hard edges between the selected change sets.
struct DependencyGraph: Sendable {
    /// One thing that a change set needs.
    struct Edge: Hashable, Sendable {
        /// The change set that must come first.
        let target: SelectionIndex
        /// The edge in the plan's words.
        let dependency: Dependency
    }

    /// A declaration that leads to no single change set.
    struct Unresolved: Hashable, Sendable {
        let declaration: DependencyDeclaration
        /// What it could mean; empty when it means nothing selected.
        let possible: [SelectionIndex]
    }

    /// What each change set needs, without what the base has already; at most one edge of a kind to each target.
    let edges: [[Edge]]
    /// The declarations of each change set that lead nowhere.
    let unresolved: [[Unresolved]]

    /// Finds the edges of a problem, also those that trial merges have shown.
    init(_ problem: PlanProblem) {
        self.init(problem.changeSets, behind: problem.behind, needs: problem.facts.needs)
    }

    init(
        _ changeSets: [AssessedChangeSet], behind: [ChangeSetID: [ChangeSetID]] = [:],
        needs: [ChangeSetID: [Dependency]] = [:]
    ) {
        let indexOf = Dictionary(changeSets.selectionIndices.map { (changeSets[$0].id, $0) }) { first, _ in first }
        let containment = Containment(changeSets)
        let targets = DeclarationTargets(changeSets)
        let pending = SelectionSet(
            changeSets.selectionIndices.filter { !changeSets[$0].isIdle }, of: changeSets.count)
        var (edges, unresolved): ([[Edge]], [[Unresolved]]) = ([], [])
        for index in changeSets.selectionIndices {
            guard pending.contains(index) else {
                edges.append([])
                unresolved.append([])
                continue
            }
            let contained = containment.direct(in: index, among: pending).sorted {
                changeSets[$0].id < changeSets[$1].id
            }
            let declarations = changeSets[index].changeSet.declarations.filter {
                !$0.isInBase && !containment.inherits($0.commit, in: index)
            }
            let meanings = declarations.map { ($0, targets.meaning(of: $0.target)) }
                .filter { !Self.isSatisfied($1, for: index, pending, containment) }
                // That it contains the other one tells more than the branch that it is opened on.
                .filter { !$0.isByBranch || $1.target.map { !contained.contains($0) } ?? false }
            edges.append(
                contained.map { Self.ancestry(of: changeSets[$0], at: $0) } + Self.declared(meanings, in: changeSets)
                    + (needs[changeSets[index].id] ?? []).compactMap { need in
                        indexOf[need.id].flatMap { pending.contains($0) ? Edge(target: $0, dependency: need) : nil }
                    }
                    + Self.behind((behind[changeSets[index].id] ?? []).compactMap { indexOf[$0] }, index, changeSets))
            unresolved.append(meanings.compactMap(Self.unresolved))
        }
        (self.edges, self.unresolved) = (edges, unresolved)
    }

    /// The change sets that each one needs, each once, in the order of the edges.
    var targets: [[SelectionIndex]] {
        edges.map { edges in
            var known: Set<SelectionIndex> = []
            return edges.map(\.target).filter { known.insert($0).inserted }
        }
    }

    /// The change sets that need each one, in selection order.
    var dependents: [[SelectionIndex]] { Self.dependents(of: targets) }

    private static func dependents(of targets: [[SelectionIndex]]) -> [[SelectionIndex]] {
        var result = Array(repeating: [SelectionIndex](), count: targets.count)
        for index in targets.selectionIndices {
            for target in targets[index] { result[target].append(index) }
        }
        return result
    }

    /// Returns change sets with what they need first, and else by place (Kahn's algorithm). Edges to others are
    /// ignored.
    func ordered(_ chosen: [SelectionIndex], by places: [Int]) -> [SelectionIndex] {
        ordered(chosen, by: places, targets: targets)
    }

    /// Returns the same, with sequences kept too, and those that could be: a sequence of which not all are chosen, or that
    /// contradicts the edges or an earlier sequence, is left out.
    func ordered(
        _ chosen: [SelectionIndex], by places: [Int], keeping sequences: [[SelectionIndex]]
    ) -> (order: [SelectionIndex], kept: [[SelectionIndex]]) {
        let isChosen = SelectionSet(chosen, of: edges.count)
        var (needed, kept) = (targets, [[SelectionIndex]]())
        var order = ordered(chosen, by: places, targets: needed)
        for sequence in sequences where sequence.allSatisfy(isChosen.contains) {
            var candidate = needed
            for (first, second) in zip(sequence, sequence.dropFirst()) where !candidate[second].contains(first) {
                candidate[second].append(first)
            }
            let attempt = ordered(chosen, by: places, targets: candidate)
            guard attempt.count == chosen.count else { continue }
            (needed, order) = (candidate, attempt)
            kept.append(sequence)
        }
        return (order, kept)
    }

    private func ordered(
        _ chosen: [SelectionIndex], by places: [Int], targets: [[SelectionIndex]]
    ) -> [SelectionIndex] {
        let isChosen = SelectionSet(chosen, of: edges.count)
        let dependents = Self.dependents(of: targets)
        var missing = targets.map { needed in needed.count { isChosen.contains($0) } }
        var ready = chosen.filter { missing[$0] == 0 }
        var result: [SelectionIndex] = []
        while let next = ready.min(by: { places[$0] < places[$1] }) {
            ready.removeAll { $0 == next }
            result.append(next)
            for dependent in dependents[next] where isChosen.contains(dependent) {
                missing[dependent] -= 1
                if missing[dependent] == 0 { ready.append(dependent) }
            }
        }
        return result
    }

    private static func ancestry(of inner: AssessedChangeSet, at index: SelectionIndex) -> Edge {
        Edge(
            target: index,
            dependency: Dependency(id: inner.id, kind: .ancestry, evidence: .commit(inner.changeSet.commit)))
    }

    /// What one that conflicts with the base merges behind; the first of its conflicts shows it.
    private static func behind(
        _ targets: [SelectionIndex], _ index: SelectionIndex, _ changeSets: [AssessedChangeSet]
    ) -> [Edge] {
        let place = changeSets[index].verdict.conflicts.first.map { conflict in
            Evidence.place(conflict.path, lines: nil, of: nil)
        }
        return targets.map { target in
            Edge(
                target: target,
                dependency: Dependency(id: changeSets[target].id, kind: .conflictsWithout, evidence: place))
        }
    }

    private static func declared(
        _ meanings: [(DependencyDeclaration, DeclarationTargets.Meaning)], in changeSets: [AssessedChangeSet]
    ) -> [Edge] {
        var known: Set<SelectionIndex> = []
        return meanings.compactMap { declaration, meaning in
            guard let target = meaning.target, known.insert(target).inserted else { return nil }
            return Edge(
                target: target,
                dependency: Dependency(
                    id: changeSets[target].id, kind: .declared, evidence: declaration.evidence))
        }
    }

    private static func unresolved(
        _ declaration: DependencyDeclaration, _ meaning: DeclarationTargets.Meaning
    ) -> Unresolved? {
        switch meaning {
        case .changeSet, .commit: nil
        case .several(let possible): Unresolved(declaration: declaration, possible: possible)
        case .nothing: Unresolved(declaration: declaration, possible: [])
        }
    }

    /// Whether nothing waits for a target: the base has it, or the change set itself does.
    private static func isSatisfied(
        _ meaning: DeclarationTargets.Meaning, for index: SelectionIndex, _ pending: SelectionSet,
        _ containment: Containment
    ) -> Bool {
        if case .commit(let commit, _) = meaning, containment.owns(commit, in: index) { return true }
        guard let target = meaning.target else { return false }
        return target == index || !pending.contains(target)
    }
}
