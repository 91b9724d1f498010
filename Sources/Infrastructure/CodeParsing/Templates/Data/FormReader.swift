import Domain

/// Finds the forms of a template, and the tokens that it gives against forged requests.
struct FormReader {
    private static let tokens: Set<String> = [
        "hidden_tag", "csrf_token", "csrf_field", "csrf_input", "csrf_token_input",
    ]
    private let bytes: [UInt8]
    private let statements: [TemplateStatement]

    /// Returns the forms, in order.
    static func forms(in bytes: [UInt8], _ statements: [TemplateStatement]) -> [TemplateForm] {
        let reader = FormReader(bytes: bytes, statements: statements)
        let text = HTMLText(bytes, leavingOut: statements.map(\.range))
        return text.places(of: "<form").compactMap { reader.form(at: $0, in: text) }
    }

    /// Returns the lines in which scripts and requests get a token.
    static func tokenLines(in bytes: [UInt8], _ statements: [TemplateStatement]) -> [Int] {
        let giving = statements.filter(givesToken)
        guard !giving.isEmpty else { return [] }
        let text = HTMLText(bytes, leavingOut: statements.map(\.range))
        return giving.filter { text.isForScripts($0.range.lowerBound) }.map(\.line)
    }

    private func form(at place: Int, in text: HTMLText) -> TemplateForm? {
        guard let tag = text.tag(at: place), tag.value(of: "action").map(Self.isOwn) ?? true else { return nil }
        let end = text.place(of: "</form", from: tag.end) ?? bytes.count
        let inside = statements.filter { tag.end <= $0.range.lowerBound && $0.range.upperBound <= end }
        let usesScript = ["hx-post", "hx-put", "hx-patch", "hx-delete"].contains {
            tag.value(of: $0) != nil || tag.value(of: "data-" + $0) != nil
        }
        return TemplateForm(
            isMutating: usesScript || tag.value(of: "method") == "post", usesScript: usesScript,
            hasToken: inside.contains(where: Self.givesToken) || tag.text.contains("csrf"),
            isOpen: inside.contains(where: Self.mayGiveToken), included: inside.flatMap(Self.included),
            sources: Set(inside.flatMap(Self.sources)).sorted(), line: text.line(at: place))
    }

    /// Whether an address is none of another site.
    private static func isOwn(_ address: String) -> Bool {
        !["http:", "https:", "//", "mailto:"].contains { address.hasPrefix($0) }
    }

    /// Whether a statement gives a token.
    static func givesToken(_ statement: TemplateStatement) -> Bool {
        statement.tokens.contains { if case .name(let name) = $0 { tokens.contains(name) } else { false } }
    }

    /// Whether a statement may write more of a form than can be seen: a block, a form that writes itself, or a call that gets one.
    private static func mayGiveToken(_ statement: TemplateStatement) -> Bool {
        let tokens = statement.tokens
        guard statement.isOutput else {
            return tokens.first == .name("block") || tokens.first == .name("call") || tokens.first == .name("crispy")
        }
        return tokens.indices.contains { index in
            guard case .name(let name) = tokens[index] else { return false }
            if name == "caller" { return true }
            guard name.lowercased().contains("form") else { return false }
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            let isValue = index == 0 || ![.sign("."), .sign("|")].contains(tokens[index - 1])
            return isValue && ![.sign("."), .sign("("), .sign("["), .sign("=")].contains(next)
        }
    }

    private static func included(_ statement: TemplateStatement) -> [String] {
        guard !statement.isOutput, statement.tokens.first == .name("include") else { return [] }
        return statement.tokens.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    private static func sources(_ statement: TemplateStatement) -> [String] {
        TemplateExpression.uses(in: statement.tokens[...]).filter(\.raises).map(\.name)
    }
}
