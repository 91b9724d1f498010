import Domain
import Testing
import Wording

/// A value, and what is said of it.
struct Said<Value: Sendable>: Sendable, CustomTestStringConvertible {
    let value: Value
    let text: String

    init(_ value: Value, _ text: String) {
        self.value = value
        self.text = text
    }

    var testDescription: String { text }
}

/// Values to speak of.
enum Example {
    static let base = Base(name: "main", reference: "refs/heads/main", commit: oid("a"), tree: oid("b"))

    /// Returns an object whose forty digits are all the same.
    static func oid(_ digit: Character) -> ObjectID { ObjectID(hex: String(repeating: digit, count: 40)) ?? .zero }

    static func contained(_ id: ChangeSetID) -> Dependency {
        Dependency(id: id, kind: .ancestry, evidence: .commit(oid("2")))
    }

    static func behind(_ id: ChangeSetID) -> Dependency {
        Dependency(id: id, kind: .conflictsWithout, evidence: .place("a.py", lines: nil, of: nil))
    }

    static func landed(owner: ChangeSetID?, isWhole: Bool = false, revertedBy: ObjectID? = nil) -> LandedPart {
        LandedPart(
            form: .squash, upTo: oid("3"), landings: [.init(commit: oid("4"), number: 1)], commits: 2, isWhole: isWhole,
            revertedBy: revertedBy, owner: owner)
    }

    static func rest(_ remainder: Remainder) -> RestAdvice {
        RestAdvice(landed: landed(owner: "#1"), head: oid("5"), branch: "topic", remainder: remainder)
    }

    static func declared(_ id: ChangeSetID) -> Dependency {
        Dependency(id: id, kind: .declared, evidence: .commit(oid("1")))
    }

    static func symbol(_ id: ChangeSetID, _ name: String = "Invitation.expires_at") -> Dependency {
        Dependency(id: id, kind: .symbol, evidence: .name(name))
    }

    static func migration(_ id: ChangeSetID, _ name: String = "0004_expiry") -> Dependency {
        Dependency(id: id, kind: .migration, evidence: .name(name))
    }

    /// Returns a conflict of hunks of these categories.
    static func conflict(
        _ path: RepositoryPath, _ resolution: Conflict.Class = .manual, _ categories: HunkCategory...
    ) -> Conflict {
        let line = LineRange(first: 1, last: 1)
        return Conflict(
            path: path, kind: .content, layer: "domain", resolution: resolution,
            hunks: categories.map {
                ConflictHunk(range: HunkRange(base: line, ours: line, theirs: line, category: $0), layer: "domain")
            })
    }

    static func held(
        _ reason: HeldChangeSet.Reason = .conflicts, with others: [ChangeSetID] = [], conflicts: [Conflict] = [],
        advice: [Advice] = []
    ) -> HeldChangeSet {
        HeldChangeSet(
            id: "#9", commit: oid("9"), reason: reason, with: others, conflicts: conflicts, advice: advice,
            cheapestRebase: CheapestRebase(after: others, conflicts: conflicts, isMeasured: true))
    }
}
