import Domain

extension PythonReader {
    /// Reads `import a.b as c, d`.
    mutating func readImport(_ node: Int) {
        for part in tree.children(node) {
            let isAliased = kind(part) == .aliasedImport
            guard let module = isAliased ? child(part, .name) : part, kind(module) == .dottedName else { continue }
            let alias = isAliased ? child(part, .alias).map(text) : tree.children(module).first.map(text)
            add(ModuleName(dotted(module)), name: nil, alias: alias, node)
        }
        walk.skip(node)
    }

    /// Reads `from a.b import c as d, e`.
    mutating func readImportFrom(_ node: Int) {
        walk.skip(node)
        guard let module = moduleName(node) else { return }
        for part in tree.children(node) {
            switch (kind(part), tree.nodes[part].field) {
            case (.wildcardImport, _):
                add(module, name: "*", alias: nil, node)
            case (.dottedName, .name): add(module, name: dotted(part), alias: dotted(part), node)
            case (.aliasedImport, _):
                guard let name = child(part, .name), let alias = child(part, .alias) else { continue }
                add(module, name: dotted(name), alias: text(alias), node)
            default: break
            }
        }
    }

    private func moduleName(_ node: Int) -> ModuleName? {
        if kind(node) == .futureImport { return ModuleName("__future__") }
        guard let module = child(node, .moduleName) else { return nil }
        guard kind(module) == .relativeImport else { return ModuleName(dotted(module)) }
        let parts = Array(tree.children(module))
        let level = parts.first.map { text($0).count { $0 == "." } } ?? 0
        return ModuleName(parts.dropFirst().first.map(dotted) ?? "", level: level)
    }

    private func dotted(_ node: Int) -> String {
        tree.children(node).filter { kind($0) == .identifier }.map(text).joined(separator: ".")
    }

    private mutating func add(_ module: ModuleName, name: String?, alias: String?, _ node: Int) {
        let context = context
        let kind: Import.Kind = context.isTypeOnly ? .typeOnly : context.isDeferred ? .function : .module
        facts.imports.append(
            Import(
                module, name: name, alias: alias, kind: kind, isGuarded: context.guards.contains(.imports),
                line: line(node)))
        if let alias { bind(alias, .imported(facts.imports.count - 1), at: node, node) }
    }
}
