import Domain

extension OutlineReader {
    /// Reads what is imported, in the spelling of each language.
    mutating func readImport(_ node: Int) {
        switch (kind(node), facts.language) {
        case (.importSpec, _): readPackage(node)
        case (.importDeclaration, .java): readClassImport(node)
        case (.importDeclaration, .swift):
            add(ModuleName(words(node).last.map(String.init) ?? ""), name: nil, alias: nil, node)
        case (.useClause, _): readUse(node)
        case (.call, .ruby): readRequire(node)
        case (.require, .php), (.requireOnce, .php), (.include, .php), (.includeOnce, .php):
            guard let path = content(node) else { return }
            add(ModuleName(path), name: nil, alias: nil, node)
        default: break
        }
    }

    private func words(_ node: Int) -> [Substring] {
        text(node).split { $0 == " " || $0 == ";" || $0 == "\n" || $0 == "\t" }
    }

    private mutating func add(_ module: ModuleName, name: String?, alias: String?, _ node: Int) {
        guard !module.name.isEmpty else { return }
        facts.imports.append(Import(module, name: name, alias: alias, line: line(node)))
    }

    /// `alias "a/b"`, of Go.
    private mutating func readPackage(_ node: Int) {
        guard let path = child(node, .path) else { return }
        let module = text(path).filter { $0 != "\"" && $0 != "`" }
        let alias = child(node, .name).map(text) ?? module.split(separator: "/").last.map(String.init)
        if alias == "." { return add(ModuleName(module), name: "*", alias: nil, node) }
        add(ModuleName(module), name: nil, alias: alias == "_" ? nil : alias, node)
    }

    /// `import static a.B.c;`, of Java.
    private mutating func readClassImport(_ node: Int) {
        guard let spelled = words(node).last else { return }
        let parts = spelled.split(separator: ".").map(String.init)
        guard let name = parts.last, parts.count > 1 else { return }
        let module = ModuleName(parts.dropLast().joined(separator: "."))
        add(module, name: name, alias: name == "*" ? nil : name, node)
    }

    /// `use A\B as C;`, of PHP.
    private mutating func readUse(_ node: Int) {
        let spelled = text(tree.children(node).first ?? node)
        let parts = spelled.split(separator: "\\").map(String.init)
        guard let name = parts.last else { return }
        let alias = child(node, .alias).map(text) ?? name
        add(ModuleName(parts.dropLast().joined(separator: "\\")), name: name, alias: alias, node)
    }

    /// `require "a"` and `require_relative "b"`, of Ruby.
    private mutating func readRequire(_ node: Int) {
        guard let method = child(node, .method), child(node, .receiver) == nil else { return }
        let word = text(method)
        guard word == "require" || word == "require_relative" || word == "load", let path = content(node) else {
            return
        }
        add(ModuleName(path, level: word == "require_relative" ? 1 : 0), name: nil, alias: nil, node)
    }

    /// The first text in a node.
    private func content(_ node: Int) -> String? {
        (node..<tree.nodes[node].next).first { kind($0) == .stringContent }.map(text)
    }
}
