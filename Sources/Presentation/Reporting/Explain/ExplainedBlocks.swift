import Domain

/// What landing a change set now does to the others.
struct ExplainedBlocks {
    /// More names than this are counted only.
    private static let limit = 12
    let page: Page

    /// Returns who no longer merges once it has landed, and in which layers.
    func lines(_ assessed: AssessedChangeSet, _ analysis: Analysis) -> [String] {
        guard assessed.verdict.isClean else { return [] }
        let blocks = analysis.burdens(of: assessed.id)
        guard analysis.comparedPairs > 0 else { return [] }
        var lines = blocks.isEmpty ? ["Once it lands, all others that merge now still do, as far as pairs tell."] : []
        if !blocks.isEmpty {
            let count = "\(Phrases.count(blocks.count, "other")) no longer \(blocks.count == 1 ? "merges" : "merge")"
            lines.append("Once it lands, \(count): \(Phrases.list(blocks.map(name), limit: Self.limit)).")
        }
        let unknown = analysis.uncompared(with: assessed.id)
        if !unknown.isEmpty {
            let names = Phrases.list(unknown.map { Escaping.terminal($0.text) }, limit: Self.limit)
            lines.append("Not known of \(names): the merge could not be tried.")
        }
        return lines.flatMap { Wrapping.lines($0, width: page.width, hanging: 2) }
    }

    private func name(_ blocks: Blocks) -> String {
        let marks = blocks.work.layers.map { Escaping.terminal($0) } + (blocks.work.isMechanical ? ["mechanical"] : [])
        return "\(Escaping.terminal(blocks.id.text)) (\(marks.joined(separator: ", ")))"
    }
}

/// One change set that no longer merges once another has landed.
struct Blocks {
    /// The change set.
    let id: ChangeSetID
    /// Where it clashes then.
    let conflicts: [Conflict]

    /// What there is to resolve.
    var work: ConflictWork { ConflictWork(conflicts) }
}

extension Analysis {
    /// Returns those that would conflict with a change set once it has landed, in selection order, but for those whose
    /// conflict is resolved as recorded.
    func burdens(of id: ChangeSetID) -> [Blocks] {
        pairs(with: id).filter { !$0.conflicts.isEmpty && $0.resolutions.isEmpty }
            .map { Blocks(id: $0.partner(of: id), conflicts: $0.conflicts) }
    }

    /// Returns those of which nobody knows whether they would.
    func uncompared(with id: ChangeSetID) -> [ChangeSetID] {
        pairs(with: id).filter { if case .unknown = $0.outcome { true } else { false } }.map { $0.partner(of: id) }
    }
}
