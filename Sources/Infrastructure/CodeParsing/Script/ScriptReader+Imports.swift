import Domain

extension ScriptReader {
    /// Reads `import a, {b as c} from "m"` and its like.
    mutating func readImport(_ node: Int) {
        isModule = true
        walk.skip(node)
        let isType = tree.children(node).contains { kind($0) == .typeKeyword }
        let clause = tree.children(node).first { [.importClause, .importRequire].contains(kind($0)) }
        guard let source = child(node, .source) ?? clause.flatMap({ child($0, .source) }),
            let module = plainText(source)
        else { return }
        guard let clause else { return add(module, name: nil, alias: nil, isType, node) }
        for part in tree.children(clause) {
            switch kind(part) {
            case .identifier:
                let name = kind(clause) == .importRequire ? nil : "default"
                add(module, name: name, alias: text(part), isType, part)
            case .namespaceImport:
                add(module, name: nil, alias: tree.children(part).first.map(text), isType, part)
            case .namedImports:
                for specifier in tree.children(part) where kind(specifier) == .importSpecifier {
                    addSpecifier(specifier, of: module, isType)
                }
            default: break
            }
        }
    }

    private mutating func addSpecifier(_ node: Int, of module: String, _ isType: Bool) {
        guard let name = child(node, .name) else { return }
        let isType = isType || tree.children(node).contains { kind($0) == .typeKeyword }
        let spelled = plainText(name) ?? text(name)
        add(module, name: spelled, alias: child(node, .alias).map(text) ?? spelled, isType, node)
    }

    private mutating func add(_ module: String, name: String?, alias: String?, _ isType: Bool, _ node: Int) {
        facts.imports.append(
            Import(
                ModuleName(module), name: name, alias: alias, kind: isType ? .typeOnly : .module, line: line(node)))
        if let alias { scopes[context.scope].bind(alias, .imported(facts.imports.count - 1)) }
    }

    /// Reads `export …`.
    mutating func readExport(_ node: Int) {
        isModule = true
        if let source = child(node, .source), let module = plainText(source) {
            readReexport(node, of: module)
            return walk.skip(node)
        }
        if let declaration = child(node, .declaration) {
            let isDefault = tree.children(node).contains { kind($0) == .defaultKeyword }
            export(isDefault ? ["default"] : declared(in: declaration))
        } else if child(node, .value) != nil {
            export(["default"])
        } else if let clause = tree.children(node).first(where: { kind($0) == .exportClause }) {
            for specifier in tree.children(clause) {
                guard let name = child(specifier, .alias) ?? child(specifier, .name) else { continue }
                export([text(name)])
                if let alias = child(specifier, .alias) { walk.consume(alias) }
            }
        } else {
            // `export = x`: what it has nobody sees.
            facts.isOpen = true
        }
    }

    private mutating func export(_ names: [String]) { facts.exported = (facts.exported ?? []) + names }

    private mutating func readReexport(_ node: Int, of module: String) {
        let isType = tree.children(node).contains { kind($0) == .typeKeyword }
        func reexport(_ name: String?, _ part: Int) -> Import {
            Import(
                ModuleName(module), name: name, kind: isType ? .typeOnly : .module, isReexport: true, line: line(part))
        }
        if let clause = tree.children(node).first(where: { kind($0) == .exportClause }) {
            for specifier in tree.children(clause) {
                guard let name = child(specifier, .name) else { continue }
                facts.imports.append(reexport(text(name), specifier))
                export([text(child(specifier, .alias) ?? name)])
            }
        } else if let clause = tree.children(node).first(where: { kind($0) == .namespaceExport }) {
            facts.imports.append(reexport(nil, clause))
            if let name = tree.children(clause).first { export([text(name)]) }
        } else {
            facts.imports.append(reexport("*", node))
            export([])
        }
    }

    /// The names that a declaration makes.
    private func declared(in declaration: Int) -> [String] {
        if let name = child(declaration, .name) { return [text(name)] }
        return tree.children(declaration).filter { kind($0) == .variableDeclarator }.flatMap { variable in
            child(variable, .name).map { patternNames($0).map(text) } ?? []
        }
    }

    /// Notes what a call of `require` or `import` brings; true where it is one.
    mutating func readRequire(_ call: Int, boundTo pattern: Int?) -> Bool {
        guard let function = child(call, .function), let arguments = child(call, .arguments),
            kind(function) == .import || text(function) == "require",
            let source = tree.children(arguments).first, let module = plainText(source)
        else { return false }
        isModule = true
        let isLater = kind(function) == .import || context.isDeferred
        func made(_ name: String?, _ alias: String?, _ node: Int) -> Import {
            Import(ModuleName(module), name: name, alias: alias, kind: isLater ? .function : .module, line: line(node))
        }
        switch pattern.map(kind) {
        case .identifier:
            guard let pattern else { break }
            facts.imports.append(made(nil, text(pattern), pattern))
            walk.consume(pattern)
            scopes[context.scope].bind(text(pattern), .imported(facts.imports.count - 1))
        case .objectPattern:
            guard let pattern else { break }
            for (name, bound) in properties(of: pattern) {
                facts.imports.append(made(name, text(bound), bound))
                walk.consume(bound)
                scopes[context.scope].bind(text(bound), .imported(facts.imports.count - 1))
            }
        default: facts.imports.append(made(nil, nil, call))
        }
        return true
    }

    /// The properties that a pattern takes by name, with what they are bound to; none where it takes more than names.
    private func properties(of pattern: Int) -> [(String, Int)] {
        tree.children(pattern).compactMap { part in
            switch kind(part) {
            case .shorthandPattern: return (text(part), part)
            case .pairPattern:
                guard let key = child(part, .key), let value = child(part, .value), kind(value) == .identifier else {
                    return nil
                }
                return (text(key), value)
            default: return nil
            }
        }
    }
}
