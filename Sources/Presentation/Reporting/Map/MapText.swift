package import Domain
import Wording

/// The report of `orchestrate map` for a terminal.
package struct MapText: Sendable {
    private static let mostPlaces = 5
    private let page: Page

    package init(page: Page = Page()) { self.page = page }

    /// Returns the layers with their modules, the imports between them, and what could not be looked at.
    package func render(_ map: CodeMap) -> String {
        let sections = [
            header(map), layers(map), crossings(map), routes(map), links(map),
            UnreadFilesText(page: page).lines(map.notEvaluated),
        ]
        return page.text(of: Array(sections.filter { !$0.isEmpty }.joined(separator: [""])))
    }

    private func header(_ map: CodeMap) -> [String] {
        let base = Escaping.terminal(map.base.shownName)
        let commit = base == map.base.commit.short ? "" : " \(map.base.commit.short)"
        let counts = "\(Wording.count(map.modules.count, "module")), \(Wording.count(map.links.count, "import"))"
        let source = Wording.source(map.architecture.source).terminal
        return Wrapping.lines("\(base)\(commit) · \(counts) · layers: \(source)", width: page.width)
    }

    private func layers(_ map: CodeMap) -> [String] {
        let modules = Dictionary(grouping: map.modules, by: \.layer).mapValues(\.count)
        let rows = map.layers.filter { $0.files > 0 }
        let width = rows.map { DisplayWidth.of(Escaping.terminal($0.name)) }.max() ?? 0
        return rows.map { row in
            let count = modules[row.name] ?? 0
            return "  " + DisplayWidth.pad(Escaping.terminal(row.name), to: width)
                + "  \(Wording.count(row.files, "file")), \(Wording.count(count, "module"))"
        }
    }

    private func crossings(_ map: CodeMap) -> [String] {
        let crossings = map.crossings
        guard !crossings.isEmpty else { return [] }
        let rows = crossings.map { "\(Escaping.terminal($0.from)) → \(Escaping.terminal($0.to))" }
        let width = rows.map { DisplayWidth.of($0) }.max() ?? 0
        let lines = zip(crossings, rows).flatMap { crossing, row -> [String] in
            let count = Wording.count(crossing.links.count, "import")
            let mark = crossing.isAllowed ? "" : "  \(page.palette.paint("against the layers", .bad))"
            let head = "  " + DisplayWidth.pad(row, to: width) + "  \(count)\(mark)"
            return [head] + (crossing.isAllowed ? [] : places(crossing))
        }
        return ["Imports between layers"] + lines
    }

    private func places(_ crossing: CodeMap.Crossing) -> [String] {
        let shown = crossing.links.prefix(Self.mostPlaces).map { link in
            let place = FindingPlace.text(CodePlace(link.from, line: link.line))
            let kind = link.kind == .typeOnly ? " (for types only)" : ""
            return DisplayWidth.truncate(
                "      \(place) imports \(Phrase(.path(link.to)).terminal)\(kind)", to: page.width)
        }
        let rest = crossing.links.count - Self.mostPlaces
        return shown + (rest > 0 ? ["      and \(rest) more"] : [])
    }

    // MARK: - Routes

    private func routes(_ map: CodeMap) -> [String] {
        let grouped = Dictionary(grouping: map.web.routes, by: \.framework)
        return grouped.sorted { $0.key < $1.key }.map { framework, routes in
            let files = Wording.count(Set(routes.map(\.place.path)).count, "file")
            return "\(framework): \(Wording.count(routes.count, "route")) in \(files)"
        }
    }

    private func links(_ map: CodeMap) -> [String] {
        let links = map.web.links
        guard !map.web.routes.isEmpty, !links.isEmpty else { return [] }
        let led = links.count { !$0.routes.isEmpty }
        let broken = links.filter(\.isBroken)
        let shown = broken.prefix(Self.mostPlaces).map { link in
            let place = FindingPlace.text(link.place)
            let target = "\(link.source) \(link.value)"
            return DisplayWidth.truncate("  \(place) \(Escaping.terminal(target))", to: page.width)
        }
        let rest = broken.count - Self.mostPlaces
        let head = "\(Wording.count(links.count, "link")), \(led) of them to a known route"
        return [head + (broken.isEmpty ? "" : "; these lead to none, or not as they ask:")] + shown
            + (rest > 0 ? ["  and \(rest) more"] : [])
    }
}
