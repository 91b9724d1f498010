import Domain

/// The arguments of a command that select the same change sets as the run that is reported.
package struct SelectionArguments: Sendable {
    /// The options, each with its value, as the user gave them.
    let options: [[String]]
    /// The revisions given one by one.
    let revisions: [String]
    /// Whether a list of heads comes from standard input, which has to be given once more.
    let readsInput: Bool

    package init(options: [[String]] = [], revisions: [String] = [], readsInput: Bool = false) {
        self.options = options
        self.revisions = revisions
        self.readsInput = readsInput
    }

    /// Returns the lines of the command that explains a change set, to be copied to a shell.
    func explaining(_ id: ChangeSetID, width: Int) -> [String] {
        // Behind `--` nothing is an option.
        let isPlain = !([id.text] + revisions).contains { $0.hasPrefix("-") }
        let words = isPlain ? [[id.text]] + options + revisions.map { [$0] } : options + [["--", id.text] + revisions]
        let note = readsInput ? ["With the same list on standard input:"] : []
        return note
            + Self.wrapped(
                ["orchestrate explain"] + words.map { $0.map(Self.quoted).joined(separator: " ") }, width: width)
    }

    /// Returns the text as a word of a shell, in quotes only where it needs them.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-._/:@+,=".utf8.contains(byte)
        }
        return isPlain && !text.isEmpty ? text : Escaping.terminal(Escaping.shell(text))
    }

    /// Breaks a command into lines that a shell puts together again.
    private static func wrapped(_ words: [String], width: Int) -> [String] {
        var lines: [String] = []
        for word in words {
            if let last = lines.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(word) + 2 <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(lines.isEmpty ? word : "  \(word)")
            }
        }
        return lines.dropLast().map { "\($0) \\" } + lines.suffix(1)
    }
}
