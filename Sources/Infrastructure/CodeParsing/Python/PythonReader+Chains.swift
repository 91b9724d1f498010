extension PythonReader {
    /// Reads names joined by dots that are no callee.
    mutating func readAttribute(_ node: Int) {
        let context = context
        guard let chain = takeChain(node) else { return }
        uses.append(
            PythonDraft.Use(
                chain: chain, isGuarded: context.guards.contains(.attributes), container: context.container,
                line: line(node)))
    }

    /// Returns the names that a node is, and marks what they are made of as read; nil where it is something else.
    mutating func takeChain(_ node: Int) -> PythonChain? {
        var names: [String] = []
        var place = node
        while kind(place) == .attribute, let object = child(place, .object), let name = child(place, .attribute) {
            names.append(text(name))
            walk.consume(place)
            walk.consume(name)
            place = object
        }
        if kind(place) == .identifier { walk.markBase(place) }
        return chain(endingIn: names, on: place)
    }

    /// Returns the names that a node is, without reading it.
    func chain(_ node: Int) -> PythonChain? {
        var names: [String] = []
        var place = node
        while kind(place) == .attribute, let object = child(place, .object), let name = child(place, .attribute) {
            names.append(text(name))
            place = object
        }
        return chain(endingIn: names, on: place)
    }

    private func chain(endingIn reversed: [String], on place: Int) -> PythonChain? {
        let context = context
        func made(_ base: PythonChain.Base, _ names: [String]) -> PythonChain {
            PythonChain(
                base: base, names: names, scope: context.scope, position: place, moment: moment(in: context))
        }
        switch kind(place) {
        case .identifier: return made(.none, [text(place)] + reversed.reversed())
        case .call:
            guard !reversed.isEmpty, let function = child(place, .function), let callee = names(function) else {
                return nil
            }
            guard callee == ["super"] else { return made(.call(of: callee), reversed.reversed()) }
            return context.enclosingClass.map { made(.superclass($0), reversed.reversed()) }
        default: return nil
        }
    }

    /// The names joined by dots that a node is; nil where it is something else.
    func names(_ node: Int) -> [String]? {
        tree.names(node, joinedBy: (.attribute, .attribute), startingWith: .identifier)
    }

    /// The type that an annotation names, an optional one's too; nil where it is something else.
    func annotationChain(_ node: Int?) -> PythonChain? {
        guard let node else { return nil }
        switch kind(node) {
        case .type: return annotationChain(tree.children(node).first)
        case .identifier, .attribute: return chain(node)
        case .string:
            guard let text = plainText(node), let names = DottedName.parts(of: text) else { return nil }
            return PythonChain(base: .none, names: names, scope: context.scope, position: node, moment: .any)
        case .binaryOperator, .unionType: return optionalChain(Array(tree.children(node)))
        case .genericType, .subscript_: return subscriptChain(Array(tree.children(node)))
        default: return nil
        }
    }

    /// The type of the elements of a list, or of its like, that an annotation names.
    func elementChain(_ node: Int?) -> PythonChain? {
        guard let node else { return nil }
        guard kind(node) == .genericType || kind(node) == .subscript_ else {
            return kind(node) == .type ? elementChain(tree.children(node).first) : nil
        }
        let parts = Array(tree.children(node))
        guard parts.count > 1, let name = names(parts[0])?.last,
            ["list", "List", "Sequence", "Iterable", "Iterator", "set", "Set", "tuple", "Tuple", "Collection"]
                .contains(name)
        else { return nil }
        return annotationChain(kind(parts[1]) == .typeParameter ? tree.children(parts[1]).first : parts[1])
    }

    private func optionalChain(_ sides: [Int]) -> PythonChain? {
        let named = sides.filter { text($0) != "None" }
        return named.count == 1 && sides.count == 2 ? annotationChain(named[0]) : nil
    }

    private func subscriptChain(_ parts: [Int]) -> PythonChain? {
        guard parts.count == 2, names(parts[0])?.last == "Optional" else { return nil }
        return annotationChain(kind(parts[1]) == .typeParameter ? tree.children(parts[1]).first : parts[1])
    }
}
