/// One way through the nodes of a tree, in order, with what surrounds each of them.
struct SyntaxWalk<Kind, Context> where Kind: RawRepresentable<String> & CaseIterable & Sendable {
    private let nodes: [SyntaxTree<Kind>.Node]
    private var contexts: [(context: Context, end: Int)]
    private var planned: [Int: Context] = [:]
    /// The nodes that are no use of a name, or that are part of what was read already.
    private var consumed: [Bool]
    /// The identifiers that others are looked up on, or that are called.
    private var bases: [Bool]
    /// The node that is read; nil before the first.
    private var current: Int?
    /// Where to go on, if not with the node's first child.
    private var skipped: Int?

    /// Makes the way through a tree that stands in a context as a whole.
    init(_ tree: SyntaxTree<Kind>, in context: Context) {
        nodes = tree.nodes
        contexts = [(context, nodes.count)]
        consumed = Array(repeating: false, count: nodes.count)
        bases = consumed
    }

    /// Goes to the next node that is to be read; nil behind the last.
    mutating func next() -> Int? {
        var node = current.map { last in skipped.map { max($0, last + 1) } ?? last + 1 } ?? 0
        skipped = nil
        while node < nodes.count {
            while contexts.count > 1, contexts[contexts.count - 1].end <= node { contexts.removeLast() }
            if !planned.isEmpty, let context = planned.removeValue(forKey: node) { enter(node, context) }
            if !consumed[node] { break }
            node += 1
        }
        current = node
        return node < nodes.count ? node : nil
    }

    /// What surrounds the node that is read.
    var context: Context { contexts[contexts.count - 1].context }

    /// Gives a node and what is in it a context, from now on.
    mutating func enter(_ node: Int, _ context: Context) { contexts.append((context, nodes[node].next)) }

    /// Gives a node further down a context.
    mutating func plan(_ node: Int, _ context: Context) { planned[node] = context }

    /// Leaves out what is in a node.
    mutating func skip(_ node: Int) { skipped = nodes[node].next }

    /// Says that a node is no use of a name, or was read.
    mutating func consume(_ node: Int) { consumed[node] = true }

    /// Says that others are looked up on an identifier, or that it is called.
    mutating func markBase(_ node: Int) { bases[node] = true }

    /// Whether others are looked up on an identifier, or it is called.
    func isBase(_ node: Int) -> Bool { bases[node] }
}
