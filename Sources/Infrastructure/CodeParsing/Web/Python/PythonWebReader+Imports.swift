import Domain

extension PythonWebReader {
    /// Reads `import a.b as c, d`.
    mutating func readImport(_ node: Int) {
        for part in tree.children(node) {
            if kind(part) == .aliasedImport {
                guard let module = child(part, .name), let alias = child(part, .alias) else { continue }
                add(ModuleName(dotted(module)), name: nil, alias: text(alias))
            } else if kind(part) == .dottedName {
                add(ModuleName(dotted(part)), name: nil, alias: dotted(part))
            }
        }
    }

    /// Reads `from a.b import c as d, e`.
    mutating func readImportFrom(_ node: Int) {
        guard let source = child(node, .moduleName) else { return }
        let module = moduleName(source)
        for part in tree.children(node) {
            switch (kind(part), tree.nodes[part].field) {
            case (.wildcardImport, _): add(module, name: "*", alias: nil)
            case (.dottedName, .name): add(module, name: dotted(part), alias: dotted(part))
            case (.aliasedImport, _):
                guard let name = child(part, .name), let alias = child(part, .alias) else { continue }
                add(module, name: dotted(name), alias: text(alias))
            default: break
            }
        }
    }

    private func moduleName(_ node: Int) -> ModuleName {
        guard kind(node) == .relativeImport else { return ModuleName(dotted(node)) }
        let parts = Array(tree.children(node))
        let level = parts.first.map { text($0).count { $0 == "." } } ?? 0
        return ModuleName(parts.dropFirst().first.map(dotted) ?? "", level: level)
    }

    private func dotted(_ node: Int) -> String {
        tree.children(node).filter { kind($0) == .identifier }.map(text).joined(separator: ".")
    }

    private mutating func add(_ module: ModuleName, name: String?, alias: String?) {
        draft.facts.imports.append(PlacedImport(module, name: name, alias: alias, container: draft.container))
    }
}
