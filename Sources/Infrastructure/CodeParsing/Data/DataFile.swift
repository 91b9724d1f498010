import Domain

/// What a data file holds: its keys, with the texts that they are given.
struct DataFile {
    /// One key of a mapping.
    struct Entry {
        /// The keys from the root down to it; a place in a list is its number in brackets.
        let path: [String]
        /// The text that it is given; nil where it is given something else.
        let text: String?
        /// The line of the key, from 1.
        let line: Int
    }

    /// The entries, in order.
    private(set) var entries: [Entry] = []
    /// The keys that stand twice.
    private(set) var duplicates: [DuplicateKey] = []
    private var lines: [[String]: Int] = [:]

    /// Adds a key; one that is there already stands twice.
    mutating func add(_ path: [String], text: String?, line: Int) {
        entries.append(Entry(path: path, text: text, line: line))
        if let first = lines[path] {
            duplicates.append(DuplicateKey(path: path, lines: [first, line]))
        } else {
            lines[path] = line
        }
    }

    /// Gives the last key the text that follows it.
    mutating func give(_ text: String) {
        guard let last = entries.popLast() else { return }
        entries.append(Entry(path: last.path, text: text, line: last.line))
    }
}
