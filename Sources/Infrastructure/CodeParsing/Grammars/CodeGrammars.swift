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

    /// All of them, looked up once.
    static let built = CodeGrammars()

    /// What a grammar's results depend on, besides the text.
    static func version(of language: Language) -> String { "\(language.rawValue) \(core)" }

    private static let core = syntax_core_version().map { String(cString: $0) } ?? ""
}
