import Application
import Domain

/// A repository on paper: change sets by name, and the sets of them that clash in every order or in given orders.
///
/// A tree is named by the commits merged into it, so that a test can tell what was merged.
struct PaperRepository: ChangeSetReader, TreeReader, TrialMerger, ConfigurationDecoder, ContentDigester {
    var selected: [SelectedChangeSet] = []
    /// Merging fails once all of one of these sets are in.
    var clashes: [Set<ObjectID>] = []
    /// Merging fails when these commits are merged in just this order, whatever stands between them.
    var badOrders: [[ObjectID]] = []
    /// The heads that fail where they are merged into just this commit.
    var clashesWhenMergedInto: [ObjectID: Set<ObjectID>] = [:]
    /// What people resolved before, by the head that is merged.
    var records: [ObjectID: Settlement] = [:]
    /// Once this commit is in, nothing clashes any more.
    var peacemaker: ObjectID?
    /// What trees are named by beside the commits: another one stands for other merge attributes.
    var salt: UInt64 = 0
    /// Commits whose merges can't be told.
    var unreadable: Set<ObjectID> = []

    /// What landed in another form, by the head.
    var histories: [ObjectID: LandedHistory] = [:]
    /// The references that lead into change sets, by the head.
    var contained: [ObjectID: [ContainedHead]] = [:]
    /// The commits whose rebase comes to another tree than their merge, and the files in which it differs.
    var deviating: [ObjectID: [TreeDifference]] = [:]

    /// Where the base stands.
    var base = Self.base

    static let base = Base(name: "main", reference: "refs/heads/main", commit: id(1000), tree: id(1001))

    static func id(_ number: Int) -> ObjectID {
        let digits = String(number, radix: 16)
        return ObjectID(hex: String(repeating: "0", count: 40 - digits.count) + digits) ?? .zero
    }

    /// The number of such an id.
    static func number(_ id: ObjectID) -> Int { Int(id.hex, radix: 16) ?? -1 }

    /// Adds a change set `#number` that touches a layer's file.
    mutating func add(
        _ number: Int, relation: SelectedChangeSet.Relation = .ahead, touching path: RepositoryPath = "app/models/a.py"
    ) {
        let changeSet = ChangeSet(
            id: ChangeSetID("#\(number)"), reference: "refs/pull/\(number)/head", commit: Self.id(number),
            authoredAt: Int64(number),
            ownCommits: [Self.id(number)], changes: [FileChange(path: path, kind: .modified)])
        selected.append(SelectedChangeSet(changeSet: changeSet, relation: relation))
    }

    /// Moves the head of a change set.
    mutating func push(_ commit: ObjectID, to number: Int, relation: SelectedChangeSet.Relation = .ahead) {
        guard let index = selected.firstIndex(where: { $0.changeSet.id.text == "#\(number)" }) else { return }
        let old = selected[index].changeSet
        let changeSet = ChangeSet(
            id: old.id, reference: old.reference, commit: commit, authoredAt: old.authoredAt, ownCommits: [commit],
            changes: old.changes)
        selected[index] = SelectedChangeSet(changeSet: changeSet, relation: relation)
    }

    /// Puts a change set upon another one that it contains.
    mutating func stack(_ number: Int, upon lower: Int) {
        guard let index = selected.firstIndex(where: { $0.changeSet.commit == Self.id(number) }) else { return }
        var changeSet = selected[index].changeSet
        changeSet.ownCommits.append(Self.id(lower))
        selected[index] = SelectedChangeSet(changeSet: changeSet, relation: selected[index].relation)
    }

    /// Lets a change set touch these files.
    mutating func touch(_ number: Int, _ paths: [RepositoryPath]) {
        guard let index = selected.firstIndex(where: { $0.changeSet.id.text == "#\(number)" }) else { return }
        var changeSet = selected[index].changeSet
        changeSet.changes = paths.map { FileChange(path: $0, kind: .modified) }
        selected[index] = SelectedChangeSet(changeSet: changeSet, relation: selected[index].relation)
    }

    var replayer: (any ResolutionReplayer)? { records.isEmpty ? nil : PaperRecords(settlements: records) }
    var notes: [RunNote] { [] }
    func base(named name: String?) -> Base { base }
    func changeSets(in selection: Selection, on base: Base) -> SelectedHistory<Void> {
        SelectedHistory(
            changeSets: selected.filter { !selection.excluded.contains($0.changeSet.id.text) }, graph: (), notes: [])
    }
    func paths(in tree: ObjectID) -> [RepositoryPath] { ["app/models/a.py"] }
    func names(in directories: [RepositoryPath], of tree: ObjectID) -> [RepositoryPath: Set<[UInt8]>] { [:] }
    func content(of path: RepositoryPath, in tree: ObjectID) -> [UInt8]? { nil }
    func decode(_ bytes: [UInt8], from path: String) throws -> Configuration { Configuration(path: path) }
    func digest(of text: String) -> String { "sha256:" + String(text.utf8.count) }

    func merge(_ requests: [TrialMerge]) -> [TrialMergeOutcome<MergeConflict>] {
        requests.map { request in
            let commits = request.state.commits.dropFirst() + [request.head]
            if unreadable.contains(request.head) { return TrialMergeOutcome(.unknown(.reported("It is unreadable."))) }
            if fails(request.head, into: request.state.commits.last, commits) {
                return TrialMergeOutcome(.conflicts([MergeConflict(path: "app/models/a.py", kind: .content)]))
            }
            let sum = commits.sorted().reduce(salt) { $0 &* 31 &+ $1.hashNumber }
            return TrialMergeOutcome(.clean(tree: Self.id(5000 + Int(sum % 1_000_000))))
        }
    }

    /// A rebase of the one commit that each has comes to what its merge does.
    func rebase(_ requests: [TrialRebase]) -> [TrialRebaseOutcome<MergeConflict>] {
        zip(requests, merge(requests.map { TrialMerge(state: $0.state, head: $0.head) })).map { request, outcome in
            guard case .clean(let tree?) = outcome.verdict else {
                return TrialRebaseOutcome(outcome, stop: request.head)
            }
            return TrialRebaseOutcome(outcome, picks: [PickedCommit(commit: request.head, tree: tree)])
        }
    }

    private func fails(_ head: ObjectID, into last: ObjectID?, _ commits: ArraySlice<ObjectID>) -> Bool {
        if let last, clashesWhenMergedInto[last]?.contains(head) == true { return true }
        if let peacemaker, commits.dropLast().contains(peacemaker) { return false }
        return clashes.contains { $0.isSubset(of: commits) } || badOrders.contains { keeps($0, commits) }
    }

    private func keeps(_ order: [ObjectID], _ commits: ArraySlice<ObjectID>) -> Bool {
        commits.filter(order.contains) == order
    }

    /// Returns the analysis of the repository.
    func analysis(
        wantsPlan: Bool = true, excluding excluded: [String] = [], constraints: PlanConstraints = PlanConstraints()
    ) async throws -> Analysis {
        let analyze = Analyze(history: self, baseline: baseline, digester: self, makeMerger: { _, _ in self })
        return try await analyze(
            Question(
                selection: Selection(excluded: excluded), base: "main", wantsPlan: wantsPlan,
                settings: PlanSettings(constraints: constraints)))
    }

    /// What reads the base.
    var baseline: ReadBaseline { ReadBaseline(history: self, trees: self, decoder: self, digester: self) }
}

extension ObjectID {
    fileprivate var hashNumber: UInt64 { bytes.reduce(0) { $0 &* 257 &+ UInt64($1) } }
}
