import Domain

extension TemplateExpression {
    /// Returns the calls of names, and of names on names, with what they give.
    static func calls(in tokens: ArraySlice<TemplateToken>, line: Int) -> [Call] {
        var calls: [Call] = []
        for index in tokens.indices {
            guard tokens[index] == .sign("("), let names = callee(before: index, tokens) else { continue }
            let rest = tokens[index...]
            calls.append(call(names, rest[..<closing(in: rest)].dropFirst(), line: line))
        }
        return calls
    }

    private static func callee(before index: Int, _ tokens: ArraySlice<TemplateToken>) -> [String]? {
        var names: [String] = []
        var place = index - 1
        while tokens.indices.contains(place), case .name(let name) = tokens[place] {
            names.append(name)
            let hasDot = tokens.indices.contains(place - 1) && tokens[place - 1] == .sign(".")
            guard hasDot else {
                let isFilter = tokens.indices.contains(place - 1) && tokens[place - 1] == .sign("|")
                return isFilter ? nil : names.reversed()
            }
            place -= 2
        }
        return nil
    }

    private static func call(_ names: [String], _ arguments: ArraySlice<TemplateToken>, line: Int) -> Call {
        var positional = 0
        var keywords: [String] = []
        var (hasMore, hasMoreKeywords) = (false, false)
        for part in split(arguments) {
            if part.starts(with: [.sign("*"), .sign("*")]) {
                hasMoreKeywords = true
            } else if part.first == .sign("*") {
                hasMore = true
            } else if case .name(let name)? = part.first, part.dropFirst().first == .sign("="),
                part.dropFirst(2).first != .sign("=")
            {
                keywords.append(name)
            } else {
                positional += 1
            }
        }
        return Call(
            Reference(.unknown, names), positional: positional, keywords: keywords, hasMorePositional: hasMore,
            hasMoreKeywords: hasMoreKeywords, line: line)
    }

    /// Returns the parts between the commas that stand in no brackets.
    static func split(_ tokens: ArraySlice<TemplateToken>) -> [ArraySlice<TemplateToken>] {
        var parts: [ArraySlice<TemplateToken>] = []
        var (depth, start) = (0, tokens.startIndex)
        for index in tokens.indices {
            switch tokens[index] {
            case .sign("("), .sign("["), .sign("{"): depth += 1
            case .sign(")"), .sign("]"), .sign("}"): depth -= 1
            case .sign(",") where depth == 0:
                parts.append(tokens[start..<index])
                start = index + 1
            default: break
            }
        }
        parts.append(tokens[start...])
        return parts.filter { !$0.isEmpty }
    }

    /// Returns the names of parameters, up to the bracket that closes.
    static func parameters(in tokens: ArraySlice<TemplateToken>) -> [String] {
        split(list(tokens)).compactMap { part in
            if case .name(let name)? = part.first(where: { $0 != .sign("*") }) { name } else { nil }
        }
    }

    /// Returns the values that parameters have by default.
    static func defaults(in tokens: ArraySlice<TemplateToken>) -> ArraySlice<TemplateToken> {
        let values = split(list(tokens)).flatMap { part -> [TemplateToken] in
            guard let position = part.firstIndex(of: .sign("=")) else { return [] }
            return part[position...].dropFirst() + [.sign(",")]
        }
        return values[...]
    }

    private static func list(_ tokens: ArraySlice<TemplateToken>) -> ArraySlice<TemplateToken> {
        var depth = 0
        for index in tokens.indices {
            switch tokens[index] {
            case .sign("("), .sign("["), .sign("{"): depth += 1
            case .sign(")") where depth == 0: return tokens[..<index]
            case .sign(")"), .sign("]"), .sign("}"): depth -= 1
            default: break
            }
        }
        return tokens
    }
}
