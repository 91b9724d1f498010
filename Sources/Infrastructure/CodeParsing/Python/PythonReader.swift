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
    var walk: SyntaxWalk<PythonKind, PythonContext>
    /// What methods bind on their objects, by the path of the class and the name.
    var attributes: Set<[String]> = []
    var renderCalls: [PythonDraft.Render] = []
    var modelFields: [PythonDraft.ModelField] = []
    /// What names of each scope are bound to, as far as texts and mappings go.
    var constants = PythonConstants()
    /// The first line that is Python of another age, if any.
    var foreignLine: Int?

    /// Reads a file.
    ///
    /// - Throws: why it can't be.
    static func facts(
        of bytes: [UInt8], isPackage: Bool, _ grammar: Grammar<PythonKind>
    ) throws(ParseFailure) -> FileFacts {
        var reader = PythonReader(try SyntaxTree(bytes, grammar), isPackage: isPackage)
        while let node = reader.walk.next() { reader.read(node) }
        if let line = reader.foreignLine { throw ParseFailure(.syntax(line: line)) }
        return reader.resolved()
    }

    init(_ tree: SyntaxTree<PythonKind>, isPackage: Bool) {
        self.tree = tree
        self.isPackage = isPackage
        let comments = tree.nodes.lazy.filter { $0.kind == .comment }.map(\.start)
        lines = TextLines(tree.bytes, comments: Set(comments))
        walk = SyntaxWalk(tree, in: PythonContext())
    }

    // MARK: - For those who read nodes

    /// What surrounds the node that is read.
    var context: PythonContext { walk.context }

    func kind(_ node: Int) -> PythonKind { tree.nodes[node].kind }
    func line(_ node: Int) -> Int { tree.nodes[node].line }
    func text(_ node: Int) -> String { tree.text(node) }
    func child(_ node: Int, _ field: Field) -> Int? { tree.child(node, field) }

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
                container: walk.isBase(node) ? nil : context.container))
    }

    /// When names are looked up there.
    func moment(in context: PythonContext) -> PythonMoment {
        if context.isAnnotation || context.isInLoop { return .any }
        return context.isDeferred ? .running : .loading
    }
}
