import Domain

/// Analyses to report on.
enum Samples {
    static let layers = ["infrastructure", "domain", "application", "presentation"]

    static let base = Base(name: "main", reference: "refs/heads/main", commit: oid(1), tree: oid(2))

    static let architecture = Architecture(
        layers: layers.map { Layer(name: $0, paths: [Glob("\($0)/**")]) }, support: [Glob("tests/**")],
        source: .configuration(path: ".orchestrate.yml"))

    /// A made-up identifier whose digits look like real ones.
    static func oid(_ number: UInt64) -> ObjectID {
        var state = number &* 0x9E37_79B9_7F4A_7C15
        let bytes = (0..<20).map { _ -> UInt8 in
            state = (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ 0x1234_5678_9ABC_DEF1
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        return ObjectID(bytes: bytes) ?? .zero
    }

    /// When the pages are made.
    static let now: Int64 = 1_780_000_000

    /// Makes a change set that is as many days old as its number says.
    static func changeSet(
        _ id: ChangeSetID, _ title: String, by author: String, layers: [String] = [], verdict: BaseVerdict? = nil,
        commit: ObjectID? = nil, reference: String? = nil, changes: [FileChange] = [], isApproximate: Bool = false
    ) -> AssessedChangeSet {
        let number = UInt64(id.number ?? 77)
        let set = ChangeSet(
            id: id, reference: reference ?? "refs/pull/\(number)/head", commit: commit ?? oid(100 + number),
            title: title,
            author: Person(name: author, email: ""), authoredAt: now - Int64(number) * 86_400, changes: changes)
        return AssessedChangeSet(
            changeSet: set, verdict: verdict ?? .clean(tree: oid(200 + number)), layers: layers,
            isApproximate: isApproximate)
    }

    /// The advice to rebase a change set, of which nothing else is known.
    static let rebase = Advice.rebase(after: [], stop: nil, contacts: nil)

    static func step(
        _ number: StepNumber, _ id: ChangeSetID, layer: String, wave: Int = 1, after: [Dependency] = []
    ) -> PlanStep {
        PlanStep(
            number: number, id: id, commit: oid(100 + UInt64(id.number ?? 77)), layer: layer, wave: wave,
            tree: oid(300 + UInt64(number.value)), dependsOn: after,
            reasons: [.layer(LayerPlace(name: layer, position: place(of: layer)))] + after.map(Reason.dependency))
    }

    private static func place(of layer: String) -> LayerPlace.Position {
        switch layers.firstIndex(of: layer) {
        case 0: .lowest
        case let index? where index + 1 < layers.count: .before(layers[index + 1])
        case .some: .highest
        case nil: .none
        }
    }

    static func hunk(
        _ base: (Int, Int)?, _ ours: (Int, Int), _ theirs: (Int, Int), _ layer: String, _ symbol: String?,
        category: HunkCategory = .manual
    ) -> ConflictHunk {
        func range(_ lines: (Int, Int)) -> LineRange { LineRange(first: lines.0, last: lines.1) }
        return ConflictHunk(
            range: HunkRange(base: base.map(range), ours: range(ours), theirs: range(theirs), category: category),
            layer: layer, symbol: symbol)
    }

    /// The layer of a file, for files of the rich sample.
    @Sendable static func layerName(of path: RepositoryPath) -> String {
        path.text.hasPrefix("tests/") ? "support" : "domain"
    }

    /// Nothing selected.
    static let empty = Analysis(
        base: base, architecture: architecture, changeSets: [], pairs: [], comparedPairs: 0, plan: emptyPlan)

    static let emptyPlan = Plan(
        steps: [], held: [], conflictSets: [], inversions: [],
        optimality: Optimality(planned: 0, upperBound: 0, proven: true, firstInFirstOut: 0), predictedTree: base.tree,
        digest: "sha256:" + String(repeating: "0", count: 64))
}
