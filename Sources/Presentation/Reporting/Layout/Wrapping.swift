/// Breaks sentences into lines of a terminal.
enum Wrapping {
    /// Returns the text in lines of at most so many columns, broken at spaces; a word longer than that stands alone.
    ///
    /// Each line starts with `indent` spaces, those after the first with `hanging` more; they count.
    static func lines(_ text: String, width: Int, indent: Int = 0, hanging: Int = 0) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let margin = indent + (lines.isEmpty ? 0 : hanging)
            if line.isEmpty {
                line = String(word)
            } else if margin + DisplayWidth.of(line) + 1 + DisplayWidth.of(word) <= width {
                line += " " + word
            } else {
                lines.append(String(repeating: " ", count: margin) + line)
                line = String(word)
            }
        }
        let margin = indent + (lines.isEmpty ? 0 : hanging)
        return line.isEmpty ? lines : lines + [String(repeating: " ", count: margin) + line]
    }

    /// Returns the parts in lines of at most so many columns, ` · ` between those of one line.
    static func lines(of parts: [String], width: Int) -> [String] {
        var lines: [String] = []
        for part in parts {
            if let last = lines.last, DisplayWidth.of(last) + 3 + DisplayWidth.of(part) <= width {
                lines[lines.count - 1] = "\(last) · \(part)"
            } else {
                lines.append(part)
            }
        }
        return lines
    }
}
