import Domain
import Wording

/// Who conflicts with whom at one look: a matrix where all fit in one, else one for each group that hangs together.
struct ConflictOverview {
    /// How many change sets of a group that no matrix holds are listed, and how many partners of each.
    private static let (longestList, mostPartners) = (40, 8)

    let page: Page

    /// Returns the overview; nothing where it would say no more than the list of the pairs does.
    func lines(_ analysis: Analysis) -> [String] {
        let graph = ConflictGraph(analysis)
        let members = graph.clusters.joined()
        guard members.count > 2 else { return [] }
        let matrix = ConflictMatrix(page: page, graph: graph)
        let isOne = matrix.fits(members.count)
        let body = isOne ? matrix.lines(of: Array(members)) : folded(graph, matrix)
        let isDrawn = isOne || graph.clusters.contains { $0.count > 2 && matrix.fits($0.count) }
        return body + (isDrawn ? [""] + legend(graph) : []) + bystanders(graph)
    }

    private func folded(_ graph: ConflictGraph, _ matrix: ConflictMatrix) -> [String] {
        let larger = graph.clusters.filter { $0.count > 2 }.map { cluster in
            let title = "\(cluster.count) change sets connected by conflicts"
            let body = matrix.fits(cluster.count) ? matrix.lines(of: cluster) : list(cluster, graph)
            return ["\(title):", ""] + body
        }
        let pairs = graph.clusters.filter { $0.count == 2 }.map { names($0).joined(separator: " x ") }
        let alone = pairs.isEmpty ? [] : [pairList(pairs)]
        return Array((larger + alone).joined(separator: [""]))
    }

    private func pairList(_ pairs: [String]) -> [String] {
        let words = pairs.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: ", ")
        let start = "\(Wording.count(pairs.count, "pair")) with no other conflicts:"
        return Wrapping.lines("\(start) \(words)", width: page.width, hanging: 2)
            .map { $0.replacing("\u{A0}", with: " ") }
    }

    /// Lists the members by how many they conflict with, most first.
    private func list(_ cluster: [ChangeSetID], _ graph: ConflictGraph) -> [String] {
        let sorted = cluster.enumerated().sorted { first, second in
            let counts = (graph.partners(of: first.element).count, graph.partners(of: second.element).count)
            return counts.0 == counts.1 ? first.offset < second.offset : counts.0 > counts.1
        }.map(\.element)
        let shown = Array(sorted.prefix(Self.longestList))
        let names = names(shown)
        let column = names.map { DisplayWidth.of($0) }.max() ?? 0
        let digits = shown.first.map { "\(graph.partners(of: $0).count)".count } ?? 0
        let rows = zip(shown, names).flatMap { id, name in
            let partners = graph.partners(of: id)
            let start =
                "\(DisplayWidth.pad(name, to: column)) x \(DisplayWidth.padLeft("\(partners.count)", to: digits))"
            let others = Wording.list(self.names(partners), limit: Self.mostPartners)
            return fitted("  \(start): ", others, partners)
        }
        return rows + rest(sorted.dropFirst(Self.longestList), graph)
    }

    /// Shows as many partners as one line holds.
    private func fitted(_ start: String, _ all: String, _ partners: [ChangeSetID]) -> [String] {
        let room = page.width - DisplayWidth.of(start)
        if DisplayWidth.of(all) <= room { return [start + all] }
        let shorter = (1..<min(partners.count, Self.mostPartners)).reversed().lazy
            .map { Wording.list(names(partners), limit: $0) }
        return [start + (shorter.first { DisplayWidth.of($0) <= room } ?? "\(partners.count) others")]
    }

    private func rest(_ rest: ArraySlice<ChangeSetID>, _ graph: ConflictGraph) -> [String] {
        guard let most = rest.first.map({ graph.partners(of: $0).count }) else { return [] }
        return ["  and \(rest.count) more, each of which conflicts with \(most == 1 ? "one" : "\(most) at most")"]
    }

    private func legend(_ graph: ConflictGraph) -> [String] {
        let members = Array(graph.clusters.joined())
        let hasUnknown = members.contains { id in graph.partners(of: id).contains { graph.isUnknown(id, $0) } }
        return ["x: the two conflict" + (hasUnknown ? "; ?: they could not be compared" : "")]
    }

    private func bystanders(_ graph: ConflictGraph) -> [String] {
        guard graph.bystanders > 0 else { return [] }
        let words =
            graph.bystanders == 1 ? "1 more change set conflicts" : "\(graph.bystanders) more change sets conflict"
        return ["\(words) with none of the others."]
    }

    private func names(_ ids: [ChangeSetID]) -> [String] {
        ids.map { DisplayWidth.truncate(Escaping.terminal($0.text), to: 24) }
    }
}
