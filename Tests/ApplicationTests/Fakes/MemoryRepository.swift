import Application
import Domain

/// A repository in memory that a plan is carried out in.
///
/// What is staged is lost with a run that ends before it is published; a reference moves only from where it is said to be,
/// and only to a commit that everybody sees.
actor MemoryRepository {
    /// Where references lead.
    private(set) var references: [String: ObjectID]
    /// The work trees that stand, with the commit checked out there.
    var workTrees: [String: ObjectID] = [:]
    /// Directories that the system does not let go of.
    var leaves: Set<String> = []
    /// Merges that were laid out, with how far the person is.
    var layouts: [String: LayoutProgress] = [:]
    /// The user's own work trees, by the branch checked out there.
    var userWorkTrees: [String: BranchUse] = [:]
    /// References whose locks somebody holds.
    private var locked: Set<String> = []
    /// What is wrong with the plan's base.
    var baseFault: ExecutionError.BaseFault?
    /// The heads of which nothing may land, and why.
    var refused: [ObjectID: UnknownReason] = [:]
    /// What the logs of the references say.
    private(set) var log: [String] = []
    let merger: any TrialMerger<MergeConflict>
    private let heads: Set<ObjectID>
    private var staged: [ObjectID: CommitRecipe] = [:]
    private var published: [ObjectID: CommitRecipe] = [:]
    private var lost: Set<ObjectID> = []
    private let timePasses: Bool
    private var clock: Int64 = 0
    private var signedCommits = 0

    /// Holds the base and the heads of a plan; where time passes, a commit that is made again by new signatures is another.
    init(of document: PlanDocument, merger: any TrialMerger<MergeConflict>, timePasses: Bool = false) {
        self.merger = merger
        self.timePasses = timePasses
        heads = Set(document.heads.map(\.commit) + [document.base.commit])
        references = Dictionary(
            document.heads.compactMap { head in head.reference.map { ($0, head.commit) } }
        ) { first, _ in first }
        references[document.base.reference ?? ""] = document.base.commit
    }

    /// Refuses a head, as for a file that it lacks.
    func refuse(_ head: ObjectID, because why: UnknownReason) { refused[head] = why }

    /// Finds something wrong with the plan's base.
    func refuseBase(_ fault: ExecutionError.BaseFault) { baseFault = fault }

    /// Moves a reference as somebody else would: at any time, without a word.
    func push(_ commit: ObjectID?, to reference: String) { references[reference] = commit }

    /// Loses a commit, as `git gc` does with one that no reference leads to.
    func lose(_ commit: ObjectID) { lost.insert(commit) }

    /// Deletes all references but those of the plan, and then what nothing leads to: `git fetch --prune`, and `git gc`.
    func prune(keeping kept: [String]) {
        references = references.filter { kept.contains($0.key) }
        let shown = Set(references.values.flatMap(ancestors))
        published = published.filter { shown.contains($0.key) }
    }

    private func ancestors(of commit: ObjectID) -> [ObjectID] {
        [commit] + (published[commit]?.parents ?? []).flatMap(ancestors)
    }

    /// Checks a branch out in a work tree of the user's; nil where it is left.
    func checkOut(_ reference: String, at directory: String?) {
        userWorkTrees[reference] = directory.map { BranchUse(workTree: $0) }
    }

    /// Holds a reference's lock, or lets go of it.
    func lock(_ reference: String, isHeld: Bool) {
        if isHeld { locked.insert(reference) } else { locked.remove(reference) }
    }

    /// Resolves a merge that was laid out, or does something else with it.
    func person(leaves progress: LayoutProgress, at directory: String) { layouts[directory] = progress }

    /// Does not let go of a directory.
    func hold(_ directory: String) { leaves.insert(directory) }

    /// Returns the heads that were merged into a commit, in order, the base first.
    func merged(into commit: ObjectID) -> [ObjectID] {
        guard let recipe = published[commit] else { return [commit] }
        return recipe.parents.flatMap(merged)
    }

    /// Returns the tree and message of a commit that was made.
    func recipe(of commit: ObjectID) -> CommitRecipe? { published[commit] }
}

/// What the repository refuses, which no use case should ask for.
struct RefusedByRepository: Error { let what: String }

extension MemoryRepository: ReferenceStore {
    func commit(at reference: String) -> ObjectID? { references[reference] }

    func reference(named name: String) -> String? {
        let full = name.hasPrefix("refs/") ? name : "refs/heads/\(name)"
        return references[full] == nil ? nil : full
    }

    func fault(of base: Base) -> ExecutionError.BaseFault? { baseFault }

    func obstacle(to reference: String) -> String? { reference.contains("..") ? "git takes no such name" : nil }

    func recover(references: [String]) { staged = [:] }

    func move(_ moves: [ReferenceMove]) throws {
        for move in moves {
            try checkStart(of: move)
            if let to = move.to, !has(to) { throw RefusedByRepository(what: "\(move.reference) to a missing \(to)") }
            references[move.reference] = move.to
            if !move.message.isEmpty { log.append(move.message) }
        }
    }

    func check(_ moves: [ReferenceMove]) throws { for move in moves { try checkStart(of: move) } }

    private func checkStart(of move: ReferenceMove) throws {
        if locked.contains(move.reference) {
            throw ExecutionError.referenceLocked(reference: move.reference, path: move.reference + ".lock")
        }
        let now = references[move.reference]
        guard now == move.from else {
            throw ExecutionError.moved(.branch, reference: move.reference, planned: move.from, now: now, .quit)
        }
    }
}

extension MemoryRepository: CommitWriter {
    func has(_ commit: ObjectID) -> Bool {
        !lost.contains(commit) && (heads.contains(commit) || published[commit] != nil)
    }

    func hasAll(of tree: ObjectID) -> Bool { !lost.contains(tree) }

    func refusal(of head: ObjectID) -> UnknownReason? { refused[head] }

    func signatures() -> CommitSignatures {
        if timePasses { clock += 1 }
        let signature = Signature(person: Person(name: "Ada", email: "ada@example.org"), seconds: clock, zone: "+0000")
        return CommitSignatures(author: signature, committer: signature)
    }

    func hooks() -> [String] { ["commit-msg"] }

    func authors(of head: ObjectID) -> [Signature] { original(of: head).map { [$0.author] } ?? [] }

    func original(of commit: ObjectID) -> OriginalCommit? {
        let person = Person(name: "Author of \(commit.short)", email: "author@example.org")
        return OriginalCommit(author: Signature(person: person, seconds: 1, zone: "+0000"), message: "Change\n")
    }

    func rebase(_ request: TrialRebase) async throws -> TrialRebaseOutcome<MergeConflict> {
        try await merger.rebase([request])[0]
    }

    func merge(_ request: TrialMerge) async throws -> TrialMergeOutcome<MergeConflict> {
        try await merger.merge([request])[0]
    }

    func settle(_ request: TrialMerge, with contents: [RecordedResolution]) async throws -> Replay {
        try await replay(request)
    }

    func replay(_ request: TrialMerge) async throws -> Replay {
        try await merger.replayer?.replay([request])[0] ?? .open([])
    }

    /// A signed commit is another one each time, as its signature holds its time.
    func stage(_ commit: CommitRecipe, signing: Bool) throws -> ObjectID {
        for parent in commit.parents where staged[parent] == nil && !has(parent) {
            throw RefusedByRepository(what: "a commit upon a missing \(parent)")
        }
        if signing { signedCommits += 1 }
        let id = ObjectID(naming: "\(commit) \(signing ? signedCommits : 0)")
        staged[id] = commit
        return id
    }

    func publish() {
        published.merge(staged) { first, _ in first }
        staged = [:]
    }
}

extension MemoryRepository: WorkTrees {
    func use(of reference: String) -> BranchUse? { userWorkTrees[reference] }

    func addWorkTree(at directory: String, of commit: ObjectID) throws {
        guard has(commit), workTrees[directory] == nil else {
            throw RefusedByRepository(what: "\(directory) of \(commit)")
        }
        workTrees[directory] = commit
    }

    @discardableResult
    func removeWorkTree(at directory: String) -> LeftWorkTree? {
        (workTrees[directory], layouts[directory]) = (nil, nil)
        return leaves.contains(directory) ? LeftWorkTree(directory: directory, cause: "Permission denied") : nil
    }

    func layOut(_ layout: ConflictLayout) throws {
        removeWorkTree(at: layout.directory)
        try addWorkTree(at: layout.directory, of: layout.tip)
        layouts[layout.directory] = .open(layout.paths.map { OpenPath(path: $0, matter: .undecided) })
    }

    func examine(_ layout: ConflictLayout) -> LayoutProgress { layouts[layout.directory] ?? .gone }
}

extension ObjectID {
    /// A name for a text, another one for another text (FNV-1a, twice).
    fileprivate init(naming text: String) {
        func hash(_ seed: UInt64) -> UInt64 {
            text.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
        let digits = [hash(0xCBF2_9CE4_8422_2325), hash(0x8422_2325_CBF2_9CE4)].map { String($0, radix: 16) }.joined()
        self = ObjectID(hex: digits + String(repeating: "0", count: 40 - digits.count)) ?? .zero
    }
}
