package import Domain
import Wording

/// A map as boxes by layer: a box is a directory of modules, an arrow what one imports from another.
///
/// No name in it comes from a repository: boxes are called `n1`, `n2` and so on.
package struct MapPicture: Sendable {
    /// More boxes and arrows than these are not drawn, for nobody can read them.
    private static let (mostBoxes, mostArrows) = (40, 80)

    private struct Box {
        let directory: RepositoryPath
        let layer: String
        let modules: Int
    }

    private struct Arrow {
        let from: Int
        let to: Int
        let imports: Int
    }

    private let boxes: [Box]
    private let arrows: [Arrow]
    private let layers: [String]
    private let notes: [String]

    /// Chooses what is drawn: the directories with the most imports, and the arrows that stand for the most.
    package init(of map: CodeMap) {
        struct Place: Hashable {
            let directory: RepositoryPath
            let layer: String
        }
        let placeOf = Dictionary(
            map.modules.map { ($0.path, Place(directory: $0.path.directory, layer: $0.layer)) }
        ) { first, _ in first }
        var counts: [[Place]: Int] = [:]
        var weights: [Place: Int] = [:]
        for link in map.links {
            guard let from = placeOf[link.from], let to = placeOf[link.to], from != to else { continue }
            counts[[from, to], default: 0] += 1
            weights[from, default: 0] += 1
            weights[to, default: 0] += 1
        }
        let order = map.architecture.layers.map(\.name)
        let candidates = weights.filter { order.contains($0.key.layer) }
            .sorted { ($1.value, $0.key.directory.bytes.count) < ($0.value, $1.key.directory.bytes.count) }.map(\.key)
        let chosen = candidates.prefix(Self.mostBoxes).sorted { ($0.layer, $0.directory) < ($1.layer, $1.directory) }
        let numbers = Dictionary(chosen.enumerated().map { ($1, $0) }) { first, _ in first }
        let modules = Dictionary(grouping: placeOf.values, by: { $0 }).mapValues(\.count)
        boxes = chosen.map { Box(directory: $0.directory, layer: $0.layer, modules: modules[$0] ?? 0) }
        let all = counts.compactMap { ends, count in
            numbers[ends[0]].flatMap { from in
                numbers[ends[1]].map { Arrow(from: from, to: $0, imports: count) }
            }
        }.sorted { ($1.imports, $0.from, $0.to) < ($0.imports, $1.from, $1.to) }
        arrows = Array(all.prefix(Self.mostArrows))
        layers = order.filter { name in chosen.contains { $0.layer == name } }
        notes = Self.notes(candidates.count - chosen.count, all.count - arrows.count)
    }

    private static func notes(_ boxes: Int, _ arrows: Int) -> [String] {
        let left = [
            boxes > 0 ? Wording.count(boxes, "directory", "directories") : "",
            arrows > 0 ? Wording.count(arrows, "arrow") : "",
        ].filter { !$0.isEmpty }
        return left.isEmpty ? [] : ["Left out, with fewer imports than those drawn: \(Wording.list(left))"]
    }

    /// Returns a Mermaid flowchart.
    package var mermaid: String {
        var lines = ["flowchart TB"]
        for (number, layer) in layers.enumerated().reversed() {
            lines.append("  subgraph l\(number + 1)[\"\(Escaping.mermaid(DisplayWidth.truncate(layer, to: 40)))\"]")
            lines += boxes.enumerated().filter { $1.layer == layer }.map {
                "    n\($0 + 1)[\"\(Escaping.mermaid(label($1)))\"]"
            }
            lines.append("  end")
        }
        lines += arrows.map { "  n\($0.from + 1) ==>|\($0.imports)| n\($0.to + 1)" }
        lines += notes.enumerated().map { "  note\($0 + 1)[\"\(Escaping.mermaid($1))\"]" }
        return lines.map { $0 + "\n" }.joined()
    }

    /// Returns the same for Graphviz.
    package var dot: String {
        var lines = [
            "digraph map {", "  graph [rankdir=TB, newrank=true, style=rounded, fontname=\"sans-serif\"];",
            "  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\", fontsize=10];",
            "  edge [fontname=\"sans-serif\", fontsize=9];",
        ]
        for (number, layer) in layers.enumerated().reversed() {
            lines.append("  subgraph cluster_\(number + 1) {")
            lines.append("    label=\"\(Escaping.dot(DisplayWidth.truncate(layer, to: 40)))\";")
            lines += boxes.enumerated().filter { $1.layer == layer }.map {
                "    n\($0 + 1) [label=\"\(Escaping.dot(label($1)))\"];"
            }
            lines.append("  }")
        }
        lines += arrows.map { "  n\($0.from + 1) -> n\($0.to + 1) [label=\"\($0.imports)\"];" }
        lines += notes.enumerated().map {
            "  note\($0 + 1) [shape=plaintext, style=\"\", label=\"\(Escaping.dot($1))\"];"
        }
        return (lines + ["}"]).map { $0 + "\n" }.joined()
    }

    private func label(_ box: Box) -> String {
        let name = box.directory.bytes.isEmpty ? "." : DisplayWidth.truncate(box.directory.text, to: 40)
        return "\(name) (\(box.modules))"
    }
}
