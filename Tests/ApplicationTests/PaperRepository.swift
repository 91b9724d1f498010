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
    /// Once this commit is in, nothing clashes any more.
    var peacemaker: ObjectID?
    /// Commits whose merges can't be told.
    var unreadable: Set<ObjectID> = []

    static let base = Base(name: "main", reference: "refs/heads/main", commit: id(1000), tree: id(1001))

    static func id(_ number: Int) -> ObjectID {
        let digits = String(number, radix: 16)
        return ObjectID(hex: String(repeating: "0", count: 40 - digits.count) + digits) ?? .zero
    }

    /// Adds a change set `#number` that touches a layer's file.
    mutating func add(
        _ number: Int, relation: SelectedChangeSet.Relation = .ahead, touching path: RepositoryPath = "app/models/a.py"
    ) {
        let changeSet = ChangeSet(
            id: ChangeSetID("#\(number)"), reference: nil, commit: Self.id(number), authoredAt: Int64(number),
            ownCommits: [Self.id(number)], changes: [FileChange(path: path, kind: .modified)])
        selected.append(SelectedChangeSet(changeSet: changeSet, relation: relation))
    }

    var notes: [String] { [] }
    func base(named name: String?) -> Base { Self.base }
    func changeSets(in selection: Selection, on base: Base) -> [SelectedChangeSet] { selected }
    func paths(in tree: ObjectID) -> [RepositoryPath] { ["app/models/a.py"] }
    func content(of path: RepositoryPath, in tree: ObjectID) -> [UInt8]? { nil }
    func decode(_ bytes: [UInt8], from path: String) throws -> Configuration { Configuration(path: path) }
    func digest(of text: String) -> String { "sha256:" + String(text.utf8.count) }

    func merge(_ requests: [TrialMerge]) -> [TrialMergeOutcome] {
        requests.map { request in
            let commits = request.state.commits.dropFirst() + [request.head]
            if unreadable.contains(request.head) { return TrialMergeOutcome(.unknown(.reported("It is unreadable."))) }
            let isPeaceful = peacemaker.map { commits.dropLast().contains($0) } ?? false
            if !isPeaceful,
                clashes.contains(where: { $0.isSubset(of: commits) })
                    || badOrders.contains(where: { keeps($0, commits) })
            {
                return TrialMergeOutcome(.conflicts([MergeConflict(path: "app/models/a.py", kind: .content)]))
            }
            let sum = commits.sorted().reduce(0) { $0 &* 31 &+ $1.hashNumber }
            return TrialMergeOutcome(.clean(tree: Self.id(5000 + Int(sum % 1_000_000))))
        }
    }

    /// A rebase of the one commit that each has comes to what its merge does.
    func rebase(_ requests: [TrialRebase]) -> [TrialRebaseOutcome] {
        zip(requests, merge(requests.map { TrialMerge(state: $0.state, head: $0.head) })).map { request, outcome in
            guard case .clean(let tree?) = outcome.verdict else {
                return TrialRebaseOutcome(outcome, stop: request.head)
            }
            return TrialRebaseOutcome(outcome, picks: [PickedCommit(commit: request.head, tree: tree)])
        }
    }

    private func keeps(_ order: [ObjectID], _ commits: ArraySlice<ObjectID>) -> Bool {
        commits.filter(order.contains) == order
    }

    /// Returns the analysis of the repository.
    func analysis(wantsPlan: Bool = true) async throws -> Analysis {
        let baseline = ReadBaseline(history: self, trees: self, decoder: self, digester: self)
        let analyze = Analyze(history: self, baseline: baseline, digester: self, makeMerger: { _ in self })
        return try await analyze(Question(selection: Selection(), base: "main", wantsPlan: wantsPlan))
    }
}

extension ObjectID {
    fileprivate var hashNumber: UInt64 { bytes.reduce(0) { $0 &* 257 &+ UInt64($1) } }
}
