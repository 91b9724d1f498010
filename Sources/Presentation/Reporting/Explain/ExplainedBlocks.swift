import Domain
import Wording

/// What landing a change set now does to the others.
struct ExplainedBlocks {
    /// More names than this are counted only.
    private static let limit = 12
    let page: Page

    /// Returns who no longer merges once it has landed, and in which layers.
    func lines(_ assessed: AssessedChangeSet, _ analysis: Analysis) -> [String] {
        guard assessed.verdict.isClean else { return [] }
        let blocked = analysis.blocked(by: assessed.id)
        guard analysis.comparedPairs > 0 else { return [] }
        var lines = blocked.isEmpty ? ["Once it lands, all others that merge now still do, as far as pairs show."] : []
        if !blocked.isEmpty {
            let count = "\(Wording.count(blocked.count, "other")) no longer \(blocked.count == 1 ? "merges" : "merge")"
            lines.append("Once it lands, \(count): \(Wording.list(blocked.map(name), limit: Self.limit)).")
        }
        let unknown = analysis.uncompared(with: assessed.id)
        if !unknown.isEmpty {
            let names = Wording.list(unknown.map { Escaping.terminal($0.text) }, limit: Self.limit)
            lines.append("Unknown for \(names): the merge could not be tried.")
        }
        return lines.flatMap { Wrapping.lines($0, width: page.width, hanging: 2) }
    }

    private func name(_ blocked: BlockedChangeSet) -> String {
        let marks =
            blocked.work.layers.map { Escaping.terminal($0) } + (blocked.work.isMechanical ? ["mechanical"] : [])
        return "\(Escaping.terminal(blocked.id.text)) (\(marks.joined(separator: ", ")))"
    }
}
