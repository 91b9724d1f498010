import Domain

/// A picture in the language of Graphviz: `dot -Tsvg` draws it.
///
/// No name in it comes from a repository: boxes are called `n1`, `n2` and so on.
package enum DotPicture {
    /// Returns the whole picture; Graphviz has no limits.
    package static func render(_ picture: Picture) -> String {
        let names = Dictionary(
            picture.groups.flatMap(\.nodes).enumerated().map { ($1.id, "n\($0 + 1)") }, uniquingKeysWith: { $1 })
        let groups = picture.groups.enumerated().flatMap { index, group in
            let nodes = group.nodes.map { node($0, names) }
            guard let title = group.title else { return nodes }
            let open = ["subgraph cluster_\(index + 1) {", "  label=\(quoted(title));"]
            return open + nodes.map { "  " + $0 } + ["}"]
        }
        let notes = picture.notes.enumerated().map { "note\($0 + 1) [shape=plaintext, label=\(quoted($1))];" }
        let lines = picture.lines.enumerated().flatMap { line($1, "j\($0 + 1)", names) }
        let body = picture.legend.map { "// \($0)" } + settings + groups + notes + lines
        return (["digraph orchestrate {"] + body.map { "  " + $0 } + ["}"]).map { $0 + "\n" }.joined()
    }

    private static let settings = [
        "graph [rankdir=LR, fontname=\"sans-serif\", color=gray];",
        "node [shape=box, style=rounded, fontname=\"sans-serif\"];",
        "edge [fontname=\"sans-serif\", fontsize=10];",
    ]

    private static func node(_ node: Picture.Node, _ names: [ChangeSetID: String]) -> String {
        let caption = Escaping.dot(Picture.caption(node))
        let name = names[node.id] ?? ""
        guard let reason = Picture.reason(node) else { return "\(name) [label=\"\(caption)\"];" }
        return "\(name) [label=\"\(caption)\\n\(Escaping.dot(reason))\", style=\"rounded,dashed\", color=\"#d1242f\"];"
    }

    /// The lines of text of one line: for a clash of several a point, and a stroke to each.
    private static func line(_ line: Picture.Line, _ joint: String, _ names: [ChangeSetID: String]) -> [String] {
        let ends = line.ends.map { names[$0] ?? "" }
        let clash = "dir=none, style=dotted, penwidth=2, color=\"#d1242f\""
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
