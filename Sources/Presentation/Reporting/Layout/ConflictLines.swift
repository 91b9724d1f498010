import Domain
import Wording

/// Shows conflicts in lines of text.
struct ConflictLines {
    /// Which side's line numbers are shown.
    enum Side {
        /// Those of the later side, with the name of whose they are, nil where the report says that elsewhere, and of what it
        /// clashes with, nil where that is the base or goes without saying.
        case later(of: String?, with: String?)
        /// Both, with names.
        case both(earlier: String, later: String)
    }

    let page: Page
    let side: Side

    /// Returns at most so many conflicts, wrapped, and a line for those left out.
    func lines(of conflicts: [Conflict], indent: Int, limit: Int) -> [String] {
        let shown = conflicts.prefix(limit).flatMap { lines(of: $0, indent: indent) }
        let rest = conflicts.count - limit
        guard rest > 0 else { return shown }
        return shown + [String(repeating: " ", count: indent) + "and \(Wording.count(rest, "more path"))"]
    }

    /// Returns one conflict: path, lines, layer and symbol, and what both sides did.
    func lines(of conflict: Conflict, indent: Int) -> [String] {
        switch side {
        case .later(let owner, let partner): wrap(brief(conflict, owner, partner), indent)
        case .both(let earlier, let later):
            wrap(full(conflict), indent) + conflict.hunks.flatMap { wrap(sides(of: $0, earlier, later), indent + 2) }
        }
    }

    private func brief(_ conflict: Conflict, _ owner: String?, _ partner: String?) -> String {
        let mechanical = conflict.resolution == .mechanical ? ", no decision needed" : ""
        let place = ConflictPlace(
            path: Escaping.terminal(conflict.path.text), ranges: conflict.laterLines, owner: owner
        ).withColon
        let start = partner.map { "with \($0): " } ?? ""
        return "\(start)\(place) (\(places(of: conflict))\(mechanical)): \(Wording.clash(conflict))"
    }

    private func full(_ conflict: Conflict) -> String {
        let place = "\(Escaping.terminal(conflict.path.text)) (\(Escaping.terminal(conflict.layer)))"
        return "\(place): \(Wording.clash(conflict)); \(Wording.resolution(conflict.resolution))"
    }

    /// The layers and symbols of the hunks, each once.
    private func places(of conflict: Conflict) -> String {
        guard !conflict.hunks.isEmpty else { return Escaping.terminal(conflict.layer) }
        var names: [String] = []
        for hunk in conflict.hunks {
            for name in [hunk.layer, hunk.symbol].compactMap(\.self) where !names.contains(name) { names.append(name) }
        }
        let shown = names.prefix(4).map { DisplayWidth.truncate(Escaping.terminal($0), to: 40) }
        return shown.joined(separator: ", ") + (names.count > 4 ? ", …" : "")
    }

    private func sides(of hunk: ConflictHunk, _ earlier: String, _ later: String) -> String {
        let base = hunk.range.base.map { "base \(Wording.lines($0))" } ?? "not in the base"
        let symbol = hunk.symbol.map { ", " + Escaping.terminal($0) } ?? ""
        let sides =
            "\(earlier) \(Wording.lines(hunk.range.ours)), \(later) \(Wording.lines(hunk.range.theirs)), \(base)"
        let category = hunk.category.isMechanical ? ": \(Wording.category(hunk.category))" : ""
        return "lines: \(sides) (\(Escaping.terminal(hunk.layer))\(symbol))\(category)"
    }

    private func wrap(_ text: String, _ indent: Int) -> [String] {
        Wrapping.lines(text, width: page.width, indent: indent, hanging: 2)
    }
}
