import Domain

extension PythonReader {
    /// Says that what is in the node is a type.
    mutating func readType(_ node: Int) {
        if context.isLiteral { return }
        var annotation = context
        annotation.isAnnotation = true
        walk.enter(node, annotation)
    }

    /// Reads `x[y]`: the texts in some types are no types.
    mutating func readSubscript(_ node: Int) {
        guard context.isAnnotation, let value = tree.children(node).first, let name = names(value)?.last else { return }
        guard name == "Literal" || name == "Annotated" else { return }
        var plain = context
        plain.isLiteral = true
        let arguments = Array(tree.children(node).dropFirst())
        for argument in arguments.dropFirst(name == "Annotated" && arguments.count > 1 ? 1 : 0) {
            walk.plan(argument, plain)
        }
    }

    /// Reads a text: a type, or names joined by dots.
    mutating func readString(_ node: Int) {
        guard let text = plainText(node) else { return }
        if context.isAnnotation, !context.isLiteral {
            loadNames(ofType: text, node)
        } else if text.utf8.contains(UInt8(ascii: ".")), DottedName.isName(text.utf8) {
            facts.dottedTexts.append(NamePlace(text, line: line(node)))
        }
    }

    /// The content of a text without anything to fill in; nil of another one.
    func plainText(_ node: Int) -> String? {
        guard kind(node) == .string else { return nil }
        let parts = tree.children(node).filter { kind($0) == .stringContent || kind($0) == .interpolation }
        guard parts.count == 1 else { return parts.isEmpty ? "" : nil }
        guard kind(parts[0]) == .stringContent, tree.nodes[parts[0]].next == parts[0] + 1 else { return nil }
        return text(parts[0])
    }

    private mutating func loadNames(ofType text: String, _ node: Int) {
        let context = context
        for name in TypeText.names(in: text) {
            loads.append(
                PythonDraft.Load(
                    name: name, line: line(node), scope: context.scope, position: node, moment: .any,
                    isGuarded: context.guards.contains(.names), container: context.container))
        }
    }

    /// The last line of a node that holds more than a comment.
    func lastCodeLine(_ node: Int) -> Int {
        var last = tree.nodes[node].next - 1
        // A comment in brackets is followed by one that closes.
        while last > node, kind(last) == .comment, kind(tree.nodes[last].parent) == .block { last -= 1 }
        // Of what ends together, the outer one holds the closing bracket.
        while last > node, tree.nodes[last].parent > node || kind(tree.nodes[last].parent) != .block,
            tree.nodes[last].parent >= node, tree.nodes[tree.nodes[last].parent].next == tree.nodes[last].next
        {
            last = tree.nodes[last].parent
        }
        return lines.line(at: max(tree.nodes[last].start, tree.nodes[last].end - 1))
    }

    /// How many lines of a body hold code, without what documents it.
    func codeLines(of body: Int) -> Int {
        let last = lastCodeLine(body)
        var first = line(body)
        if let statement = tree.children(body).first(where: { kind($0) != .comment }), isText(statement) {
            first = lines.line(at: tree.nodes[statement].end - 1) + 1
        }
        return lines.codeLines(from: first, through: last)
    }

    private func isText(_ statement: Int) -> Bool {
        guard kind(statement) == .expressionStatement, let text = tree.children(statement).first else { return false }
        return kind(text) == .string || kind(text) == .concatenatedString
    }
}
