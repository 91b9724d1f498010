import Domain

/// One merge, and what the document says of its change set.
struct StepRecord: Decodable {
    let step: PlanStep
    let head: PlannedHead

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let method = members.contains("method") ? try members.word("method", of: MergeMethod.self) : .merge
        head = try members.head()
        guard head.commit != .zero else { throw members.wrong("commit", "names no object") }
        step = PlanStep(
            number: StepNumber(try members.number("position", from: 1)), id: head.id, commit: head.commit,
            layer: try members.text("layer"), wave: try members.number("wave", from: 1), method: method,
            picks: try members.records("picks", of: PickRecord.self).map(\.pick),
            authorCommit: members.contains("authorCommit") ? try members.oid("authorCommit") : nil,
            tree: try members.oidOrNull("tree"), conflicts: try members.conflicts("conflicts"),
            resolutions: try members.records("resolutions", of: ResolutionRecord.self).map(\.resolution),
            dependsOn: try members.decode([DependencyRecord].self, forKey: "dependsOn").map(\.dependency),
            reasons: try members.decode([ReasonRecord].self, forKey: "reasons").map(\.reason),
            warnings: try members.records("warnings", of: WarningRecord.self).map(\.warning))
    }
}

/// A commit that a rebase makes anew.
struct PickRecord: Decodable {
    let pick: PickedCommit

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        pick = PickedCommit(commit: try members.oid("commit"), tree: try members.oid("tree"))
    }
}

/// A change set that does not merge now, and what the document says of it.
struct HeldRecord: Decodable {
    let held: HeldChangeSet
    let head: PlannedHead

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let head = try members.head()
        let conflicts = try members.conflicts("conflicts")
        self.head = head
        held = HeldChangeSet(
            id: head.id, commit: head.commit,
            method: members.contains("method") ? try members.word("method", of: MergeMethod.self) : .merge,
            reason: try members.word("reason", of: HeldChangeSet.Reason.self),
            with: try members.ids("with"), conflicts: conflicts,
            clashes: try members.records("clashes", of: HeldClashRecord.self).map { $0.clash(of: head.id, conflicts) },
            advice: try members.decode([AdviceRecord].self, forKey: "reasons").map(\.advice),
            cheapestRebase: try members.decodeIfPresent(CheapestRebaseRecord.self, forKey: "cheapestRebase")?
                .cheapestRebase(whereHeldBy: conflicts))
    }
}

/// A clash of a held change set with steps.
struct HeldClashRecord: Decodable {
    private let with: [ChangeSetID]
    private let linesOf: ChangeSetID?
    private let conflicts: [Conflict]?

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        with = try members.ids("with")
        linesOf = members.contains("linesOf") ? try members.id("linesOf") : nil
        conflicts = members.contains("conflicts") ? try members.conflicts("conflicts") : nil
    }

    /// Returns the clash; what is left out is what the document says of the change set as a whole.
    func clash(of id: ChangeSetID, _ held: [Conflict]) -> HeldClash {
        HeldClash(with: with, conflicts: conflicts ?? held, linesOf: linesOf ?? id)
    }
}

/// The cheapest rebase.
struct CheapestRebaseRecord: Decodable {
    private let after: [ChangeSetID]
    private let isMeasured: Bool
    private let conflicts: [Conflict]?
    private let way: CheapestRebase.Way

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        after = try members.ids("after")
        let word = try members.textIfPresent("by") ?? "merge"
        way =
            switch word {
            case "merge": .merge
            case "rebase": .rebase
            case "rebaseOnto": .rebaseOnto(upstream: try members.oid("upstream"))
            default: throw members.notKnown("by", word)
            }
        isMeasured = try members.flag("measured")
        conflicts = members.contains("conflicts") ? try members.conflicts("conflicts") : nil
    }

    /// Returns the rebase; its conflicts are left out of the document where they are those that hold the change set.
    func cheapestRebase(whereHeldBy held: [Conflict]) -> CheapestRebase {
        CheapestRebase(after: after, conflicts: conflicts ?? held, isMeasured: isMeasured, way: way)
    }
}

/// What must come first.
struct DependencyRecord: Decodable {
    let dependency: Dependency

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        dependency = Dependency(
            id: try members.id("id"), kind: try members.word("kind", of: Dependency.Kind.self),
            evidence: try members.evidence())
    }
}

extension KeyedDecodingContainer<PlanKey> {
    /// Returns what the object says of its change set.
    func head() throws -> PlannedHead {
        PlannedHead(
            id: try id("id"), aliases: try ids("aliases"), reference: try reference("reference"),
            commit: try oid("commit"), title: try textIfPresent("title") ?? "",
            author: try textIfPresent("author") ?? "", layers: try texts("layers"))
    }

    /// Returns conflicts, none where there is no list.
    func conflicts(_ key: PlanKey) throws -> [Conflict] {
        try records(key, of: ConflictRecord.self).map(\.conflict)
    }
}
