import Domain

/// A picture as a Mermaid flowchart: the bare text, which GitHub and GitLab draw inside a fence called `mermaid`.
///
/// One box or line a line of text. No name in it comes from a repository: boxes are called `n1`, `n2` and so on.
package enum MermaidPicture {
    /// The `maxTextSize` and `maxEdges` that Mermaid has unless a page changes them; it draws nothing that goes beyond.
    static let (maximumLength, maximumStrokes) = (50_000, 500)

    /// Returns the picture in at most so many UTF-16 units, as Mermaid counts, and says what it left out.
    package static func render(_ picture: Picture, limit: Int = 50_000) -> String {
        let names = Dictionary(
            picture.groups.flatMap(\.nodes).enumerated().map { ($1.id, "n\($0 + 1)") }, uniquingKeysWith: { $1 })
        let frames = picture.groups.reduce(0) { $0 + frame($1, 99).joined().utf16.count + 24 }
        let room = Picture.Room(
            // The rest is for the opening, the notes and the styles.
            characters: min(limit, maximumLength) - frames - 1_200, strokes: maximumStrokes - picture.groups.count,
            node: { self.node($0, names).utf16.count + 5 },
            // Each stroke stands once more in the list of those to be coloured.
            line: { line in self.line(line, "j999", names).reduce(0) { $0 + $1.utf16.count + 9 } })
        return text(picture.fitting(room), names)
    }

    private static func text(_ picture: Picture, _ names: [ChangeSetID: String]) -> String {
        let order = picture.lines.filter { $0.kind == .order }
        let clashes = picture.lines.filter { $0.kind == .clash }
        let strokes = clashes.reduce(0) { $0 + $1.strokes }
        let groups = picture.groups.enumerated().flatMap { index, group in
            let nodes = group.nodes.map { node($0, names) }
            return group.title == nil ? nodes : frame(group, index + 1) + nodes.map { "  " + $0 } + ["end"]
        }
        let notes = picture.notes.enumerated().map { "note\($0 + 1)[\(quoted($1))]:::note" }
        let joined = (order + clashes).enumerated().flatMap { line($1, "j\($0 + 1)", names) }
        let clashing = (order.count..<order.count + strokes).map(String.init).joined(separator: ",")
        // Lines that nobody sees keep the columns in order; they come last, for styles count the lines before.
        let columns =
            picture.isOrdered ? (1...max(1, picture.groups.count)).dropFirst().map { "s\($0 - 1) ~~~ s\($0)" } : []
        let coloured = strokes == 0 ? [] : ["linkStyle \(clashing) stroke:#d1242f"]
        let body = picture.legend.map { "%% \($0)" } + groups + notes + joined + columns + coloured + styles
        return (["flowchart LR"] + body.map { "  " + $0 }).map { $0 + "\n" }.joined()
    }

    /// The opening of a frame.
    private static func frame(_ group: Picture.Group, _ number: Int) -> [String] {
        guard let title = group.title else { return [] }
        return ["subgraph s\(number)[\(quoted(DisplayWidth.truncate(title, to: 40)))]"]
    }

    private static func node(_ node: Picture.Node, _ names: [ChangeSetID: String]) -> String {
        let layer = node.layer.map { DisplayWidth.truncate($0.name, to: 24) }
        let words = [Picture.caption(node), Picture.reason(node), layer].compactMap(\.self).joined(separator: " · ")
        return "\(names[node.id] ?? "")[\(quoted(words))]" + (node.reason == nil ? "" : ":::held")
    }

    /// The lines of text of one line: for a clash of several a point, and a stroke to each.
    private static func line(_ line: Picture.Line, _ joint: String, _ names: [ChangeSetID: String]) -> [String] {
        let ends = line.ends.map { names[$0] ?? "" }
        let label = line.label.isEmpty ? "" : "|\(quoted(line.label))|"
        guard ends.count == 2 else {
            return ends.enumerated().map { "\($0 == 0 ? "\(joint)((\" \")):::joint" : joint) -.- \($1)" }
        }
        // `==>` and not the thin arrow, which would end a hidden comment of the page it stands in.
        return ["\(ends[0]) \(line.kind == .order ? "==>" : "-.-")\(label) \(ends[1])"]
    }

    /// A label; Mermaid takes no empty one.
    private static func quoted(_ text: String) -> String { text.isEmpty ? "\" \"" : "\"\(Escaping.mermaid(text))\"" }

    private static let styles = [
        "classDef held stroke:#d1242f,stroke-dasharray:5 3", "classDef joint fill:#d1242f,stroke:#d1242f",
        "classDef note fill:none,stroke:none",
    ]
}
