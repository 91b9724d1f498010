import CTreeSitter
import Domain

/// A text as its grammar takes it apart: nodes in the order of the text, an outer one before those inside.
struct SyntaxTree<Kind> where Kind: RawRepresentable<String> & CaseIterable & Sendable {
    /// One node.
    struct Node {
        /// What it is.
        let kind: Kind
        /// What it is to its parent.
        let field: Field
        fileprivate let first: UInt32
        fileprivate let last: UInt32
        fileprivate let row: UInt32
        fileprivate let after: UInt32
        fileprivate let outer: UInt32

        /// Where its text starts, in bytes.
        var start: Int { Int(first) }
        /// Where its text ends.
        var end: Int { Int(last) }
        /// The line that it starts in, from 1.
        var line: Int { Int(row) + 1 }
        /// The number of the first node that isn't inside it.
        var next: Int { Int(after) }
        /// The number of the node that it stands in; its own for the first.
        var parent: Int { Int(outer) }
    }

    /// The text.
    let bytes: [UInt8]
    /// The nodes.
    let nodes: [Node]

    /// The children of a node, in order.
    func children(_ node: Int) -> Children { Children(nodes: nodes, place: node + 1, end: nodes[node].next) }

    /// The first child that is something to its parent.
    func child(_ node: Int, _ field: Field) -> Int? { children(node).first { nodes[$0].field == field } }

    /// The text of a node.
    func text(_ node: Int) -> String { text(nodes[node].start..<nodes[node].end) }

    /// Some of the text.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The children of a node.
    struct Children: Sequence, IteratorProtocol {
        fileprivate let nodes: [Node]
        fileprivate var place: Int
        fileprivate let end: Int

        /// The first of them.
        var first: Int? { place < end ? place : nil }

        mutating func next() -> Int? {
            guard place < end else { return nil }
            defer { place = nodes[place].next }
            return place
        }
    }
}

extension SyntaxTree {
    /// Parses a text.
    ///
    /// - Throws: why it can't be: it is none of the language's, or the parser gave up.
    init(_ bytes: [UInt8], _ grammar: Grammar<Kind>, _ limits: ParseLimits = ParseLimits()) throws(ParseFailure) {
        guard bytes.count <= limits.bytes else {
            throw ParseFailure(.tooLarge(bytes: bytes.count, limit: limits.bytes))
        }
        var found = SyntaxNodes()
        let outcome = bytes.withUnsafeBufferPointer { text in
            syntax_parse(
                grammar.handle, text.baseAddress, UInt32(text.count), grammar.kept, UInt32(limits.depth),
                limits.steps(for: text.count), &found)
        }
        defer { syntax_free(&found) }
        switch outcome {
        case SYNTAX_PARSED: break
        case SYNTAX_ERROR_FOUND: throw ParseFailure(.syntax(line: Int(found.row) + 1))
        case SYNTAX_TOO_DEEP: throw ParseFailure(.tooDeep(limit: limits.depth))
        default: throw ParseFailure(.tooSlow)
        }
        self.bytes = bytes
        nodes = UnsafeBufferPointer(start: found.nodes, count: found.count).map { node in
            Node(
                kind: grammar.kinds[Int(node.symbol)], field: grammar.fields[Int(node.field)], first: node.start,
                last: node.end, row: node.row, after: node.next, outer: node.parent)
        }
    }
}
