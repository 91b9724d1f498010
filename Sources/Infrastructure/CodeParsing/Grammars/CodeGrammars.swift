import CTreeSitter
import Domain

/// The grammars of this build.
struct CodeGrammars: Sendable {
    /// Python's; nil where it isn't built in.
    let python = Grammar<PythonKind>(SYNTAX_PYTHON, other: .other)
    /// Those of JavaScript and its like.
    let javascript = Grammar<ScriptKind>(SYNTAX_JAVASCRIPT, other: .other)
    let typescript = Grammar<ScriptKind>(SYNTAX_TYPESCRIPT, other: .other)
    let tsx = Grammar<ScriptKind>(SYNTAX_TSX, other: .other)
    /// Those that are read for definitions and imports.
    let outlines: [Language: Grammar<OutlineKind>]

    /// All of them, looked up once.
    static let built = CodeGrammars()

    private init() {
        let languages: [Language] = [.go, .java, .ruby, .php, .swift]
        outlines = Dictionary(
            uniqueKeysWithValues: languages.compactMap { language in
                language.syntax.flatMap { Grammar<OutlineKind>($0, other: .other) }.map { (language, $0) }
            })
    }

    /// The version of the parser; nil where none is built in.
    static let core = syntax_core_version().map { String(cString: $0) }

    /// Which grammar of a language is built in; nil for none.
    static func version(of language: Language) -> GrammarVersion? {
        guard let syntax = language.syntax, let grammar = syntax_grammar(syntax),
            let version = syntax_grammar_version(syntax), let digest = syntax_grammar_digest(syntax)
        else { return nil }
        return GrammarVersion(
            version: String(cString: version), digest: String(cString: digest),
            interface: Int(syntax_grammar_abi(grammar)))
    }
}

extension Language {
    /// The grammar that its files are parsed with; nil for those that need none.
    fileprivate var syntax: SyntaxLanguage? {
        switch self {
        case .python: SYNTAX_PYTHON
        case .javascript: SYNTAX_JAVASCRIPT
        case .typescript: SYNTAX_TYPESCRIPT
        case .tsx: SYNTAX_TSX
        case .go: SYNTAX_GO
        case .java: SYNTAX_JAVA
        case .ruby: SYNTAX_RUBY
        case .php: SYNTAX_PHP
        case .swift: SYNTAX_SWIFT
        case .template, .json, .yaml, .toml: nil
        }
    }
}
