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
    private var consumed: [Bool]
    private var isBase: [Bool]
    private var contexts: [(context: ScriptContext, end: Int)]
    private var planned: [Int: ScriptContext] = [:]
    private var skipped: Int?

    /// Reads a file.
    ///
    /// - Throws: why it can't be.
    static func facts(
        of bytes: [UInt8], _ language: Language, _ grammar: Grammar<ScriptKind>
    ) throws(ParseFailure) -> FileFacts {
        var reader = ScriptReader(try SyntaxTree(bytes, grammar), language)
        reader.readNodes()
        return reader.resolved()
    }

    private init(_ tree: SyntaxTree<ScriptKind>, _ language: Language) {
        self.tree = tree
        facts = FileFacts(language: language)
        lines = TextLines(tree.bytes, comments: Set(tree.nodes.lazy.filter { $0.kind == .comment }.map(\.start)))
        consumed = Array(repeating: false, count: tree.nodes.count)
        isBase = consumed
        contexts = [(ScriptContext(), tree.nodes.count)]
    }

    private mutating func readNodes() {
        var node = 0
        while node < tree.nodes.count {
            while contexts.count > 1, contexts[contexts.count - 1].end <= node { contexts.removeLast() }
            if !planned.isEmpty, let context = planned.removeValue(forKey: node) { enter(node, context) }
            if !consumed[node] { read(node) }
            node = skipped.map { max($0, node + 1) } ?? node + 1
            skipped = nil
        }
    }

    // MARK: - For those who read nodes

    /// What surrounds the node that is read.
    var context: ScriptContext { contexts[contexts.count - 1].context }

    func kind(_ node: Int) -> ScriptKind { tree.nodes[node].kind }
    func line(_ node: Int) -> Int { tree.nodes[node].line }
    func text(_ node: Int) -> String { tree.text(node) }
    func child(_ node: Int, _ field: Field) -> Int? { tree.child(node, field) }

    /// Gives a node and what is in it a context, from now on.
    mutating func enter(_ node: Int, _ context: ScriptContext) { contexts.append((context, tree.nodes[node].next)) }

    /// Gives a node further down a context.
    mutating func plan(_ node: Int, _ context: ScriptContext) { planned[node] = context }

    /// Leaves out what is in a node.
    mutating func skip(_ node: Int) { skipped = tree.nodes[node].next }

    /// Says that a node is no use of a name, or was read.
    mutating func consume(_ node: Int) { consumed[node] = true }

    /// Says that others are looked up on an identifier, or that it is called.
    mutating func markBase(_ node: Int) { isBase[node] = true }

    /// Adds a scope inside of that of a context.
    mutating func addScope(_ path: [String], in context: ScriptContext) -> Int {
        scopes.append(ScriptScope(parent: context.scope, path: path))
        return scopes.count - 1
    }

    /// Notes that a name is looked up.
    mutating func load(_ node: Int) {
        let context = context
        loads.append((text(node), line(node), context.scope, isBase[node] ? nil : context.container))
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
