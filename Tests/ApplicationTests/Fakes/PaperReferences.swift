import Application
import Domain

/// Where references stand now, on paper.
struct PaperReferences: ReferenceReader {
    var commits: [String: ObjectID] = [:]
    /// The commits that are not there any more.
    var missing: Set<ObjectID> = []
    /// The references that can't be read.
    var unreadable: Set<String> = []

    /// Has the references as they were for a plan.
    init(of document: PlanDocument) {
        for head in document.heads { if let reference = head.reference { commits[reference] = head.commit } }
        if let reference = document.base.reference { commits[reference] = document.base.commit }
    }

    func commit(of reference: String) throws -> ObjectID? {
        if unreadable.contains(reference) { throw RefusedByRepository(what: reference) }
        return commits[reference]
    }

    func currentBranch() -> String? { nil }

    func has(commit: ObjectID) -> Bool { !missing.contains(commit) }

    func distance(from old: ObjectID, to new: ObjectID) -> CommitDistance? {
        missing.contains(old) ? nil : CommitDistance(ahead: 1, behind: 0)
    }
}
