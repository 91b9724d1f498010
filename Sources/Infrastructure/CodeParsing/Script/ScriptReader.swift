import Domain

/// Reads what a file of JavaScript or TypeScript says: one way through its nodes in order, after which the names are
/// resolved. Types are left out: the file runs without them.
struct ScriptReader {
    let tree: SyntaxTree<ScriptKind>
    let lines: TextLines
    var facts: FileFacts
    var scopes = [ScriptScope(parent: 0, path: [])]
    var definitions: [(definition: Definition, bases: [ScriptChain], decorators: [ScriptChain])] = []
    var calls: [(callee: ScriptChain, call: Call)] = []
    var uses: [(chain: ScriptChain, isGuarded: Bool, container: [String], line: Int)] = []
    var loads: [(name: String, line: Int, scope: Int, container: [String]?)] = []
    var values: [(name: String, line: Int, value: ScriptScope.Source, isDeclaration: Bool)] = []
    /// Whether it is a module: in another file each name may be one of any other script.
    var isModule = false
    /// The names that `typeof` asks for, which may be missing.
    var askedFor: Set<String> = []
    var walk: SyntaxWalk<ScriptKind, ScriptContext>

    /// Reads a file.
    ///
    /// - Throws: why it can't be.
    static func facts(
        of bytes: [UInt8], _ language: Language, _ grammar: Grammar<ScriptKind>
    ) throws(ParseFailure) -> FileFacts {
        var reader = ScriptReader(try SyntaxTree(bytes, grammar), language)
        while let node = reader.walk.next() { reader.read(node) }
        return reader.resolved()
    }

    private init(_ tree: SyntaxTree<ScriptKind>, _ language: Language) {
        self.tree = tree
        facts = FileFacts(language: language)
        lines = TextLines(tree.bytes, comments: Set(tree.nodes.lazy.filter { $0.kind == .comment }.map(\.start)))
        walk = SyntaxWalk(tree, in: ScriptContext())
    }

    // MARK: - For those who read nodes

    /// What surrounds the node that is read.
    var context: ScriptContext { walk.context }

    func kind(_ node: Int) -> ScriptKind { tree.nodes[node].kind }
    func line(_ node: Int) -> Int { tree.nodes[node].line }
    func text(_ node: Int) -> String { tree.text(node) }
    func child(_ node: Int, _ field: Field) -> Int? { tree.child(node, field) }

    /// Adds a scope inside of that of a context.
    mutating func addScope(_ path: [String], in context: ScriptContext) -> Int {
        scopes.append(ScriptScope(parent: context.scope, path: path))
        return scopes.count - 1
    }

    /// Notes that a name is looked up.
    mutating func load(_ node: Int) {
        let context = context
        loads.append((text(node), line(node), context.scope, walk.isBase(node) ? nil : context.container))
        if context.isGuarded { askedFor.insert(text(node)) }
    }

    /// The content of a text without anything to fill in; nil of another one.
    func plainText(_ node: Int) -> String? {
        guard kind(node) == .string else { return nil }
        let parts = Array(tree.children(node))
        if parts.isEmpty { return "" }
        return parts.count == 1 && kind(parts[0]) == .stringFragment ? text(parts[0]) : nil
    }
}
