import Domain

/// One line of a `.gitattributes` file: a pattern, and what it sets.
struct AttributeLine: Hashable, Sendable {
    /// The pattern's bytes, without quotes.
    let pattern: [UInt8]
    /// The words behind it: `merge=union`, `-merge`, `binary`.
    let attributes: [String]

    /// Reads a file's lines; comments and what sets nothing are passed over.
    static func parse(_ content: [UInt8]) -> [AttributeLine] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return content.dropFirst(content.starts(with: mark) ? mark.count : 0).split(separator: UInt8(ascii: "\n"))
            .compactMap { AttributeLine($0) }
    }

    /// A line as long as this is none to git (`ATTR_MAX_LINE_LENGTH` of its attr.h).
    private static let tooLong = 2048

    private init?(_ line: ArraySlice<UInt8>) {
        guard line.count < Self.tooLong else { return nil }
        let line = line.drop(while: Self.isBlank)
        guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
        let rest: ArraySlice<UInt8>
        if let quoted = CQuoting.unquoted(line) {
            (pattern, rest) = (quoted.text, quoted.rest)
        } else {
            pattern = Array(line.prefix { !Self.isBlank($0) })
            rest = line.dropFirst(pattern.count)
        }
        attributes = rest.split(whereSeparator: Self.isBlank).map { String(decoding: $0, as: UTF8.self) }
        // git ignores patterns that take something back, and lines with a word that names no attribute.
        guard !attributes.isEmpty, pattern.first != UInt8(ascii: "!"),
            attributes.allSatisfy({ AttributeWord($0) != nil })
        else { return nil }
    }

    /// The name it defines, if it defines a macro: `[attr]name`.
    var macro: String? {
        let opening = Array("[attr]".utf8)
        guard pattern.starts(with: opening), pattern.count > opening.count else { return nil }
        return String(decoding: pattern.dropFirst(opening.count), as: UTF8.self)
    }

    /// What it sets, as far as that counts.
    func words(_ policy: AttributePolicy) -> [AttributeWord] {
        attributes.filter { policy.counts($0) }.compactMap { AttributeWord($0) }
    }

    /// What macros stand for, the last definition of each; `binary` is git's own.
    static func macros(among lines: [AttributeLine], _ policy: AttributePolicy) -> [String: [AttributeWord]] {
        let own = ["binary": ["diff", "merge", "text"].map { AttributeWord(name: $0, value: .unset) }]
        let defined = lines.compactMap { line in line.macro.map { ($0, line.words(policy)) } }
        return defined.reduce(into: own) { $0[$1.0] = $1.1 }
    }

    /// The names of macros that say how to merge.
    static func mergeMacros(among lines: [AttributeLine]) -> Set<String> {
        var macros: Set<String> = ["binary"]
        var known = 0
        // A macro may use one that is defined after it.
        while known < macros.count {
            known = macros.count
            for line in lines where line.decidesMerges(.local, macros: macros) {
                if let name = line.macro { macros.insert(name) }
            }
        }
        return macros
    }

    /// Whether it may say how a path merges.
    func decidesMerges(_ policy: AttributePolicy, macros: Set<String>) -> Bool {
        attributes.contains { word in
            if word.hasPrefix("merge=") { return policy.counts(word) }
            let name = String(word.drop { $0 == "-" || $0 == "!" }.prefix { $0 != "=" })
            return name == "merge" || macros.contains(name)
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D].contains(byte) }
}
