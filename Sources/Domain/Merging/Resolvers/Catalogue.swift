/// A catalogue of translations in the form of gettext: messages with what they are in another language.
struct Catalogue {
    /// One message.
    struct Entry {
        /// The message itself, with its context: what no two entries have in common.
        let key: [UInt8]
        /// The lines that name the message.
        let message: [Line]
        /// The lines that translate it.
        let translation: [Line]
        /// The comments above it, but for its flags.
        let comments: [Line]
        /// The line of flags, `#, fuzzy`.
        let flags: [Line]
        /// Whether it is kept for later and used nowhere: `#~`.
        let isObsolete: Bool
    }

    /// The messages, in order; the one with an empty message, which describes the file, is the first.
    let entries: [Entry]

    /// Reads a file; nil where it is none, or holds a message twice.
    init?(_ text: Text) {
        var entries: [Entry] = []
        var block: [Line] = []
        for number in 0...text.lineCount {
            let line = number < text.lineCount ? text.bytes(ofLines: number..<number + 1) : []
            if !line.trimmed.isEmpty {
                block.append(line)
                continue
            }
            if block.isEmpty { continue }
            guard let entry = Entry(block) else { return nil }
            entries.append(entry)
            block = []
        }
        guard Set(entries.map(\.key)).count == entries.count, !entries.isEmpty else { return nil }
        self.entries = entries
    }
}

extension Catalogue.Entry {
    fileprivate init?(_ lines: [Line]) {
        var (comments, flags, message, translation): ([Line], [Line], [Line], [Line]) = ([], [], [], [])
        var key: [UInt8] = []
        let isObsolete = lines.contains { $0.trimmed.starts("#~") }
        for line in lines {
            let text = line.trimmed
            let content = isObsolete && text.starts("#~") ? text.dropFirst(2).trimmed : text
            if content.starts("#,") {
                flags.append(line)
            } else if content.starts("#") {
                comments.append(line)
            } else if content.starts("msgstr") || !translation.isEmpty && content.starts("\"") {
                translation.append(line)
            } else if content.starts("msgid") || content.starts("msgctxt") || !message.isEmpty && content.starts("\"") {
                guard translation.isEmpty else { return nil }
                message.append(line)
                key += Self.keyPart(content)
            } else if content.starts("|") {
                comments.append(line)
            } else {
                return nil
            }
        }
        // Comments that stand alone are the file's.
        guard translation.isEmpty == message.isEmpty else { return nil }
        if message.isEmpty { key = [0x23] + lines.flatMap { Array($0.trimmed) } }
        // One may be kept for later beside the one that is used.
        if isObsolete { key = Array("~".utf8) + [0] + key }
        self.init(
            key: key, message: message, translation: translation, comments: comments, flags: flags,
            isObsolete: isObsolete)
    }

    /// What counts of a line of the message: long ones may be broken in any way.
    private static func keyPart(_ line: Line) -> [UInt8] {
        guard let open = line.firstIndex(of: UInt8(ascii: "\"")), line.count > 1, line.last == UInt8(ascii: "\"") else {
            return Array(line)
        }
        let word = line[..<open].trimmed
        let mark: [UInt8] = word.isEmpty || word.isText("msgid") ? [] : [0] + Array(word) + [0]
        return mark + line[(open + 1)...].dropLast()
    }

    /// Whether it describes the file.
    var isHeader: Bool { key.isEmpty }

    /// Whether somebody has still to look at its translation.
    var isFuzzy: Bool { flags.contains { $0.holds("fuzzy") } }

    /// What its translation says, however its lines are broken.
    var meaning: [UInt8] {
        translation.flatMap { line in
            let text = line.trimmed
            return Self.keyPart(isObsolete && text.starts("#~") ? text.dropFirst(2).trimmed : text)
        }
    }

    /// Whether nothing is translated.
    var isEmpty: Bool {
        translation.allSatisfy { line in
            let parts = line.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            return parts.count >= 3 && parts[1].isEmpty
        }
    }

    /// All its lines.
    var lines: [Line] { comments + flags + message + translation }
}
