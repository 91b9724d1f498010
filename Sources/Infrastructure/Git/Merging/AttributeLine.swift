import Domain

/// One line of a `.gitattributes` file: a pattern, and what it sets.
struct AttributeLine: Hashable, Sendable {
    /// The pattern as written, without quotes.
    let pattern: String
    /// The words behind it: `merge=union`, `-merge`, `binary`.
    let attributes: [Substring]

    /// Reads a file's lines; comments and what holds no attribute are passed over.
    static func parse(_ content: [UInt8]) -> [AttributeLine] {
        String(decoding: content, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
            let words = line.split { $0 == " " || $0 == "\t" }
            guard let pattern = words.first, !pattern.hasPrefix("#"), words.count > 1 else { return nil }
            return AttributeLine(pattern: unquoted(pattern), attributes: Array(words.dropFirst()))
        }
    }

    /// The names of macros (`[attr]name ...`) that say how to merge; `binary` is git's own.
    static func mergeMacros(among lines: [AttributeLine]) -> Set<Substring> {
        var macros: Set<Substring> = ["binary"]
        for line in lines where line.pattern.hasPrefix("[attr]") && line.decidesMerges(.local, macros: macros) {
            macros.insert(line.pattern.dropFirst("[attr]".count))
        }
        return macros
    }

    /// Whether it may say how a path merges.
    func decidesMerges(_ policy: AttributePolicy, macros: Set<Substring>) -> Bool {
        attributes.contains { word in
            let name = word.drop { $0 == "-" || $0 == "!" }.prefix { $0 != "=" }
            if word.hasPrefix("merge=") { return policy == .local }
            return name == "merge" || macros.contains(name) || name == "conflict-marker-size"
        }
    }

    private static func unquoted(_ pattern: Substring) -> String {
        // A quoted pattern may hold escapes; `**` matches too much rather than too little.
        pattern.hasPrefix("\"") ? "**" : String(pattern)
    }
}
