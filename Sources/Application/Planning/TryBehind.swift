import Domain

/// Tries those that conflict with the base behind others: what lands before may take the conflict away.
///
/// Each is tried behind every single change set that could do so, then behind the plan's last step and between its steps. It is
/// held for good where nobody could take one of its conflicts away, or each who could leaves that conflict there; the others
/// count as open, and no choice is proven the largest beside them.
struct TryBehind {
    /// Trial merges behind single change sets, at the most.
    private static let mostTrials = 4000
    private let rehearsal: Rehearsal
    private var helpers: ConflictHelpers?
    private var tried: Set<HeldAttempt> = []

    init(_ rehearsal: Rehearsal) { self.rehearsal = rehearsal }

    /// Returns what single change sets take away, and notes who can't be freed.
    mutating func lessons(_ problem: PlanProblem) async throws -> [LearnedConstraint] {
        var found = ConflictHelpers(problem)
        defer { helpers = found }
        let requests = Self.requests(found, problem)
        guard requests.reduce(0, { $0 + $1.dependents.count }) <= Self.mostTrials else { return [] }
        var left: [ChangeSetID: [ChangeSetID: Set<RepositoryPath>]] = [:]
        var freed: [ChangeSetID: ChangeSetID] = [:]
        for (helper, dependents) in requests {
            guard case .merged(let course) = try await rehearsal.run([helper]) else { continue }
            for (dependent, landing) in zip(dependents, try await rehearsal.merge(dependents, into: course.state)) {
                switch landing.verdict {
                case .clean: freed[dependent.id] = freed[dependent.id] ?? helper.id
                case .conflicts(let conflicts): left[dependent.id, default: [:]][helper.id] = Set(conflicts.map(\.path))
                case .broken, .unrelated, .unknown: break
                }
            }
        }
        let conflicts = Dictionary(problem.changeSets.map { ($0.id, $0.verdict.conflicts) }) { first, _ in first }
        found.dropping { id, conflict, helper in
            guard let left = left[id]?[helper], let path = conflicts[id]?[conflict].path else { return false }
            return left.contains(path)
        }
        return problem.changeSets.compactMap { changeSet in
            freed[changeSet.id].map { LearnedConstraint(.behind(changeSet.id, [$0]), from: .mergedBehind) }
        }
    }

    /// Returns those to try, by the change set behind which they are tried.
    private static func requests(
        _ helpers: ConflictHelpers, _ problem: PlanProblem
    ) -> [(helper: AssessedChangeSet, dependents: [AssessedChangeSet])] {
        var dependents: [ChangeSetID: [AssessedChangeSet]] = [:]
        for changeSet in problem.changeSets {
            for helper in Set((helpers.byChangeSet[changeSet.id] ?? []).joined()) {
                dependents[helper, default: []].append(changeSet)
            }
        }
        return problem.changeSets.compactMap { helper in
            guard helper.verdict.isClean, let found = dependents[helper.id] else { return nil }
            return (helper, found)
        }
    }

    /// Returns those that might yet merge behind some others.
    func open(in problem: PlanProblem, landing order: [ChangeSetID]) -> [ChangeSetID] {
        let landed = Set(order)
        return problem.changeSets.map(\.id).filter { !landed.contains($0) && helpers?.byChangeSet[$0] != nil }
    }

    /// Returns a problem that lets more land than a draft does, nil where nothing more was found.
    ///
    /// - Parameter course: the draft's rehearsal.
    mutating func widened(
        _ problem: PlanProblem, _ draft: PlanDraft, along course: Rehearsal.Course
    ) async throws -> PlanProblem? {
        let landed = Set(draft.order)
        let held = problem.changeSets.filter { changeSet in
            changeSet.conflictsForNow && !landed.contains(changeSet.id) && helpers?.byChangeSet[changeSet.id] != nil
                && draft.canStand(changeSet.id)
                && tried.insert(HeldAttempt(id: changeSet.id, landed: draft.order)).inserted
        }
        guard !held.isEmpty else { return nil }
        let steps = problem.changeSets(draft.order)
        var learned: [LearnedConstraint] = []
        for (changeSet, landing) in zip(held, try await rehearsal.merge(held, into: course.state)) {
            if case .clean = landing.verdict {
                let needed = try await smallestCompany(of: changeSet, among: steps)
                learned.append(LearnedConstraint(.behind(changeSet.id, needed), from: .mergedBehind))
            } else if let place = try await place(of: changeSet, steps, course) {
                let needed = try await smallestCompany(of: changeSet, among: Array(steps[..<place]))
                learned.append(LearnedConstraint(.behind(changeSet.id, needed), from: .mergedBehind))
                let order = needed + [changeSet.id] + near(changeSet, steps[place...]).map(\.id)
                learned.append(LearnedConstraint(.order(Precedence(order: order)), from: .mergedBehind))
            }
        }
        return learned.isEmpty ? nil : problem.learning(learned)
    }

    /// Those of some steps that could have taken away what a change set conflicts with the base in.
    private func near(_ changeSet: AssessedChangeSet, _ steps: some Sequence<AssessedChangeSet>) -> [AssessedChangeSet]
    {
        let ids = Set((helpers?.byChangeSet[changeSet.id] ?? []).joined())
        return steps.filter { ids.contains($0.id) }
    }

    /// Returns the first place between the steps at which a change set merges and after which all others still do.
    private func place(
        of changeSet: AssessedChangeSet, _ steps: [AssessedChangeSet], _ course: Rehearsal.Course
    ) async throws -> Int? {
        let helping = Set(near(changeSet, steps).map(\.id))
        for place in steps.indices.dropLast().map({ $0 + 1 }) where helping.contains(steps[place - 1].id) {
            guard case .clean = try await rehearsal.merge(changeSet, into: course.states[place]).verdict else {
                continue
            }
            if case .merged = try await rehearsal.run(steps[..<place] + [changeSet] + steps[place...]) { return place }
        }
        return nil
    }

    /// Returns steps behind which a change set merges, none of which can be left out.
    private func smallestCompany(
        of changeSet: AssessedChangeSet, among steps: [AssessedChangeSet]
    ) async throws -> [ChangeSetID] {
        var company = near(changeSet, steps)
        if try await !merges(changeSet, behind: company) { company = steps }
        for step in company {
            let fewer = company.filter { $0.id != step.id }
            if !fewer.isEmpty, try await merges(changeSet, behind: fewer) { company = fewer }
        }
        return company.map(\.id)
    }

    private func merges(_ changeSet: AssessedChangeSet, behind steps: [AssessedChangeSet]) async throws -> Bool {
        if case .merged = try await rehearsal.run(steps + [changeSet]) { true } else { false }
    }
}
