/// Reads one statement of imports.
struct ImportParser {
    let language: ImportLanguage

    init(_ language: ImportLanguage) { self.language = language }

    /// Returns the keyword of a statement and what stands behind it; nil where tokens don't start as an import.
    func body(of tokens: [ImportToken]) -> (keyword: Line, rest: ArraySlice<ImportToken>)? {
        var rest = tokens[...]
        while case .word(let word) = rest.first, language.modifiers.contains(String(decoding: word, as: UTF8.self)) {
            rest = rest.dropFirst()
            // As in `pub(crate) use`.
            if rest.first == .mark(UInt8(ascii: "(")), let close = rest.firstIndex(of: .mark(UInt8(ascii: ")"))) {
                rest = rest[(close + 1)...]
            }
        }
        guard case .word(let keyword) = rest.first, language.keywords.contains(String(decoding: keyword, as: UTF8.self))
        else { return nil }
        return (keyword, rest.dropFirst())
    }

    /// Returns what a whole statement imports, nil where it is no import after all.
    func names(of tokens: [ImportToken]) -> [ImportedName]? {
        guard let (keyword, body) = body(of: tokens) else { return nil }
        var rest = body
        // The marks that end a statement.
        while let last = rest.last, last == .mark(UInt8(ascii: ";")) || isLineEnd(last) { rest = rest.dropLast() }
        guard !rest.isEmpty, !rest.contains(.mark(UInt8(ascii: ";"))) else { return nil }
        // What stands before the keyword tells imports apart as well.
        let before = tokens.prefix { !$0.isWord(String(decoding: keyword, as: UTF8.self)) } + [.word(keyword)]
        var kind = before.flatMap(\.bytes)
        switch language.form {
        case .names: return names(keyword, rest)
        case .clauses: return ImportClause(keyword: keyword).names(of: rest)
        case .paths, .quoted:
            while rest.count > 1, case .word(let word) = rest.first,
                language.qualifiers.contains(String(decoding: word, as: UTF8.self))
            {
                kind += Array(word)
                rest = rest.dropFirst()
            }
            return language.form == .quoted ? quoted(rest, kind) : ImportPaths(language, kind: kind).names(of: rest)
        }
    }

    private func isLineEnd(_ token: ImportToken) -> Bool {
        language.endsItemsAtLines && token == .mark(UInt8(ascii: ","))
    }

    /// Reads `module import a, b as c` or `a, b as c`.
    private func names(_ keyword: Line, _ tokens: ArraySlice<ImportToken>) -> [ImportedName]? {
        var list = tokens
        var module: Line?
        if keyword.isText("from") {
            guard tokens.count > 2, case .word(let word) = tokens.first,
                tokens.dropFirst().first?.isWord("import") == true
            else { return nil }
            module = word
            list = tokens.dropFirst(2)
            if list.first == .mark(UInt8(ascii: "(")) {
                guard list.last == .mark(UInt8(ascii: ")")) else { return nil }
                list = list.dropFirst().dropLast()
            }
        }
        var names: [ImportedName] = []
        for item in list.split(separator: .mark(UInt8(ascii: ","))) {
            guard let (name, alias) = Self.aliased(item) else { return nil }
            let binding = alias ?? (name.isText("*") ? (module ?? []) + name : name)
            names.append(
                ImportedName(
                    source: module ?? name, name: (module == nil ? "import " : "").utf8 + name, binding: binding))
        }
        return names
    }

    /// Reads `name` or `name as other`.
    static func aliased(_ item: ArraySlice<ImportToken>) -> (name: Line, alias: Line?)? {
        let words = item.compactMap { token -> Line? in
            switch token {
            case .word(let word): word
            case .mark(UInt8(ascii: "*")): [UInt8(ascii: "*")]
            default: nil
            }
        }
        guard words.count == item.count else { return nil }
        switch words.count {
        case 1: return (words[0], nil)
        case 3 where words[1].isText("as"): return (words[0], words[2])
        default: return nil
        }
    }

    /// Reads `"module"`, `name "module"` or `"module" as name show a, b`; several of them where lines divide them.
    private func quoted(_ tokens: ArraySlice<ImportToken>, _ kind: [UInt8]) -> [ImportedName]? {
        let isPlain = !language.endsItemsAtLines
        let list = tokens.filter { !($0.isMark(UInt8(ascii: "(")) || $0.isMark(UInt8(ascii: ")")) || $0.isWord("url")) }
        let items = isPlain ? [list[...]] : list.split(separator: .mark(UInt8(ascii: ",")))
        var names: [ImportedName] = []
        for item in items {
            let modules = item.compactMap { if case .quoted(let module) = $0 { module } else { nil } }
            guard modules.count == 1, let module = modules.first,
                isPlain ? item.first == .quoted(module) : item.last == .quoted(module),
                language.hasTail || item.count <= (isPlain ? 1 : 2)
            else { return nil }
            let words = item.reduce(into: kind) { $0 += $1.bytes + [0x20] }
            names.append(
                ImportedName(
                    source: module, name: words, binding: binding(of: item, module),
                    isForEffect: !language.endsItemsAtLines))
        }
        return names
    }

    private func binding(of item: ArraySlice<ImportToken>, _ module: Line) -> Line {
        guard language.endsItemsAtLines else { return module }
        if case .word(let alias) = item.first { return alias.isText("_") || alias.isText(".") ? module : alias }
        let parts = module.split(separator: UInt8(ascii: "/"))
        let isVersion =
            parts.last.map { $0.first == UInt8(ascii: "v") && $0.dropFirst().allSatisfy(Self.isDigit) } ?? false
        return (isVersion ? parts.dropLast() : parts[...]).last ?? module
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension ImportToken {
    /// What it is made of.
    var bytes: [UInt8] {
        switch self {
        case .word(let word): Array(word)
        case .quoted(let text): [UInt8(ascii: "\"")] + text
        case .mark(let mark): [mark]
        }
    }
}
