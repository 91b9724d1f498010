/// Reads an expression: texts, lists, calls, and sums of them.
struct PythonExpression {
    /// Brackets deeper than this are skipped: nobody names a migration there.
    private static let deepest = 64

    private let tokens: ArraySlice<PythonToken>
    private var index: Int
    private var depth = 0
    /// Returns what a name stands for.
    private let lookUp: (String) -> PythonValue?

    init(_ tokens: ArraySlice<PythonToken>, lookUp: @escaping (String) -> PythonValue? = { _ in nil }) {
        self.tokens = tokens
        index = tokens.startIndex
        self.lookUp = lookUp
    }

    /// Returns what all the tokens come to.
    static func value(
        of tokens: ArraySlice<PythonToken>, lookUp: @escaping (String) -> PythonValue? = { _ in nil }
    ) -> PythonValue {
        var expression = PythonExpression(tokens, lookUp: lookUp)
        let line = tokens.first?.line ?? 1
        var elements = [expression.sum()]
        var isTuple = false
        while expression.take(",") {
            isTuple = true
            if expression.current != nil { elements.append(expression.sum()) }
        }
        guard expression.current == nil else { return .unknown(line: line) }
        return isTuple ? .list(elements) : elements[0]
    }

    /// Returns the call that starts at a token; nil where there is none.
    static func call(at start: Int, of tokens: ArraySlice<PythonToken>) -> PythonCall? {
        var expression = PythonExpression(tokens[start...])
        return expression.primary().call
    }

    private var current: PythonToken? { index < tokens.endIndex ? tokens[index] : nil }
    private var line: Int { current?.line ?? tokens.last?.line ?? 1 }

    private mutating func take(_ character: Character) -> Bool {
        guard let current, current.isSymbol(character) else { return false }
        index += 1
        return true
    }

    /// What stands up to the next comma or closing bracket.
    private mutating func sum() -> PythonValue {
        let line = line
        var value = primary()
        while take("+") { value = Self.added(value, primary(), line: line) }
        if let current, !current.endsElement {
            skipElement()
            return .unknown(line: line)
        }
        return value
    }

    private static func added(_ first: PythonValue, _ second: PythonValue, line: Int) -> PythonValue {
        switch (first, second) {
        case (.text(let first, let line), .text(let second, _)): .text(first + second, line: line)
        case (.list(let first), .list(let second)): .list(first + second)
        default: .unknown(line: line)
        }
    }

    private mutating func primary() -> PythonValue {
        guard let token = current else { return .unknown(line: line) }
        switch token.kind {
        case .string: return strings()
        case .number:
            index += 1
            return .unknown(line: token.line)
        case .name: return named()
        case .symbol:
            if token.isSymbol("(") { return bracketed(")", isGroup: true) }
            if token.isSymbol("[") { return bracketed("]", isGroup: false) }
            if token.isSymbol("{") { return bracketed("}", isGroup: false) }
            return .unknown(line: token.line)
        }
    }

    private mutating func strings() -> PythonValue {
        let line = line
        var text: String? = ""
        while let token = current, case .string(let part) = token.kind {
            if let part { text?.append(part) } else { text = nil }
            index += 1
        }
        return text.map { .text($0, line: line) } ?? .unknown(line: line)
    }

    private mutating func named() -> PythonValue {
        let line = line
        var name = ""
        while let part = current?.name {
            name += part
            index += 1
            guard let next = current, next.isSymbol("."), index + 1 < tokens.endIndex, tokens[index + 1].name != nil
            else { break }
            name += "."
            index += 1
        }
        if name == "None" { return .none }
        if let current, current.isSymbol("(") { return called(name, line: line) }
        return lookUp(name) ?? .name(name, line: line)
    }

    private mutating func called(_ name: String, line: Int) -> PythonValue {
        let (arguments, keywords) = elements(until: ")")
        if ["list", "tuple", "set", "frozenset"].contains(name), arguments.count <= 1, keywords.isEmpty {
            guard let argument = arguments.first else { return .list([]) }
            return argument.elements.map { .list($0) } ?? .unknown(line: line)
        }
        return .call(PythonCall(callee: name, arguments: arguments, keywords: keywords, line: line))
    }

    /// A list, or one expression in parentheses.
    private mutating func bracketed(_ closing: Character, isGroup: Bool) -> PythonValue {
        let start = index
        let (values, keywords) = elements(until: closing)
        let hadComma = index - 2 > start && tokens[index - 2].isSymbol(",")
        if !keywords.isEmpty { return .unknown(line: tokens[start].line) }
        return isGroup && values.count == 1 && !hadComma ? values[0] : .list(values)
    }

    /// What stands in brackets, separated by commas.
    private mutating func elements(until closing: Character) -> ([PythonValue], [String: PythonValue]) {
        var values: [PythonValue] = []
        var keywords: [String: PythonValue] = [:]
        index += 1
        depth += 1
        defer { depth -= 1 }
        while current != nil, !take(closing) {
            if take(",") { continue }
            if depth > Self.deepest {
                values.append(.unknown(line: line))
                skipElement()
            } else if let name = current?.name, index + 1 < tokens.endIndex, tokens[index + 1].isSymbol("=") {
                index += 2
                keywords[name] = sum()
            } else {
                values.append(sum())
            }
        }
        return (values, keywords)
    }

    /// Goes to the next comma or closing bracket of the same level.
    private mutating func skipElement() {
        var open = 0
        while let current {
            if open == 0, current.endsElement { return }
            if current.opens { open += 1 } else if current.closes { open -= 1 }
            index += 1
        }
    }
}

extension PythonToken {
    var opens: Bool { isSymbol("(") || isSymbol("[") || isSymbol("{") }
    var closes: Bool { isSymbol(")") || isSymbol("]") || isSymbol("}") }
    fileprivate var endsElement: Bool { isSymbol(",") || closes }
}
