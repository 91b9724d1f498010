/// Finds imports of a layer that the importing file's own layer may not use.
package enum UpwardImport {
    package static let name = RuleName("layers/upward-import")

    /// Makes the rule for the layers of a project. Where no configuration names them they are a guess, and so is what it finds:
    /// it warns, and leaves out files whose layer is doubtful.
    package static func rule(_ architecture: Architecture) -> Rule {
        let severity: Severity = architecture.looksIntoFiles ? .warning : .error
        return Rule(name, severity, scope: .references) { paths, resolver in
            // Most files import the same few: each is placed once.
            var layers: [RepositoryPath: Int?] = [:]
            func layer(of path: RepositoryPath) -> Int? {
                if let known = layers[path] { return known }
                let found = self.layer(of: path, in: architecture)
                layers[path] = .some(found)
                return found
            }
            return paths.flatMap { path -> [Violation] in
                guard let facts = resolver.facts(of: path), let own = layer(of: path) else { return [] }
                return facts.imports.compactMap { found -> Violation? in
                    guard let target = resolver.file(of: found, from: path), target != path,
                        let other = layer(of: target),
                        !architecture.layers[own].mayUse(other, at: own, of: architecture)
                    else { return nil }
                    return Violation(
                        name, found.kind == .typeOnly ? .warning : severity,
                        .layers(
                            .upwardImport(
                                of: resolver.moduleText(of: target), from: architecture.layers[own].name,
                                to: architecture.layers[other].name, kind: found.kind)),
                        at: [CodePlace(path, line: found.line)], cause: CodeSymbol(target))
                }.onceEach
            }
        }
    }

    private static func layer(of path: RepositoryPath, in architecture: Architecture) -> Int? {
        let placed = architecture.placed(path, narrowly: false)
        guard case .layer(let layer) = placed.placement, architecture.layers.indices.contains(layer) else { return nil }
        return architecture.looksIntoFiles && placed.isDoubtful ? nil : layer
    }
}

extension Layer {
    /// Whether it may import another layer: what the configuration names, else all below it.
    fileprivate func mayUse(_ other: Int, at position: Int, of architecture: Architecture) -> Bool {
        if other == position { return true }
        guard let mayUse else { return other < position }
        return mayUse.contains(architecture.layers[other].name)
    }
}
