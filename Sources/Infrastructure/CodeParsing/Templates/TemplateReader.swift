import Domain

/// Reads the statements of a template: what it extends and includes, its blocks and its macros.
///
/// The HTML between them is left out, so that no grammar is needed, and none is that copes with both.
struct TemplateReader {
    private let statements: [TemplateStatement]
    private var template = TemplateFacts()
    /// The marks of the language that end what is taken as it is written.
    private var verbatim: String?

    /// Reads a file.
    ///
    /// - Throws: where a statement has no end.
    static func facts(of bytes: [UInt8]) throws(ParseFailure) -> FileFacts {
        let statements = try TemplateScanner.statements(of: bytes)
        var reader = TemplateReader(statements: statements)
        reader.readAll()
        var facts = FileFacts(language: .template)
        facts.template = TemplateDataReader.adding(to: reader.template, statements)
        facts.template?.forms = FormReader.forms(in: bytes, statements)
        facts.template?.hasToken = statements.contains(where: FormReader.givesToken)
        facts.template?.tokenLines = FormReader.tokenLines(in: bytes, statements)
        facts.words = Words.all(in: bytes)
        return facts
    }

    private init(statements: [TemplateStatement]) { self.statements = statements }

    private mutating func readAll() {
        for statement in statements where !statement.isOutput {
            guard let word = statement.tokens.first, case .name(let keyword) = word else { continue }
            if let verbatim {
                if keyword == "end" + verbatim { self.verbatim = nil }
            } else {
                read(keyword, statement)
            }
        }
    }

    private mutating func read(_ keyword: String, _ statement: TemplateStatement) {
        switch keyword {
        case "raw", "verbatim", "comment": verbatim = keyword
        case "extends": addUses(.extends, statement)
        case "include": addUses(.include, statement)
        case "import", "from": addUses(.import, statement)
        case "block":
            guard case .name(let name)? = statement.tokens.dropFirst().first else { return }
            template.blocks.append(NamePlace(name, line: statement.line))
        case "macro": addMacro(statement)
        default: break
        }
    }

    private mutating func addUses(_ kind: TemplateUse.Kind, _ statement: TemplateStatement) {
        let tokens = Array(statement.tokens.dropFirst())
        let isChoice = tokens.first == .sign("[") || tokens.first == .sign("(")
        let ignores = zip(tokens, tokens.dropFirst()).contains { $0 == .name("ignore") && $1 == .name("missing") }
        for token in named(tokens, isChoice: isChoice) {
            guard case .text(let name) = token else { continue }
            template.parents.append(
                TemplateUse(name, kind: kind, isOptional: isChoice || ignores, line: statement.line))
        }
    }

    /// The tokens that name templates: the first one, both of a choice by `if`, all of a list.
    private func named(_ tokens: [TemplateToken], isChoice: Bool) -> [TemplateToken] {
        if isChoice { return Array(tokens.prefix { $0 != .sign("]") && $0 != .sign(")") }) }
        guard tokens.count > 1, tokens[1] == .name("if") else {
            // What is joined to it makes another name.
            let isWhole =
                tokens.count < 2
                || [
                    .name("ignore"), .name("with"), .name("without"), .name("as"),
                    .name("import"), .name("only"),
                ].contains(tokens[1])
            return isWhole ? Array(tokens.prefix(1)) : []
        }
        let other = tokens.firstIndex(of: .name("else")).map { tokens[($0 + 1)...].prefix(1) } ?? []
        return [tokens[0]] + other
    }

    private mutating func addMacro(_ statement: TemplateStatement) {
        guard case .name(let name)? = statement.tokens.dropFirst().first else { return }
        var definition = Definition(
            kind: .function, name: name, lines: LineRange(first: statement.line, last: statement.line),
            line: statement.line)
        definition.signature = CallSignature(parameters(Array(statement.tokens.dropFirst(3))))
        template.macros.append(definition)
    }

    private func parameters(_ tokens: [TemplateToken]) -> [CallSignature.Parameter] {
        var found: [CallSignature.Parameter] = []
        var depth = 0
        for (index, token) in tokens.enumerated() {
            switch token {
            case .sign("("), .sign("["), .sign("{"): depth += 1
            case .sign(")") where depth == 0: return found
            case .sign(")"), .sign("]"), .sign("}"): depth -= 1
            case .name(let name) where depth == 0 && (index == 0 || tokens[index - 1] == .sign(",")):
                let hasDefault = index + 1 < tokens.count && tokens[index + 1] == .sign("=")
                found.append(.init(name, hasDefault: hasDefault))
            default: break
            }
        }
        return found
    }
}
