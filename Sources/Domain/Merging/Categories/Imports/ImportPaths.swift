/// Reads imports by path: `a.b.c`, `a::{b, c::d as e}`, `name = a.b`.
struct ImportPaths {
    private let language: ImportLanguage
    private let kind: [UInt8]
    private var names: [ImportedName] = []
    private var prefixes: [[UInt8]] = [[]]
    private var words: [Line] = []
    private var alias: Line?
    /// Deeper groups are none that a person wrote.
    private static let deepest = 8

    init(_ language: ImportLanguage, kind: [UInt8]) {
        self.language = language
        self.kind = kind
    }

    /// Returns what a statement brings in, nil where it is no import.
    func names(of tokens: ArraySlice<ImportToken>) -> [ImportedName]? {
        var paths = self
        for token in tokens {
            guard paths.take(token) else { return nil }
        }
        guard paths.finish(), paths.prefixes.count == 1 else { return nil }
        return paths.names
    }

    private mutating func take(_ token: ImportToken) -> Bool {
        switch token {
        case .word(let word): words.append(word)
        case .mark(UInt8(ascii: ",")): return prefixes.count > 1 && finish()
        case .mark(UInt8(ascii: "=")):
            guard language.bindsWholePath, alias == nil, words.count == 1 else { return false }
            alias = words.popLast()
        case .mark(UInt8(ascii: "{")):
            guard words.count == 1, words[0].last == language.joiner, prefixes.count <= Self.deepest else {
                return false
            }
            prefixes.append(prefixes[prefixes.count - 1] + words[0])
            words = []
        case .mark(UInt8(ascii: "}")):
            guard prefixes.count > 1, finish() else { return false }
            prefixes.removeLast()
        default: return false
        }
        return true
    }

    private mutating func finish() -> Bool {
        defer { (words, alias) = ([], nil) }
        guard let word = words.first else { return true }
        guard words.count == 1 || words.count == 3 && words[1].isText("as"), word.last != language.joiner else {
            return false
        }
        // `a::{self}` is `a`.
        let prefix = prefixes[prefixes.count - 1]
        let path = word.isText("self") ? Array(prefix.dropLast(2)) : prefix + word
        let parent = path.lastIndex(of: language.joiner).map { path[...$0] } ?? []
        let last = path[parent.endIndex...]
        let isWhole = language.bindsWholePath || last.elementsEqual("*".utf8) || last.elementsEqual("_".utf8)
        let alias = self.alias ?? (words.count == 3 ? words[2] : nil)
        let binding = alias ?? (isWhole ? path[...] : last)
        names.append(ImportedName(source: parent, name: kind + [0x20] + last, binding: binding))
        return true
    }
}
