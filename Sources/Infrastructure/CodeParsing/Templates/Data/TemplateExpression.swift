import Domain

/// Takes the expressions of a template apart, as far as their names are concerned.
enum TemplateExpression {
    /// A use of a name.
    struct Use {
        /// The name.
        let name: String
        /// What is read on it, if anything.
        let attribute: String?
        /// Whether an error comes of it where the name stands for nothing.
        let raises: Bool
        /// Whether a filter gives another value where it stands for nothing, or a test asks.
        let isGuarded: Bool
    }

    private static let keywords: Set<String> = [
        "and", "or", "not", "in", "is", "if", "else", "elif", "true", "false", "none", "True", "False", "None",
        "recursive", "ignore", "missing", "with", "without", "context", "as", "by", "only", "scoped", "required",
        "import", "reversed",
    ]

    /// Returns the names that are looked up.
    static func uses(in tokens: ArraySlice<TemplateToken>) -> [Use] {
        var uses: [Use] = []
        for index in tokens.indices {
            guard case .name(let name) = tokens[index], isLookedUp(name, at: index, tokens) else { continue }
            uses.append(
                Use(
                    name: name, attribute: attribute(at: index, tokens), raises: raises(index, tokens),
                    isGuarded: isGuarded(index, tokens)))
        }
        return uses
    }

    private static func token(_ index: Int, _ tokens: ArraySlice<TemplateToken>) -> TemplateToken? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    private static func isLookedUp(_ name: String, at index: Int, _ tokens: ArraySlice<TemplateToken>) -> Bool {
        if keywords.contains(name) { return false }
        let before = token(index - 1, tokens)
        switch before {
        case .sign("."), .sign("|"): return false
        case .name("is"): return false
        case .name("not") where token(index - 2, tokens) == .name("is"): return false
        default: break
        }
        let isKeyword = token(index + 1, tokens) == .sign("=") && token(index + 2, tokens) != .sign("=")
        return !isKeyword
    }

    private static func attribute(at index: Int, _ tokens: ArraySlice<TemplateToken>) -> String? {
        guard token(index + 1, tokens) == .sign("."), case .name(let name)? = token(index + 2, tokens) else {
            return nil
        }
        return name
    }

    private static func raises(_ index: Int, _ tokens: ArraySlice<TemplateToken>) -> Bool {
        switch token(index + 1, tokens) {
        case .sign("."), .sign("["), .sign("("), .sign("+"), .sign("-"), .sign("*"), .sign("/"), .sign("<"),
            .sign(">"), .sign("%"):
            return true
        case .sign("|"): return token(index + 2, tokens) == .name("tojson")
        default: break
        }
        switch token(index - 1, tokens) {
        case .sign("+"), .sign("-"), .sign("*"), .sign("/"), .sign("<"), .sign(">"), .sign("%"): return true
        case .sign("="): return [.sign("<"), .sign(">")].contains(token(index - 2, tokens))
        default: return false
        }
    }

    private static func isGuarded(_ index: Int, _ tokens: ArraySlice<TemplateToken>) -> Bool {
        switch token(index + 1, tokens) {
        case .name("is"): true
        case .sign("|"): token(index + 2, tokens) == .name("default") || token(index + 2, tokens) == .name("d")
        default: false
        }
    }

    /// Returns the names of which an expression asks whether they are anything: those that stand there by themselves.
    static func asked(in tokens: ArraySlice<TemplateToken>) -> Set<String> {
        Set(uses(in: tokens).filter { !$0.raises }.map(\.name))
    }

    /// Returns all names of a list of targets.
    static func names(in tokens: ArraySlice<TemplateToken>) -> [String] {
        tokens.compactMap { if case .name(let name) = $0 { name } else { nil } }
    }

    /// A name that gets a value.
    struct Bound {
        /// The name; nil where there is a value alone.
        let name: String?
        /// The value.
        let value: ArraySlice<TemplateToken>
    }

    /// Returns the names that get values: `x = y, z = w`, `x=y z=w`, `x as y`.
    static func bindings(in tokens: ArraySlice<TemplateToken>) -> [Bound] {
        if let position = tokens.lastIndex(of: .name("as")),
            case .name(let name)? = tokens[position...].dropFirst().first
        {
            return [Bound(name: name, value: tokens[..<position])]
        }
        var starts: [Int] = []
        var depth = 0
        for index in tokens.indices {
            switch tokens[index] {
            case .sign("("), .sign("["), .sign("{"): depth += 1
            case .sign(")"), .sign("]"), .sign("}"): depth -= 1
            case .name:
                if depth == 0, token(index + 1, tokens) == .sign("="), token(index + 2, tokens) != .sign("="),
                    token(index - 1, tokens) != .sign("=")
                {
                    starts.append(index)
                }
            default: break
            }
        }
        return starts.enumerated().compactMap { number, start in
            guard case .name(let name) = tokens[start] else { return nil }
            let end = number + 1 < starts.count ? starts[number + 1] : tokens.endIndex
            return Bound(name: name, value: tokens[min(start + 2, end)..<end])
        }
    }

    /// Returns the end of what a bracket at the start opens.
    static func closing(in tokens: ArraySlice<TemplateToken>) -> Int {
        var depth = 0
        for index in tokens.indices {
            switch tokens[index] {
            case .sign("("), .sign("["), .sign("{"): depth += 1
            case .sign(")"), .sign("]"), .sign("}"): depth -= 1
            default: break
            }
            if depth == 0 { return index }
        }
        return tokens.endIndex
    }
}
