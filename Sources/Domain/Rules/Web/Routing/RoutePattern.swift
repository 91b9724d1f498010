/// The pattern of an address: texts, and holes that values fill.
struct RoutePattern: Hashable, Sendable {
    /// How frameworks spell patterns.
    enum Spelling: Sendable {
        /// `/users/<int:id>`.
        case angles
        /// `/users/{id}`.
        case braces
        /// `/users/:id`.
        case colons
        /// `users/<int:id>/`, without the slash that all begin with.
        case django
    }

    /// A part between slashes.
    enum Segment: Hashable, Sendable {
        case text(String)
        /// One value fills it; only digits where it is a number.
        case hole(isNumber: Bool)
        /// Something with texts beside what is filled in.
        case mixed
        /// Values with slashes in them fill it and all behind it.
        case rest
    }

    /// The parts between slashes.
    let segments: [Segment]
    /// The names of the values that fill it.
    let parameters: [String]
    /// Whether something that nobody knows stands before it.
    let isOpen: Bool
    /// What that is spelled as, where it is a name.
    let origin: String?
    /// It as it was spelled.
    let text: String
    /// It with what fills it in left without names: two routes of one pattern answer the same addresses.
    let shape: String

    /// Takes a pattern apart.
    init(_ text: WebText, _ spelling: Spelling) {
        let whole = spelling == .django && !text.isOpen && !text.text.hasPrefix("/") ? "/" + text.text : text.text
        var parameters: [String] = []
        var shapes: [String] = []
        var segments: [Segment] = []
        for part in whole.split(separator: "/", omittingEmptySubsequences: false).dropFirst(text.isOpen ? 0 : 1) {
            let (segment, shape) = Self.segment(part, spelling, &parameters)
            segments.append(segment)
            shapes.append(shape)
            if segment == .rest { break }
        }
        self.segments = segments
        self.parameters = parameters
        isOpen = text.isOpen
        origin = text.origin
        self.text = whole
        shape = (text.origin ?? "") + shapes.joined(separator: "/")
    }

    /// What a regular expression comes to as far as it is one of plain texts and groups with names; else something that matches
    /// anything.
    static func fromRegularExpression(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let first = rest.first {
            if rest.hasPrefix("(?P<"), let end = rest.firstIndex(of: ">"), let close = rest.closingBracket {
                result += "<" + rest[rest.index(rest.startIndex, offsetBy: 4)..<end] + ">"
                rest = rest[rest.index(after: close)...]
            } else if "()[]{}|*+?.\\^$".contains(first) {
                return result + "<path:rest>"
            } else {
                result.append(first)
                rest.removeFirst()
            }
        }
        return result
    }

    private static func segment(
        _ part: Substring, _ spelling: Spelling, _ parameters: inout [String]
    ) -> (Segment, String) {
        switch spelling {
        case .angles, .django: return bracketed(part, "<", ">", isPathLast: false, &parameters)
        case .braces: return bracketed(part, "{", "}", isPathLast: true, &parameters)
        case .colons:
            if part.contains("*") { return (.rest, "**") }
            guard part.first == ":" else { return (part.contains(":") ? .mixed : .text(String(part)), String(part)) }
            let name = part.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            parameters.append(String(name))
            // What is optional may be missing with all behind it.
            if part.hasSuffix("?") { return (.rest, "**") }
            return (name.count == part.count - 1 ? .hole(isNumber: false) : .mixed, "*")
        }
    }

    private static func bracketed(
        _ part: Substring, _ open: Character, _ close: Character, isPathLast: Bool, _ parameters: inout [String]
    ) -> (Segment, String) {
        var rest = part
        var shape = ""
        var segment: Segment?
        while let start = rest.firstIndex(of: open), let end = rest[start...].firstIndex(of: close) {
            let inside = rest[rest.index(after: start)..<end].split(separator: ":", maxSplits: 1)
            let name = isPathLast || inside.count < 2 ? inside.first : inside.last
            let kind = inside.count < 2 ? "" : String((isPathLast ? inside.last : inside.first) ?? "")
            parameters.append(String(name ?? "").filter { $0 != " " })
            shape += rest[..<start] + "<" + (kind.isEmpty && !isPathLast ? "" : kind) + ">"
            let isWhole = start == part.startIndex && end == part.index(before: part.endIndex)
            let isKnown = ["", "int", "string", "str", "uuid", "slug", "float", "any"].contains {
                kind == $0 || kind.hasPrefix($0 + "(")
            }
            if kind == "path" || !isKnown {
                segment = .rest
            } else if segment != .rest {
                segment = isWhole ? .hole(isNumber: kind == "int") : .mixed
            }
            rest = rest[rest.index(after: end)...]
        }
        guard let segment else { return (.text(String(part)), String(part)) }
        return (segment, shape + rest)
    }
}

extension Substring {
    /// Where the bracket closes that it starts with.
    fileprivate var closingBracket: Index? {
        var depth = 0
        for place in indices {
            if self[place] == "(" { depth += 1 }
            if self[place] == ")" { depth -= 1 }
            if depth == 0 { return place }
        }
        return nil
    }
}
