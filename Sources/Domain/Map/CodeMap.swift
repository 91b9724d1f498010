/// The code of one tree from above: its modules by layer, and what they import from each other.
package struct CodeMap: Hashable, Sendable {
    /// A file that is a module of the project.
    package struct Module: Hashable, Sendable {
        /// The file.
        package let path: RepositoryPath
        /// The name by which others import it; its path where the language has no other.
        package let name: String
        /// Its layer: a layer's name, `support` or `unplaced`.
        package let layer: String
    }

    /// One import of a module by another one.
    package struct Link: Hashable, Sendable {
        /// The importing file.
        package let from: RepositoryPath
        /// The imported file.
        package let to: RepositoryPath
        /// The line, from 1.
        package let line: Int
        /// When it is carried out.
        package let kind: Import.Kind
    }

    /// A template, and those that it names.
    package struct Template: Hashable, Sendable {
        /// The file.
        package let path: RepositoryPath
        /// Those that it names.
        package let uses: [TemplateUse]
    }

    /// The base that is shown.
    package let base: Base
    /// The layers.
    package let architecture: Architecture
    /// How many files each layer, `support` and no layer has, in that order.
    package let layers: [PlacementSummary.Count]
    /// The modules, by path.
    package let modules: [Module]
    /// The imports, by file and line.
    package let links: [Link]
    /// The templates, by path.
    package let templates: [Template]
    /// The routes, and what links to them.
    package let web: WebMap
    /// The files of which nothing could be told, by path.
    package let notEvaluated: [UnreadFile]

    /// Reads a tree; what has not been read yet is noted, and the map to be made again.
    package init(site: WebSite, listing: LayerListing, _ resolver: inout Resolver) {
        web = WebMap(of: site)
        base = listing.base
        architecture = listing.architecture
        layers = listing.counts
        var (modules, links): ([Module], [Link]) = ([], [])
        var (templates, unread): ([Template], [UnreadFile]) = ([], [])
        for file in listing.files {
            switch resolver.state(of: file.path) {
            case .absent, .pending: continue
            case .unread(let cause):
                if Language(of: file.path)?.isCode ?? false { unread.append(UnreadFile(file.path, cause)) }
            case .facts(let facts):
                if let template = facts.template {
                    templates.append(Template(path: file.path, uses: template.parents))
                }
                guard facts.language.isCode, facts.template == nil else { continue }
                modules.append(
                    Module(
                        path: file.path, name: resolver.moduleText(of: file.path),
                        layer: listing.architecture.layerName(of: file.placement)))
                links += Self.links(from: file.path, facts, &resolver)
            }
        }
        (self.modules, self.links, self.templates, notEvaluated) = (modules, links, templates, unread)
    }

    private static func links(
        from path: RepositoryPath, _ facts: FileFacts, _ resolver: inout Resolver
    ) -> [Link] {
        var seen: Set<Link> = []
        return facts.imports.compactMap { found in
            guard let target = resolver.file(of: found, from: path), target != path else { return nil }
            let link = Link(from: path, to: target, line: found.line, kind: found.kind)
            return seen.insert(link).inserted ? link : nil
        }
    }
}

extension Language {
    /// Whether its files are code or templates, and no data.
    package var isCode: Bool { ![.json, .yaml, .toml].contains(self) }
}

extension CodeMap {
    /// How many imports lead from one layer to another one.
    package struct Crossing: Hashable, Sendable {
        /// The importing layer.
        package let from: String
        /// The imported layer.
        package let to: String
        /// The imports.
        package let links: [Link]
        /// Whether the importing layer may use the other one.
        package let isAllowed: Bool
    }

    /// The imports between different layers, by layer from the lowest; those of support and of no layer left out.
    package var crossings: [Crossing] {
        let layerOf = Dictionary(modules.map { ($0.path, $0.layer) }) { first, _ in first }
        let names = architecture.layers.map(\.name)
        let grouped = Dictionary(grouping: links) { [layerOf[$0.from] ?? "", layerOf[$0.to] ?? ""] }
        return names.indices.flatMap { from in
            names.indices.filter { $0 != from }.compactMap { to -> Crossing? in
                guard let links = grouped[[names[from], names[to]]] else { return nil }
                let allowed = architecture.layers[from].mayUse?.contains(names[to]) ?? (to < from)
                return Crossing(from: names[from], to: names[to], links: links, isAllowed: allowed)
            }
        }
    }
}
