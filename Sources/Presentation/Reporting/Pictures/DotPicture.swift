import Domain

/// A picture in the language of Graphviz: `dot -Tsvg` draws it.
///
/// No name in it comes from a repository: boxes are called `n1`, `n2` and so on.
package enum DotPicture {
    /// Returns the whole picture; Graphviz has no limits.
    package static func render(_ picture: Picture) -> String {
        let names = Dictionary(
            picture.groups.flatMap(\.nodes).enumerated().map { ($1.id, "n\($0 + 1)") }, uniquingKeysWith: { $1 })
        let groups = picture.groups.enumerated().flatMap { group($1, $0 + 1, names) }
        let notes = picture.notes.enumerated().map {
            "note\($0 + 1) [shape=plaintext, style=\"\", label=\(quoted($1))];"
        }
        let lines = picture.lines.enumerated().flatMap { line($1, "j\($0 + 1)", names, bends: picture.isOrdered) }
        let body = picture.legend.map { "// \($0)" } + settings + groups + columns(picture, names) + notes + lines
        return (["digraph orchestrate {"] + body.map { "  " + $0 } + ["}"]).map { $0 + "\n" }.joined()
    }

    private static let settings = [
        "graph [rankdir=LR, newrank=true, ranksep=0.4, nodesep=0.12, style=rounded, fontname=\"sans-serif\", "
            + "fontsize=12, color=\"#8c959f\"];",
        "node [shape=box, style=\"rounded,filled\", fillcolor=white, width=2.3, margin=\"0.08,0.05\", "
            + "fontname=\"sans-serif\", fontsize=10];",
        "edge [fontname=\"sans-serif\", fontsize=9];",
    ]

    /// The boxes of a group; one with a frame is a column, its boxes from the top down.
    private static func group(_ group: Picture.Group, _ number: Int, _ names: [ChangeSetID: String]) -> [String] {
        let nodes = group.nodes.map { node($0, names) }
        guard let title = group.title else { return nodes }
        let ids = group.nodes.map { names[$0.id] ?? "" }
        // From the left to the right, Graphviz stacks a row from the bottom up.
        let order = zip(ids, ids.dropFirst()).map { "\($1) -> \($0) [style=invis];" }
        let rank = "{ rank=same; \(ids.map { "\($0);" }.joined(separator: " ")) }"
        let frame = ["subgraph cluster_\(number) {", "  label=\(quoted(title));"]
        return frame + (nodes + [rank] + order).map { "  " + $0 } + ["}"]
    }

    /// What keeps the columns in their order, aligned at the top.
    private static func columns(_ picture: Picture, _ names: [ChangeSetID: String]) -> [String] {
        guard picture.isOrdered else { return [] }
        let tops = picture.groups.compactMap(\.nodes.first).map { names[$0.id] ?? "" }
        return zip(tops, tops.dropFirst()).map { "\($0) -> \($1) [style=invis, weight=100];" }
    }

    /// Soft colours for the layers, the lowest first, and one for what is none.
    private static let colours = ["#ddf4ff", "#dafbe1", "#fff8c5", "#fbefff", "#ffebe9", "#ffe7cc"]
    private static let noColour = "#f6f8fa"

    private static func node(_ node: Picture.Node, _ names: [ChangeSetID: String]) -> String {
        let lines = node.count > 1 ? [Picture.caption(node)] : [Picture.heading(node)] + wrapped(node.title)
        let below = Picture.reason(node).map { wrapped($0, most: 3) } ?? node.layer.map { [$0.name] } ?? []
        let label = (lines + below).map { Escaping.dot(DisplayWidth.truncate($0, to: 32)) }.joined(separator: "\\n")
        let name = "\(names[node.id] ?? "") [label=\"\(label)\""
        if node.reason != nil { return name + ", style=\"rounded,dashed\", color=\"#d1242f\"];" }
        guard let layer = node.layer else { return name + "];" }
        return name + ", fillcolor=\"\(layer.rank.map { colours[$0 % colours.count] } ?? noColour)\"];"
    }

    /// Returns a text in a few narrow lines, cut where it needs more.
    private static func wrapped(_ text: String, most: Int = 2) -> [String] {
        let lines = Wrapping.lines(Escaping.terminal(text), width: 30)
        guard lines.count > most else { return lines }
        return lines.prefix(most - 1) + [lines[most - 1] + "…"]
    }

    /// The lines of text of one line: for a clash of several a point, and a stroke to each. Where the boxes have their places, a
    /// clash bends around them and moves none.
    private static func line(
        _ line: Picture.Line, _ joint: String, _ names: [ChangeSetID: String], bends: Bool
    ) -> [String] {
        let ends = line.ends.map { names[$0] ?? "" }
        let clash = "dir=none, style=dotted, penwidth=2, color=\"#d1242f\"" + (bends ? ", constraint=false" : "")
        let label = line.label.isEmpty ? "" : "label=\(quoted(line.label))"
        guard ends.count == 2 else {
            return ["\(joint) [shape=point, width=0.15, color=\"#d1242f\"];"]
                + ends.map { "\($0) -> \(joint) [\(clash)];" }
        }
        let attributes = [line.kind == .order ? "" : clash, label].filter { !$0.isEmpty }.joined(separator: ", ")
        return ["\(ends[0]) -> \(ends[1])" + (attributes.isEmpty ? ";" : " [\(attributes)];")]
    }

    private static func quoted(_ text: String) -> String { "\"\(Escaping.dot(DisplayWidth.truncate(text, to: 120)))\"" }
}
