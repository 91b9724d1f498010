import Domain

/// Reads one file in its language.
enum FileReader {
    /// Whether files in a language are read in this build.
    static func reads(_ language: Language) -> Bool {
        let grammars = CodeGrammars.built
        return switch language {
        case .python: grammars.python != nil
        case .javascript: grammars.javascript != nil
        case .typescript: grammars.typescript != nil
        case .tsx: grammars.tsx != nil
        case .template: true
        default: false
        }
    }

    /// Returns what a file says; it is in a language that is read.
    static func state(of bytes: [UInt8], at path: RepositoryPath) -> FactsState {
        guard let language = Language(of: path) else { return .absent }
        do throws(ParseFailure) {
            try check(bytes)
            return .facts(try facts(of: bytes, at: path, language))
        } catch {
            return .unread(error.cause)
        }
    }

    private static func facts(
        of bytes: [UInt8], at path: RepositoryPath, _ language: Language
    ) throws(ParseFailure) -> FileFacts {
        let grammars = CodeGrammars.built
        switch language {
        case .python:
            let grammar = try found(grammars.python, language)
            return try PythonReader.facts(of: bytes, isPackage: FactsKey.isPackage(path), grammar)
        case .javascript: return try ScriptReader.facts(of: bytes, language, found(grammars.javascript, language))
        case .typescript: return try ScriptReader.facts(of: bytes, language, found(grammars.typescript, language))
        case .tsx: return try ScriptReader.facts(of: bytes, language, found(grammars.tsx, language))
        case .template: return try TemplateReader.facts(of: bytes)
        default: throw ParseFailure(.noReader(language))
        }
    }

    private static func found<Kind>(_ grammar: Grammar<Kind>?, _ language: Language) throws(ParseFailure) -> Grammar<
        Kind
    > {
        guard let grammar else { throw ParseFailure(.noReader(language)) }
        return grammar
    }

    /// Checks what holds for every language: the size, the encoding, and that no merge was left half done.
    private static func check(_ bytes: [UInt8]) throws(ParseFailure) {
        let limit = ParseLimits().bytes
        guard bytes.count <= limit else { throw ParseFailure(.tooLarge(bytes: bytes.count, limit: limit)) }
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { throw ParseFailure(.encoding) }
        if let line = ConflictMarkers.firstLine(in: bytes) { throw ParseFailure(.syntax(line: line)) }
    }
}
