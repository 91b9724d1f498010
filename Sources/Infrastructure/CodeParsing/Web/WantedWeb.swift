import Domain

/// What is wanted of the files of a language, as the frameworks that are known say.
struct WantedWeb {
    /// The last names of the calls.
    let calls: Set<String>
    /// What is worked out hangs on them.
    let key: [UInt8]
    /// Texts of which a file has one, if it says anything of addresses; by their first bytes.
    private let marks: [UInt8: [[UInt8]]]

    static let python = WantedWeb(WebCalls.python)
    static let script = WantedWeb(WebCalls.script)

    private init(_ wanted: WebCalls) {
        calls = wanted.names
        key = Array((wanted.names.sorted() + ["|"] + wanted.marks.sorted()).joined(separator: " ").utf8)
        marks = Dictionary(grouping: wanted.marks.map { Array($0.utf8) }, by: { $0.first ?? 0 })
    }

    /// Whether a file may say anything of addresses: most don't, and need not be parsed.
    func isMentioned(in bytes: [UInt8]) -> Bool {
        var starts = Array(repeating: false, count: 256)
        for first in marks.keys { starts[Int(first)] = true }
        return bytes.withUnsafeBufferPointer { text in
            text.indices.contains { place in
                guard starts[Int(text[place])], let marks = marks[text[place]] else { return false }
                return marks.contains { text[place...].starts(with: $0) }
            }
        }
    }
}
