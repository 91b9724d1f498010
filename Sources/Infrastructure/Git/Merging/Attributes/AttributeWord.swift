/// What one word of an attributes line sets: `merge=union`, `-merge`, `binary`.
struct AttributeWord: Hashable, Sendable {
    /// The attribute's name.
    let name: String
    /// What it is set to.
    let value: AttributeValue

    /// Reads a word; nil where it names no attribute, which spoils its line for git.
    init?(_ word: String) {
        let isNegative = word.hasPrefix("-")
        if isNegative || word.hasPrefix("!") {
            name = String(word.dropFirst().prefix { $0 != "=" })
            value = isNegative ? .unset : .unspecified
        } else {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            name = String(parts[0])
            value = parts.count == 2 ? .text(String(parts[1])) : .set
        }
        let isName = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isName, !name.isEmpty, !name.hasPrefix("-") else { return nil }
    }

    init(name: String, value: AttributeValue) {
        self.name = name
        self.value = value
    }
}

/// What an attribute is for a path.
enum AttributeValue: Hashable, Sendable {
    /// `merge`
    case set
    /// `-merge`
    case unset
    /// `!merge`, or no line says anything.
    case unspecified
    /// `merge=union`
    case text(String)
}

/// The search for one attribute of one path, from the line that counts most to the one that counts least.
struct AttributeSearch {
    /// What was found; nil as long as no line said anything.
    private(set) var value: AttributeValue?
    private let name: String
    private let macros: [String: [AttributeWord]]
    private var known: Set<String> = []

    /// Looks for an attribute, with what macros stand for.
    init(for name: String, macros: [String: [AttributeWord]]) {
        self.name = name
        self.macros = macros
    }

    /// Takes in a line that covers the path. In a line, too, the last word counts; a macro stands for its words only where
    /// no word that counts more has set it otherwise.
    mutating func take(_ words: [AttributeWord]) {
        for word in words.reversed() where known.insert(word.name).inserted {
            if word.name == name { value = word.value }
            if word.value == .set, let inner = macros[word.name] { take(inner) }
        }
    }
}
