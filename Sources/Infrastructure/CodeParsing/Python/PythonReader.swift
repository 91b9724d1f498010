import Domain

/// Reads what a Python file says: one way through its nodes in order, after which the names are resolved.
struct PythonReader {
    let tree: SyntaxTree<PythonKind>
    let lines: TextLines
    let isPackage: Bool
    var facts = FileFacts(language: .python)
    var scopes = [PythonScope(kind: .module, parent: 0, path: [])]
    var drafts: [PythonDraft] = []
    var calls: [PythonDraft.Call] = []
    var uses: [PythonDraft.Use] = []
    var bindings: [PythonDraft.Binding] = []
    var loads: [PythonDraft.Load] = []
    /// Whether names may be there that the file doesn't spell.
    var hasUnseenNames = false
    /// The nodes that are no use of a name, or that are part of what was read already.
    private var consumed: [Bool]
    /// The identifiers that others are looked up on, or that are called.
    private var isBase: [Bool]
    private var contexts: [(context: PythonContext, end: Int)]
    private var planned: [Int: PythonContext] = [:]
    /// What methods bind on their objects, by the path of the class and the name.
    var attributes: Set<[String]> = []
    /// The first line that is Python of another age, if any.
    var foreignLine: Int?

    /// Reads a file.
    ///
    /// - Throws: why it can't be.
    static func facts(
        of bytes: [UInt8], isPackage: Bool, _ grammar: Grammar<PythonKind>
    ) throws(ParseFailure) -> FileFacts {
        var reader = PythonReader(try SyntaxTree(bytes, grammar), isPackage: isPackage)
        reader.readNodes()
        if let line = reader.foreignLine { throw ParseFailure(.syntax(line: line)) }
        return reader.resolved()
    }

    init(_ tree: SyntaxTree<PythonKind>, isPackage: Bool) {
        self.tree = tree
        self.isPackage = isPackage
        let comments = tree.nodes.lazy.filter { $0.kind == .comment }.map(\.start)
        lines = TextLines(tree.bytes, comments: Set(comments))
        consumed = Array(repeating: false, count: tree.nodes.count)
        isBase = consumed
        contexts = [(PythonContext(), tree.nodes.count)]
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

    /// Where to go on, if not with the node's first child.
    private var skipped: Int?

    // MARK: - For those who read nodes

    /// What surrounds the node that is read.
    var context: PythonContext { contexts[contexts.count - 1].context }

    func kind(_ node: Int) -> PythonKind { tree.nodes[node].kind }
    func line(_ node: Int) -> Int { tree.nodes[node].line }
    func text(_ node: Int) -> String { tree.text(node) }
    func child(_ node: Int, _ field: Field) -> Int? { tree.child(node, field) }

    /// Gives a node and what is in it a context, from now on.
    mutating func enter(_ node: Int, _ context: PythonContext) { contexts.append((context, tree.nodes[node].next)) }

    /// Gives a node further down a context.
    mutating func plan(_ node: Int, _ context: PythonContext) { planned[node] = context }

    /// Leaves out what is in a node.
    mutating func skip(_ node: Int) { skipped = tree.nodes[node].next }

    /// Says that a node is no use of a name, or was read.
    mutating func consume(_ node: Int) { consumed[node] = true }

    /// Says that others are looked up on an identifier, or that it is called.
    mutating func markBase(_ node: Int) { isBase[node] = true }

    /// Adds a scope inside of that of a context.
    mutating func addScope(_ kind: PythonScope.Kind, _ path: [String], in context: PythonContext) -> Int {
        scopes.append(PythonScope(kind: kind, parent: context.scope, path: path))
        return scopes.count - 1
    }

    /// Notes that a name is looked up.
    mutating func load(_ node: Int) {
        let context = context
        loads.append(
            PythonDraft.Load(
                name: text(node), line: line(node), scope: context.scope, position: node,
                moment: moment(in: context), isGuarded: context.guards.contains(.names),
                container: isBase[node] ? nil : context.container))
    }

    /// When names are looked up there.
    func moment(in context: PythonContext) -> PythonMoment {
        if context.isAnnotation || context.isInLoop { return .any }
        return context.isDeferred ? .running : .loading
    }
}
