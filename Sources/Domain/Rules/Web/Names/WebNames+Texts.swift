/// A text of which the start may not be known.
struct WebText: Hashable {
    /// What is known of it.
    var text: String
    /// Whether something unknown stands before it.
    var isOpen: Bool
    /// What that is spelled as, where it is a name: two texts behind one setting begin alike.
    var origin: String?

    init(_ text: String, isOpen: Bool = false, origin: String? = nil) {
        self.text = text
        self.isOpen = isOpen
        self.origin = origin
    }
}

extension WebText {
    /// The same with a text behind it.
    func followed(by text: some StringProtocol) -> WebText {
        WebText(self.text + text, isOpen: isOpen, origin: origin)
    }
}

extension WebNames {
    /// Returns the text that a value is; nil where nothing of it is known.
    mutating func text(of value: CodeValue, in scope: WebScope, _ depth: Int = Self.depth) -> WebText? {
        guard depth > 0 else { return nil }
        switch value {
        case .text(let text): return WebText(text)
        case .joined(let parts):
            var whole = WebText("")
            for part in parts {
                if let next = text(of: part, in: scope, depth - 1) {
                    whole = next.isOpen ? next : whole.followed(by: next.text)
                } else {
                    whole = Self.unknown(part, in: scope)
                }
            }
            return whole
        case .names(let names): return text(named: names, in: scope, depth - 1)
        case .nothing: return WebText("")
        case .call, .choice, .list, .mapping, .truth, .other: return nil
        }
    }

    /// Returns the text that a value is, with what can't be told of it left open.
    mutating func address(of value: CodeValue, in scope: WebScope) -> WebText {
        text(of: value, in: scope) ?? Self.unknown(value, in: scope)
    }

    private static func unknown(_ value: CodeValue, in scope: WebScope) -> WebText {
        guard case .names(let names) = value, let first = names.first, !["self", "cls", "this"].contains(first) else {
            return WebText("", isOpen: true)
        }
        // A name without more may be another one elsewhere.
        let place = names.count > 1 ? [] : [scope.path.text] + scope.container
        return WebText("", isOpen: true, origin: (place + names).joined(separator: "."))
    }

    private mutating func text(named names: [String], in scope: WebScope, _ depth: Int) -> WebText? {
        let found = objects(named: names, in: scope, depth)
        guard found.count == 1, case .value(let bound) = found[0] else { return nil }
        if case .names = bound.value { return nil }
        return text(of: bound.value, in: bound.scope, depth - 1)
    }
}
