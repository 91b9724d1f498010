/// Reads the imports and exports of JavaScript and TypeScript, from behind their keyword.
struct ImportClause {
    let keyword: Line
    private var names: [ImportedName] = []
    private var source: Line = []
    private var words: [Line] = []
    private var isInside = false
    private var isType = false

    init(keyword: Line) { self.keyword = keyword }

    /// Returns what a statement brings in, nil where it is no import.
    func names(of tokens: ArraySlice<ImportToken>) -> [ImportedName]? {
        var clause = self
        return clause.read(tokens) ? clause.names : nil
    }

    private mutating func read(_ tokens: ArraySlice<ImportToken>) -> Bool {
        if keyword.isText("import"), tokens.count == 1, case .quoted(let module) = tokens.first {
            names = [ImportedName(source: module, name: [], binding: [UInt8(ascii: "\"")] + module, isForEffect: true)]
            return true
        }
        guard let items = items(of: tokens) else { return false }
        for token in items {
            guard take(token) else { return false }
        }
        return finish() && !isInside
    }

    /// Cuts off where the names come from.
    private mutating func items(of tokens: ArraySlice<ImportToken>) -> ArraySlice<ImportToken>? {
        if keyword.isText("import") || keyword.isText("export") {
            if tokens.count > 2, case .quoted(let module) = tokens.last, tokens.dropLast().last?.isWord("from") == true
            {
                source = module
                return tokens.dropLast(2)
            }
            let isList = tokens.first == .mark(UInt8(ascii: "{")) && tokens.last == .mark(UInt8(ascii: "}"))
            return keyword.isText("export") && isList ? tokens : nil
        }
        // `const {a, b} = require("module")`
        let call = tokens.suffix(5)
        guard tokens.count > 5, call.first == .mark(UInt8(ascii: "=")),
            call.dropFirst().first?.isWord("require") == true,
            call.dropFirst(2).first == .mark(UInt8(ascii: "(")), case .quoted(let module) = call.dropLast().last,
            call.last == .mark(UInt8(ascii: ")"))
        else { return nil }
        source = module
        return tokens.dropLast(5)
    }

    private mutating func take(_ token: ImportToken) -> Bool {
        switch token {
        case .word(let word): words.append(word)
        case .mark(UInt8(ascii: "*")): words.append([UInt8(ascii: "*")])
        case .mark(UInt8(ascii: ",")): return finish()
        case .mark(UInt8(ascii: "{")):
            guard !isInside, words.isEmpty || words.count == 1 && words[0].isText("type") else { return false }
            (isInside, isType) = (true, !words.isEmpty)
            words = []
        case .mark(UInt8(ascii: "}")):
            guard isInside, finish() else { return false }
            (isInside, isType) = (false, false)
        default: return false
        }
        return true
    }

    /// Takes in the words of one name: `a`, `a as b`, `* as b`, each maybe behind `type`.
    private mutating func finish() -> Bool {
        defer { words = [] }
        guard var name = words.first else { return true }
        var rest = words[1...]
        var kind = isType ? "type " : isInside ? "" : "whole "
        if name.isText("type"), let next = rest.first, rest.count != 2 || !next.isText("as") {
            kind = "type "
            name = next
            rest = rest.dropFirst()
        }
        let binding = rest.last ?? (name.isText("*") ? name + source : name)
        guard rest.isEmpty || rest.count == 2 && rest.first?.isText("as") == true else { return false }
        let area = keyword.isText("export") ? "export " : ""
        names.append(ImportedName(source: source, name: kind.utf8 + name, binding: area.utf8 + binding))
        return true
    }
}
