/// A text of which the start may not be known.
struct WebText: Hashable {
    /// What is known of it.
    var text: String
    /// Whether something unknown stands before it.
    var isOpen: Bool

    init(_ text: String, isOpen: Bool = false) {
        self.text = text
        self.isOpen = isOpen
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
                    whole = next.isOpen ? next : WebText(whole.text + next.text, isOpen: whole.isOpen)
                } else {
                    whole = WebText("", isOpen: true)
                }
            }
            return whole
        case .names(let names): return text(named: names, in: scope, depth - 1)
        case .nothing: return WebText("")
        case .call, .choice, .list, .mapping, .truth, .other: return nil
        }
    }

    private mutating func text(named names: [String], in scope: WebScope, _ depth: Int) -> WebText? {
        let found = objects(named: names, in: scope, depth)
        guard found.count == 1, case .value(let bound) = found[0] else { return nil }
        if case .names = bound.value { return nil }
        return text(of: bound.value, in: bound.scope, depth - 1)
    }
}
