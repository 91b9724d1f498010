import Application
import Domain

/// What became part of a base, on paper: one commit behind the other.
struct PaperLandings: LandingReader {
    /// The first-parent line behind the plan's base; nil where that is not on it.
    var line: [BaseCommit]? = []
    /// The heads that contain others, with those.
    var contained: [ObjectID: [ObjectID]] = [:]
    private let base: Base

    init(behind base: Base) { self.base = base }

    /// Lands heads by one merge, that of the last of them.
    mutating func merge(_ heads: [ObjectID], tree: ObjectID, touching path: RepositoryPath = "app/models/a.py") {
        guard let head = heads.last else { return }
        add(parents: [tip, head], brought: heads, tree: tree, touching: path)
    }

    /// Adds a commit that is no landing of the plan.
    mutating func commit(tree: ObjectID, touching path: RepositoryPath = "app/models/a.py", message: String = "Other") {
        add(parents: [tip], brought: [], tree: tree, touching: path, message: message)
    }

    /// The base as it is now.
    var now: Base { Base(name: base.name, reference: base.reference, commit: tip, tree: tree) }

    func line(from old: ObjectID, to new: ObjectID) -> [BaseCommit]? { line }

    func readings(of heads: [ObjectID], planned: ObjectID, now: ObjectID) -> [ObjectID: HeadReading] {
        Dictionary(heads.map { ($0, HeadReading(commits: Set([$0] + (contained[$0] ?? [])))) }) { first, _ in first }
    }

    private var tip: ObjectID { line?.last?.id ?? base.commit }
    private var tree: ObjectID { line?.last?.tree ?? base.tree }

    private mutating func add(
        parents: [ObjectID], brought: [ObjectID], tree: ObjectID, touching path: RepositoryPath, message: String = ""
    ) {
        let id = PaperRepository.id(2000 + (line?.count ?? 0))
        let commit = BaseCommit(
            id: id, parents: parents, tree: tree, treeBefore: self.tree, message: LandingMessage(message),
            patch: Patch(identity: nil, files: [Patch.File(path: path)]), brought: Set([id] + brought))
        line?.append(commit)
    }
}
