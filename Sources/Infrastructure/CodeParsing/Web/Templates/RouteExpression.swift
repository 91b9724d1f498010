import Domain

/// Finds what makes addresses of routes' names in expressions and statements of templates.
enum RouteExpression {
    /// A route that is named.
    struct Named {
        /// What it is named by; nil where nobody can tell.
        let route: WebLink.RouteName?
        /// Whether it is what the expression comes to, and not given to something else.
        let isOuter: Bool
    }

    /// Returns the routes that `url_for` names in an expression.
    static func routes(in expression: String) -> [Named] {
        guard expression.contains("url_for") || expression.contains("url_path_for") else { return [] }
        let tokens = tokens(of: expression)
        var found: [Named] = []
        var depth = 0
        for (place, token) in tokens.enumerated() {
            switch token {
            case .sign("("), .sign("["), .sign("{"): depth += 1
            case .sign(")"), .sign("]"), .sign("}"): depth -= 1
            case .name("url_for"), .name("url_path_for"):
                guard place + 1 < tokens.count, tokens[place + 1] == .sign("("), isOfApplication(place, tokens) else {
                    continue
                }
                found += named(by: arguments(tokens[(place + 2)...])).map { Named(route: $0, isOuter: depth == 0) }
            default: break
            }
        }
        return found
    }

    /// Whether it is not a method of something else: `project.url_for("x")`.
    private static func isOfApplication(_ place: Int, _ tokens: [TemplateToken]) -> Bool {
        guard place > 0, tokens[place - 1] == .sign(".") else { return true }
        guard place > 1, case .name(let owner) = tokens[place - 2] else { return false }
        return WebLink.namesRoutes(owner)
    }

    /// Returns the route that a tag `url` names; nil of another statement.
    static func route(inTag statement: String) -> WebLink.RouteName? {
        var words = words(of: statement)
        guard words.first == "url", words.count > 1, let name = unquoted(words[1]) else { return nil }
        words.removeFirst(2)
        if let end = words.firstIndex(of: "as") { words.removeSubrange(end...) }
        let given = words.compactMap { word in word.firstIndex(of: "=").map { String(word[..<$0]) } }
        return WebLink.RouteName(name, .reverse, given: given, positional: words.count - given.count)
    }

    private static func unquoted(_ word: String) -> String? {
        guard let mark = word.first, mark == "'" || mark == "\"", word.last == mark, word.count > 1 else { return nil }
        return String(word.dropFirst().dropLast())
    }

    /// The words of a statement: what stands in quotation marks is one.
    private static func words(of statement: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        for character in statement {
            if let open = quote {
                word.append(character)
                if character == open { quote = nil }
            } else if character.isWhitespace {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                if character == "\"" || character == "'" { quote = character }
                word.append(character)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words.filter { $0 != "-" && $0 != "+" }
    }

    /// The arguments of a call, up to its end.
    private static func arguments(_ tokens: ArraySlice<TemplateToken>) -> [[TemplateToken]] {
        var arguments: [[TemplateToken]] = [[]]
        var depth = 0
        for token in tokens {
            switch token {
            case .sign("("), .sign("["), .sign("{"): depth += 1
            case .sign(")") where depth == 0: return arguments.filter { !$0.isEmpty }
            case .sign(")"), .sign("]"), .sign("}"): depth -= 1
            case .sign(",") where depth == 0:
                arguments.append([])
                continue
            default: break
            }
            arguments[arguments.count - 1].append(token)
        }
        return arguments.filter { !$0.isEmpty }
    }

    private static func named(by arguments: [[TemplateToken]]) -> [WebLink.RouteName?] {
        guard let first = arguments.first else { return [nil] }
        var (given, positional, hasMore): ([String], Int, Bool) = ([], 0, false)
        for argument in arguments.dropFirst() {
            switch (argument.first, argument.dropFirst().first) {
            case (.name(let name), .sign("=")): given.append(name)
            case (.sign("*"), _): hasMore = true
            default: positional += 1
            }
        }
        return names(first).map { name in
            name.map {
                WebLink.RouteName($0, given: given, positional: positional, hasMore: hasMore)
            }
        }
    }

    /// The names that an argument stands for: one, or those of a choice.
    private static func names(_ tokens: [TemplateToken]) -> [String?] {
        if tokens.count == 1, case .text(let name) = tokens[0] { return [name] }
        guard tokens.count > 3, tokens[1] == .name("if"), let other = tokens.lastIndex(of: .name("else")),
            other == tokens.count - 2, case .text(let first) = tokens[0], case .text(let second) = tokens[other + 1]
        else { return [nil] }
        return [first, second]
    }

    private static func tokens(of expression: String) -> [TemplateToken] {
        let bytes = Array(expression.utf8)
        var tokens: [TemplateToken] = []
        var index = 0
        while index < bytes.count {
            let (byte, start) = (bytes[index], index)
            index += 1
            if Words.isLetter(byte) {
                while index < bytes.count, Words.isLetter(bytes[index]) || Words.isDigit(bytes[index]) { index += 1 }
                tokens.append(.name(String(decoding: bytes[start..<index], as: UTF8.self)))
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                while index < bytes.count, bytes[index] != byte {
                    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                tokens.append(.text(String(decoding: bytes[start + 1..<min(index, bytes.count)], as: UTF8.self)))
                index += 1
            } else if byte > 0x20 {
                tokens.append(.sign(Character(UnicodeScalar(byte))))
            }
        }
        return tokens
    }
}
