extension SyntaxTree where Kind: Equatable {
    /// Returns the names joined by dots that a node is; nil where it is something else.
    ///
    /// - Parameters:
    ///   - member: What a name that is looked up on something is, and which of its children is the name.
    ///   - first: What the first name may be.
    func names(_ node: Int, joinedBy member: (kind: Kind, name: Field), startingWith first: Kind...) -> [String]? {
        var names: [String] = []
        var place = node
        while nodes[place].kind == member.kind, let object = child(place, .object), let name = child(place, member.name)
        {
            names.append(text(name))
            place = object
        }
        return first.contains(nodes[place].kind) ? [text(place)] + names.reversed() : nil
    }

    /// The children of a node without those of a kind: comments may stand anywhere.
    func children(_ node: Int, without kind: Kind) -> [Int] { children(node).filter { nodes[$0].kind != kind } }

    /// Whether a plus stands between two nodes.
    func hasPlus(between left: Int, and right: Int) -> Bool {
        text(nodes[left].end..<nodes[right].start).contains("+")
    }
}
