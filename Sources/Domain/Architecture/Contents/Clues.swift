/// What is looked for in the files of a language, and what each of it signals.
struct Clues: Sendable {
    /// Where a text must stand to count.
    enum Place: Sendable {
        /// First on its line, behind blanks.
        case lineStart
        /// On a line that starts with `@`.
        case decorator
        /// Anywhere, but not within a word.
        case anywhere
    }

    /// One text to look for.
    struct Clue: Sendable {
        let text: [UInt8]
        let place: Place
        let signal: FileSignal
    }

    /// The texts, by their first byte.
    let byFirstByte: [[Clue]]
    /// What the classes are called that a class is derived from, each the last part of its name.
    let bases: [String: FileSignal]
    /// How the names of such classes end.
    let baseEndings: [(String, FileSignal)]
    /// The modules that are imported, each also for those within it.
    let imports: [String: FileSignal]
    /// Parts of a module's name, wherever they stand in it.
    let importParts: [String: FileSignal]

    init(
        _ texts: [(Place, FileSignal, [String])], bases: [(FileSignal, [String])] = [],
        baseEndings: [(FileSignal, [String])] = [],
        imports: [(FileSignal, [String])] = [], importParts: [(FileSignal, [String])] = []
    ) {
        var byFirstByte = [[Clue]](repeating: [], count: 256)
        for (place, signal, list) in texts {
            for text in list {
                let bytes = Array(text.utf8)
                guard let first = bytes.first else { continue }
                byFirstByte[Int(first)].append(Clue(text: bytes, place: place, signal: signal))
            }
        }
        self.byFirstByte = byFirstByte
        self.bases = Self.table(bases)
        self.baseEndings = baseEndings.flatMap { signal, endings in endings.map { ($0, signal) } }
        self.imports = Self.table(imports)
        self.importParts = Self.table(importParts)
    }

    private static func table(_ lists: [(FileSignal, [String])]) -> [String: FileSignal] {
        Dictionary(lists.flatMap { signal, names in names.map { ($0, signal) } }) { first, _ in first }
    }
}
