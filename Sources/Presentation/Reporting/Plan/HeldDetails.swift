import Domain
import Wording

/// What stands below a held change set's line: where it clashes with whom, and what would let it land.
struct HeldDetails {
    /// More places than this are counted only.
    private static let placeLimit = 4
    let page: Page
    let detail: Detail
    let indent: Int
    let analysis: Analysis

    /// Returns the lines.
    func lines(of held: HeldChangeSet, in group: HeldGroup) -> [String] {
        switch detail {
        case .brief: []
        case .short where group == .finding: findings(of: held).prefix(1).map(inShort)
        case .short: group == .clash ? held.clashes.prefix(2).map(brief) : []
        case .full where group == .superseded: []
        case .full:
            findings(of: held).flatMap { FindingText(page: page).lines($0, indent: indent) }
                + places(of: held, in: group) + cause(of: held) + advice(held, namesFiles: group == .mechanical)
        }
    }

    private func findings(of held: HeldChangeSet) -> [Finding] { analysis.findings(holding: held) }

    private func inShort(_ finding: Finding) -> String {
        let message = Wording.problem(finding.violation.problem).terminal
        return String(repeating: " ", count: indent) + DisplayWidth.truncate(message, to: page.width - indent)
    }

    private func places(of held: HeldChangeSet, in group: HeldGroup) -> [String] {
        // What nobody has to look at needs no places.
        if group == .mechanical { return [] }
        let places = HeldPlace.all(of: held)
        let shown = places.prefix(Self.placeLimit).flatMap { place in
            let side = ConflictLines.Side.later(
                of: Escaping.terminal(place.linesOf.text), with: place.partners?.terminal)
            return ConflictLines(page: page, side: side).lines(of: place.conflict, indent: indent)
        }
        let rest = places.count - Self.placeLimit
        return shown
            + (rest > 0 ? [String(repeating: " ", count: indent) + "and \(Wording.count(rest, "more place"))"] : [])
    }

    /// Returns one line of the width of the page, whatever there is to say.
    private func brief(_ clash: HeldClash) -> String {
        let room = page.width - indent
        let start = "with \(Wording.partners(of: clash).terminal)"
        guard let first = clash.conflicts.first(where: { $0.resolution == .manual }) ?? clash.conflicts.first else {
            return String(repeating: " ", count: indent) + DisplayWidth.truncate(start, to: room)
        }
        let rest = Set(clash.conflicts.map(\.path)).count - 1
        let more = rest > 0 ? ", \(Wording.count(rest, "more file"))" : ""
        let places = first.path.shortForms.map { "\(start): \(place(of: first, clash, $0))" }
        let fitting = places.first { DisplayWidth.of($0 + more) <= room } ?? places.last ?? start
        return String(repeating: " ", count: indent)
            + DisplayWidth.truncate(fitting, to: room - DisplayWidth.of(more)) + more
    }

    private func place(of conflict: Conflict, _ clash: HeldClash, _ path: String) -> String {
        ConflictPlace(
            path: path, ranges: conflict.laterLines,
            owner: Escaping.terminal(clash.linesOf.text)
        ).withColon
    }

    private func cause(of held: HeldChangeSet) -> [String] {
        let changes = analysis.baseChanges[held.id] ?? []
        let words = Wording.baseChanges(changes, base: analysis.base, now: page.now).terminal
        return Wrapping.lines(words, width: page.width, indent: indent)
    }

    private func advice(_ held: HeldChangeSet, namesFiles: Bool) -> [String] {
        let words = Wording.advice(held, base: analysis.base, namesFiles: namesFiles).terminal
        return Wrapping.lines(words, width: page.width, indent: indent)
    }
}

extension RepositoryPath {
    /// The path made safe, then without its leading directories but for the last, then without any.
    fileprivate var shortForms: [String] {
        let parts = text.split(separator: "/").map { Escaping.terminal($0) }
        guard parts.count > 2 else { return [Escaping.terminal(text)] + parts.suffix(1) }
        return [Escaping.terminal(text), "…/" + parts.suffix(2).joined(separator: "/"), parts.suffix(1).joined()]
    }
}
