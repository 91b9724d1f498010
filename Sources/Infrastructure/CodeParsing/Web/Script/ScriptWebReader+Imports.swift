import Domain

extension ScriptWebReader {
    /// Reads `import a, {b as c} from "m"` and its like.
    mutating func readImport(_ node: Int) {
        guard let clause = tree.children(node).first(where: { kind($0) == .importClause }),
            let module = child(node, .source).flatMap({ value($0).text })
        else { return }
        for part in tree.children(clause) {
            switch kind(part) {
            case .identifier: add(module, name: "default", alias: text(part))
            case .namespaceImport: add(module, name: nil, alias: tree.children(part).first.map(text))
            case .namedImports:
                for specifier in tree.children(part) where kind(specifier) == .importSpecifier {
                    guard let name = child(specifier, .name) else { continue }
                    add(module, name: text(name), alias: text(child(specifier, .alias) ?? name))
                }
            default: break
            }
        }
    }

    /// The module of `require("m")`; nil of anything else.
    func required(_ node: Int) -> String? {
        guard kind(node) == .callExpression, let function = child(node, .function), text(function) == "require",
            let arguments = child(node, .arguments), let first = tree.children(arguments).first
        else { return nil }
        return value(first).text
    }

    /// Reads `const a = require("m")` and `const {a} = require("m")`.
    mutating func readRequire(_ module: String, boundTo pattern: Int) {
        switch kind(pattern) {
        case .identifier: add(module, name: nil, alias: text(pattern))
        case .objectPattern:
            for part in tree.children(pattern) {
                if kind(part) == .shorthandPattern {
                    add(module, name: text(part), alias: text(part))
                } else if kind(part) == .pairPattern, let key = child(part, .key), let bound = child(part, .value) {
                    add(module, name: text(key), alias: text(bound))
                }
            }
        default: break
        }
    }

    private mutating func add(_ module: String, name: String?, alias: String?) {
        draft.facts.imports.append(
            PlacedImport(ModuleName(module), name: name, alias: alias, container: draft.container))
    }
}
