import Files

/// What a check says. It goes to a file, all of it up to a bound; of what comes behind that the end alone is kept.
struct CheckOutput {
    /// Bytes that go to the file as they come.
    private static let limit = 16 << 20
    /// Bytes of the end that are kept beyond that.
    private static let tail = 1 << 20
    /// Bytes of the end that are looked at for lines.
    private static let shown = 8192
    private let file: OpenFile
    private var size = 0
    private var end: [UInt8] = []

    /// Writes the file anew.
    init(to path: String) throws(FileError) { file = try OpenFile(path, for: .replacing) }

    /// Takes in what was said next.
    mutating func add(_ bytes: [UInt8]) throws(FileError) {
        let room = max(0, Self.limit - size)
        if room > 0 { try file.write(Array(bytes.prefix(room))) }
        size += bytes.count
        end += bytes
        // Not each time, so that what is said byte by byte is not moved each time.
        if end.count > 2 * Self.tail { end.removeFirst(end.count - Self.tail) }
    }

    /// Writes the end of what did not fit.
    func finish() throws(FileError) {
        guard size > Self.limit else { return }
        let rest = end.suffix(min(Self.tail, size - Self.limit))
        let left = size - Self.limit - rest.count
        if left > 0 { try file.write(Array("\n[orchestrate: \(left) bytes left out]\n".utf8)) }
        try file.write(Array(rest))
    }

    /// The last lines that hold anything.
    var lines: [String] {
        String(decoding: end.suffix(Self.shown), as: UTF8.self).split { $0.isNewline }.map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
