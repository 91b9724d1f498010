/// How many columns text takes on a terminal.
enum DisplayWidth {
    /// Returns the columns of the text: two for East Asian wide characters and emoji, none for combining marks.
    static func of(_ text: some StringProtocol) -> Int {
        Escaping.isPrintableASCII(text) ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    /// Returns the columns of one scalar.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        if (32..<127).contains(scalar.value) { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        if (0x1160...0x11FF).contains(scalar.value) { return 0 }
        return scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// Returns the text cut to so many columns, the last of them `…` where something was left out.
    static func truncate(_ text: String, to columns: Int) -> String {
        // Marks take no column, and a title may hold thousands of them.
        let most = columns * 4 + 8
        guard of(text) > columns || text.unicodeScalars.count > most else { return text }
        var result = ""
        var (used, count) = (0, 0)
        for character in text {
            let (width, scalars) = (of(String(character)), character.unicodeScalars.count)
            guard used + width < columns, count + scalars < most else { break }
            result.append(character)
            used += width
            count += scalars
        }
        return result.reversedTrimmed + "…"
    }

    /// Returns the text filled up with spaces to so many columns.
    static func pad(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - of(text)))
    }

    /// Returns the text with the spaces before it that right-align it in so many columns.
    static func padLeft(_ text: String, to columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - of(text))) + text
    }

    /// The ranges of Unicode's EastAsianWidth.txt with the values W and F, neighbours joined.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
        0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
    ]
}

extension String {
    /// The text without the spaces at its end.
    fileprivate var reversedTrimmed: String {
        var result = self
        while result.last == " " { result.removeLast() }
        return result
    }
}
