import Domain

/// The layers of the examples, lowest first.
let exampleLayers = ["infrastructure", "domain", "application", "presentation"]

/// The branch that the examples merge into.
let exampleBase = Base(name: "main", reference: "refs/heads/main", commit: oid(900_000), tree: oid(900_001))

/// Returns an object id whose hexadecimal digits are a number's, repeated over all eight-digit groups.
func oid(_ number: Int) -> ObjectID {
    let digits = String(number, radix: 16)
    let group = String(repeating: "0", count: 8 - digits.count) + digits
    return ObjectID(hex: String(repeating: group, count: 5)) ?? .zero
}

/// Returns a change set that is clean, touches one layer, and whose age and commit follow from its number.
func change(
    _ number: Int, layers: [String] = ["domain"], contains: [Int] = [], needs: [String] = [], labels: [String] = [],
    verdict: BaseVerdict = .clean(tree: oid(7)), author: String = "", id: String? = nil, reference: String? = nil,
    age: Int? = nil, changes: [RepositoryPath] = [], fileChanges: [FileChange] = []
) -> AssessedChangeSet {
    AssessedChangeSet(
        changeSet: ChangeSet(
            id: ChangeSetID(id ?? "#\(number)"), reference: reference, commit: oid(number),
            author: Person(name: author, email: ""), authoredAt: Int64(age ?? number), labels: labels,
            declarations: needs.map { DependencyDeclaration(target: $0, commit: oid(number)) },
            ownCommits: ([number] + contains).map(oid),
            changes: changes.map { FileChange(path: $0, kind: .modified) } + fileChanges),
        verdict: verdict, layers: layers)
}

/// Returns a problem of change sets and pairs, and of clashes and orders that a rehearsal taught.
func problem(
    _ changeSets: [AssessedChangeSet], pairs: [PairVerdict] = [], clashes: [Clash] = [], orders: [[ChangeSetID]] = [],
    priorities: [String: Int] = [:], methods: MergeMethods = MergeMethods(),
    constraints: PlanConstraints = PlanConstraints()
) -> PlanProblem {
    let lessons =
        clashes.map(LearnedConstraint.Lesson.clash) + orders.map { .order(Precedence(order: $0)) }
    return PlanProblem(
        PlanFacts(
            base: exampleBase, layers: exampleLayers, changeSets: changeSets, pairs: pairs, priorities: priorities,
            methods: methods),
        constraints: constraints, learned: lessons.map { LearnedConstraint($0, from: .rehearsal) })
}

/// Returns a pair that conflicts in one hunk of a file, or in the given conflicts.
func pair(_ first: ChangeSetID, _ second: ChangeSetID, _ conflicts: [Conflict]? = nil) -> PairVerdict {
    PairVerdict(first: first, second: second, outcome: .conflicts(conflicts ?? [conflict("app/models.py")]))
}

/// Returns a conflict of so many hunks.
func conflict(_ path: RepositoryPath, hunks: Int = 1, _ resolution: Conflict.Class = .manual) -> Conflict {
    conflict(path, resolution, categories: Array(repeating: .manual, count: hunks))
}

/// Returns a conflict of hunks of these categories.
func conflict(
    _ path: RepositoryPath, _ resolution: Conflict.Class = .manual, categories: [HunkCategory]
) -> Conflict {
    let hunks = categories.enumerated().map { place, category in
        let line = LineRange(first: place + 1, last: place + 1)
        return ConflictHunk(range: HunkRange(base: line, ours: line, theirs: line, category: category), layer: "domain")
    }
    return Conflict(path: path, kind: .content, layer: "domain", resolution: resolution, hunks: hunks)
}

/// Returns the need of a change set whose commit declares it.
func declared(_ number: Int, needs target: ChangeSetID) -> Advice.Need {
    Advice.Need(
        id: ChangeSetID("#\(number)"),
        dependencies: [Dependency(id: target, kind: .declared, evidence: .commit(oid(number)))])
}

/// Returns the plan of a problem, with made-up trees.
func plan(_ problem: PlanProblem) -> Plan {
    let draft = Planner.draft(problem)
    return Planner.plan(draft, trees: draft.order.indices.map { oid(1000 + $0) }, comparison: [])
}

extension Plan {
    /// The ids of the steps, in order.
    var order: [ChangeSetID] { steps.map(\.id) }

    /// Returns the entry of a held change set.
    func held(_ id: ChangeSetID) -> HeldChangeSet? { held.first { $0.id == id } }

    /// Returns the step of a change set.
    func step(_ id: ChangeSetID) -> PlanStep? { steps.first { $0.id == id } }
}
