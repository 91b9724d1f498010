extension FileSignals {
    /// Bytes of a file that are looked at; what tells what a file is stands near its beginning.
    package static let mostBytes = 32_768
    /// Bytes of a line that are looked at.
    private static let longestLine = 400

    /// Whether files of this name are looked into at all.
    package static func areSought(in path: RepositoryPath) -> Bool { SourceLanguage(of: path) != nil }

    /// Looks for signals in a file, line by line, once; there are none in a binary one, nor in a language that is not known.
    package init(in content: [UInt8], at path: RepositoryPath) {
        self.init()
        guard let language = SourceLanguage(of: path), !Text.isBinary(content) else { return }
        var scan = SignalScan(clues: language.clues)
        var (start, number) = (0, 1)
        let end = min(content.count, Self.mostBytes)
        while start < end {
            let stop = content[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
            scan.read(content[start..<min(stop, start + Self.longestLine)], number: number)
            start = stop + 1
            number += 1
        }
        self = scan.signals
        // Either alone may be anything.
        if let line = lines[.columnAlone], has(.storedClass) { add(.column, line: line) }
    }
}

/// Reads a file's lines one after the other.
private struct SignalScan {
    let clues: Clues
    var signals = FileSignals()
    /// Whether the line belongs to the head of a class that began above.
    private var isInClassHead = false

    init(clues: Clues) { self.clues = clues }

    mutating func read(_ line: ArraySlice<UInt8>, number: Int) {
        guard let start = line.firstIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
            return
        }
        let text = line[start...]
        if number <= 5, SignalText.saysGenerated(text) { signals.add(.generated, line: number) }
        readTexts(text, number: number)
        if !clues.bases.isEmpty { readClassHead(text, number: number) }
        if !clues.imports.isEmpty, let module = SignalText.module(importedBy: text) {
            read(module: module, number: number)
        }
    }

    private mutating func readTexts(_ text: ArraySlice<UInt8>, number: Int) {
        let isDecorator = text.first == UInt8(ascii: "@")
        for index in text.indices {
            for clue in clues.byFirstByte[Int(text[index])] {
                switch clue.place {
                case .lineStart: if index != text.startIndex { continue }
                case .decorator: if !isDecorator { continue }
                case .anywhere: if !SignalText.startsWord(at: index, in: text, with: clue.text) { continue }
                }
                if text[index...].starts(with: clue.text) { signals.add(clue.signal, line: number) }
            }
        }
    }

    /// A head may go over several lines: up to the `:` or `{` at the end of one.
    private mutating func readClassHead(_ text: ArraySlice<UInt8>, number: Int) {
        if !isInClassHead {
            guard let words = SignalText.classHead(text) else { return }
            isInClassHead = true
            for word in words { add(base: word, number: number) }
        } else {
            for word in SignalText.words(in: text) { add(base: word, number: number) }
        }
        let last = text.last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }
        if last != UInt8(ascii: "("), last != UInt8(ascii: ",") { isInClassHead = false }
    }

    private mutating func add(base: String, number: Int) {
        if let signal = clues.bases[base] { signals.add(signal, line: number) }
        for (ending, signal) in clues.baseEndings where base.hasSuffix(ending) { signals.add(signal, line: number) }
    }

    private mutating func read(module: String, number: Int) {
        let parts = module.split(whereSeparator: { $0 == "." || $0 == "/" }).map(String.init)
        for part in parts {
            if let signal = clues.importParts[part] { signals.add(signal, line: number) }
        }
        let separator = module.contains("/") ? "/" : "."
        for count in 1...max(1, parts.count) {
            let name = parts.prefix(count).joined(separator: separator)
            if let signal = clues.imports[name] { signals.add(signal, line: number) }
        }
    }
}
