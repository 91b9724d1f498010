import Domain
import Wording

/// The files of a change set by layer, with the lines that change.
struct ExplainedFiles {
    /// More files of a layer than this are counted only.
    private static let fileLimit = 40
    /// More places of a file than this are counted only.
    private static let hunkLimit = 8
    let page: Page

    /// Returns the files, layers in the given order.
    func lines(_ files: [ChangedFile], layers: [String]) -> [String] {
        guard !files.isEmpty else { return [] }
        // A layer that is not in the change set's own list can't be left out.
        let names = Set(files.map(\.layer))
        let groups = (layers.filter(names.contains) + names.subtracting(layers).sorted()).map { layer in
            (layer, files.filter { $0.layer == layer })
        }
        return Wrapping.lines("Changes \(sum(files)):", width: page.width, hanging: 2)
            + groups.flatMap { layer, files in
                wrap("\(Escaping.terminal(layer)): \(sum(files))", 2) + listed(files)
            }
    }

    private func listed(_ files: [ChangedFile]) -> [String] {
        let shown = files.prefix(Self.fileLimit).flatMap { wrap(line(of: $0), 4) }
        let rest = Array(files.dropFirst(Self.fileLimit))
        return shown + (rest.isEmpty ? [] : wrap("and \(sum(rest, "more file"))", 4))
    }

    /// Returns `3 files, 12 hunks, +52 -13`.
    private func sum(_ files: [ChangedFile], _ noun: String = "file") -> String {
        let hunks = files.reduce(0) { $0 + $1.lines.hunks.count }
        let unknown = files.count { $0.lines.isUnknown }
        var parts = [Wording.count(files.count, noun)]
        if hunks > 0 {
            let (added, removed) = files.reduce((0, 0)) { ($0.0 + $1.lines.added, $0.1 + $1.lines.removed) }
            parts += [Wording.count(hunks, "hunk"), "+\(added) -\(removed)"]
        }
        if unknown > 0 { parts.append("the lines of \(unknown) unknown") }
        return parts.joined(separator: ", ")
    }

    private func line(of file: ChangedFile) -> String {
        let change = file.change
        let old = change.previousPath.map { ["was \(Escaping.terminal($0.text))"] } ?? []
        let facts = old + Wording.facts(of: change)
        return "\(Wording.kind(change.kind)) \(Escaping.terminal(change.path.text))"
            + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))") + lines(of: file)
    }

    private func lines(of file: ChangedFile) -> String {
        switch file.lines {
        case .notText: return ""
        case .unknown(let reason): return ": lines unknown: \(Wording.why(reason).terminal)"
        case .hunks(let hunks) where hunks.isEmpty: return ""
        case .hunks(let hunks):
            let counts = ": \(Wording.count(hunks.count, "hunk")), +\(file.lines.added) -\(file.lines.removed)"
            // Of a whole file the places tell nothing.
            guard file.change.kind != .added, file.change.kind != .deleted else { return counts }
            let places = hunks.prefix(Self.hunkLimit).map { Wording.lines($0.sideLines) }
            let more = hunks.count > Self.hunkLimit ? ", …" : ""
            return counts + " (\(places.joined(separator: ", "))\(more))"
        }
    }

    private func wrap(_ text: String, _ indent: Int) -> [String] {
        Wrapping.lines(text, width: page.width, indent: indent, hanging: 2)
    }
}
