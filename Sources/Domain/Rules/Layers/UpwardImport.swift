/// Finds imports of a layer that the importing file's own layer may not use.
package enum UpwardImport {
    package static let name = RuleName("layers/upward-import")

    /// Makes the rule for the layers of a project. Where no configuration names them they are a guess, and so is what it finds:
    /// it warns, and leaves out files whose layer is doubtful.
    package static func rule(_ architecture: Architecture) -> Rule {
        let severity: Severity = architecture.looksIntoFiles ? .warning : .error
        return Rule.references(name, severity) { file, resolver in
            guard let layer = layer(of: file.path, in: architecture) else { return [] }
            return file.facts.imports.compactMap { found -> Violation? in
                guard let target = resolver.file(of: found, from: file.path), target != file.path,
                    let other = self.layer(of: target, in: architecture),
                    !architecture.layers[layer].mayUse(other, at: layer, of: architecture)
                else { return nil }
                return Violation(
                    name, found.kind == .typeOnly ? .warning : severity,
                    .layers(
                        .upwardImport(
                            of: resolver.moduleText(of: target), from: architecture.layers[layer].name,
                            to: architecture.layers[other].name, kind: found.kind)),
                    at: [file.place(found.line)], cause: CodeSymbol(target))
            }.onceEach
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
