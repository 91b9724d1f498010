import Domain

/// Reads what a file of Go, Java, Ruby, PHP or Swift defines and imports. What names stand for is not followed.
struct OutlineReader {
    let tree: SyntaxTree<OutlineKind>
    let lines: TextLines
    var facts: FileFacts
    /// What the node that is read stands in.
    private var containers: [(names: [String], isLocal: Bool, end: Int)]

    /// Reads a file.
    ///
    /// - Throws: why it can't be.
    static func facts(
        of bytes: [UInt8], _ language: Language, _ grammar: Grammar<OutlineKind>
    ) throws(ParseFailure) -> FileFacts {
        var reader = OutlineReader(try SyntaxTree(bytes, grammar), language)
        for node in reader.tree.nodes.indices { reader.read(node) }
        reader.facts.words = Words.all(in: bytes)
        // What the package's other files and its imports bring nobody sees here.
        reader.facts.isOpen = true
        return reader.facts
    }

    private init(_ tree: SyntaxTree<OutlineKind>, _ language: Language) {
        self.tree = tree
        facts = FileFacts(language: language)
        let comments: [OutlineKind] = [.comment, .lineComment, .blockComment, .multilineComment]
        lines = TextLines(
            tree.bytes, comments: Set(tree.nodes.lazy.filter { comments.contains($0.kind) }.map(\.start)))
        containers = [([], false, tree.nodes.count)]
    }

    func kind(_ node: Int) -> OutlineKind { tree.nodes[node].kind }
    func line(_ node: Int) -> Int { tree.nodes[node].line }
    func text(_ node: Int) -> String { tree.text(node) }
    func child(_ node: Int, _ field: Field) -> Int? { tree.child(node, field) }

    private mutating func read(_ node: Int) {
        while let last = containers.last, last.end <= node, containers.count > 1 { containers.removeLast() }
        switch kind(node) {
        case .classDeclaration, .interfaceDeclaration, .enumDeclaration, .recordDeclaration, .annotationType,
            .traitDeclaration, .protocolDeclaration, .typeSpec, .typeAliasDeclaration, .class, .module:
            readType(node)
        case .functionDeclaration, .functionDefinition, .methodDeclaration, .constructorDeclaration, .initDeclaration,
            .protocolFunction, .method, .singletonMethod, .methodElement:
            readFunction(node)
        case .fieldDeclaration, .propertyDeclaration, .propertyElement, .constElement, .constSpec, .varSpec,
            .enumConstant, .enumEntry, .enumCase:
            readField(node)
        case .importDeclaration, .importSpec, .useClause, .call, .require, .requireOnce, .include, .includeOnce:
            readImport(node)
        default: break
        }
    }

    private mutating func readType(_ node: Int) {
        guard let name = child(node, .name) else { return }
        let outer = containers[containers.count - 1]
        let names = text(name).split(separator: ":").map(String.init)
        let isExtension = tree.children(node).contains { kind($0) == .extensionKeyword }
        if !isExtension, let last = names.last {
            add(.type, last, name, node, container: outer.names + names.dropLast())
        }
        containers.append((outer.names + names, outer.isLocal, tree.nodes[node].next))
    }

    private mutating func readFunction(_ node: Int) {
        let outer = containers[containers.count - 1]
        let isMade = kind(node) == .initDeclaration
        guard let name = child(node, .name) ?? (isMade ? node : nil) else { return }
        var container = outer.names
        if let receiver = child(node, .receiver) {
            let type = (receiver..<tree.nodes[receiver].next).first { kind($0) == .typeIdentifier }
            container += type.map { [text($0)] } ?? []
        }
        let spelled = isMade ? "init" : text(name)
        add(.function, spelled, name, node, container: container)
        let last = facts.definitions.count - 1
        facts.definitions[last].signature = signature(node)
        if let body = child(node, .body) {
            facts.definitions[last].bodyLines = lines.codeLines(
                from: line(body) + 1, through: lines.line(at: max(0, tree.nodes[body].end - 1)) - 1)
        }
        containers.append((container + [spelled], true, tree.nodes[node].next))
    }

    private mutating func readField(_ node: Int) {
        let outer = containers[containers.count - 1]
        guard !outer.isLocal else { return }
        for name in names(of: node) {
            let spelled = text(name).drop { $0 == "$" }
            guard !spelled.isEmpty else { continue }
            if outer.names.isEmpty {
                facts.bindings.append(Binding(String(spelled), line: line(name)))
            } else {
                add(.field, String(spelled), name, node, container: outer.names)
            }
        }
    }

    private func names(of node: Int) -> [Int] {
        let declarators = tree.children(node).filter { tree.nodes[$0].field == .declarator }
        if !declarators.isEmpty { return declarators.compactMap { child($0, .name) } }
        let named = tree.children(node).filter { tree.nodes[$0].field == .name }
        if named.isEmpty, kind(node) == .constElement { return Array(tree.children(node).prefix(1)) }
        return Array(named)
    }

    private mutating func add(
        _ kind: Definition.Kind, _ spelled: String, _ name: Int, _ node: Int, container: [String]
    ) {
        var definition = Definition(
            kind: kind, name: spelled, container: container,
            lines: LineRange(first: line(node), last: lines.line(at: max(0, tree.nodes[node].end - 1))),
            line: line(name))
        definition.isLocal = containers[containers.count - 1].isLocal
        facts.definitions.append(definition)
    }
}
