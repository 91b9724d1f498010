import Domain

/// Reads what one file says of addresses.
enum WebReader {
    /// Whether files of a language say anything of addresses that is read.
    static func reads(_ language: Language) -> Bool {
        switch language {
        case .python, .javascript, .typescript, .tsx, .template: true
        case .go, .java, .ruby, .php, .swift, .json, .yaml, .toml: false
        }
    }

    /// Returns what is wanted of files of a language.
    static func wanted(in language: Language) -> WantedWeb { language == .python ? .python : .script }

    /// Returns what a file says.
    static func state(of bytes: [UInt8], at path: RepositoryPath) -> WebState {
        guard let language = Language(of: path), reads(language), isReadable(bytes) else { return .none }
        if language == .template {
            let facts = TemplateWebReader.facts(of: bytes)
            return facts.isEmpty ? .none : .facts(facts)
        }
        let wanted = wanted(in: language)
        guard wanted.isMentioned(in: bytes) else { return .none }
        do throws(ParseFailure) {
            guard let facts = try code(bytes, language, wanted.calls) else { return .unread }
            return facts.isEmpty ? .none : .facts(facts)
        } catch {
            return .unread
        }
    }

    private static func code(
        _ bytes: [UInt8], _ language: Language, _ wanted: Set<String>
    ) throws(ParseFailure) -> WebFacts? {
        let grammars = CodeGrammars.built
        if language == .python {
            guard let grammar = grammars.python else { return nil }
            return try PythonWebReader.facts(of: bytes, wanted: wanted, grammar)
        }
        let grammar: Grammar<ScriptKind>? =
            switch language {
            case .javascript: grammars.javascript
            case .typescript: grammars.typescript
            default: grammars.tsx
            }
        guard let grammar else { return nil }
        return try ScriptWebReader.facts(of: bytes, wanted: wanted, grammar)
    }

    private static func isReadable(_ bytes: [UInt8]) -> Bool {
        bytes.count <= ParseLimits().bytes && !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }
}
