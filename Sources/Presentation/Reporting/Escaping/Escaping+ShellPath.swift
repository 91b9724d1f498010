import Domain

extension Escaping {
    /// Returns one word of POSIX shell that stands for exactly this path, whatever bytes are in it.
    ///
    /// Bytes that are no text and characters that can't be seen are spelled by `printf`, line feeds too, so that no part of
    /// a path can be taken for a line of its own. Only line feeds at the very end, which a command substitution would lose,
    /// stand in quotes.
    static func shell(_ path: RepositoryPath) -> String {
        var units = shellUnits(of: path)[...]
        var end = ""
        while let last = units.last, last.isLineFeed {
            units.removeLast()
            end += "\n"
        }
        var words = ""
        while let first = units.first {
            if first.isPlain {
                let run = units.prefix { $0.isPlain }
                units = units.dropFirst(run.count)
                words += shell(run.map(\.text).joined())
            } else {
                var run = units.prefix { !$0.isPlain }
                // What the substitution ends in must be no line feed: one more character goes along.
                while run.last?.isLineFeed ?? false, run.endIndex < units.endIndex {
                    run = units[run.startIndex...run.endIndex]
                }
                units = units[run.endIndex...]
                words += "\"$(printf '\(run.map(\.octal).joined())')\""
            }
        }
        return words + (end.isEmpty ? "" : "'\(end)'")
    }

    /// One character of a path, or one byte of a path that is no text.
    private struct ShellUnit {
        let bytes: [UInt8]
        let isPlain: Bool

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var isLineFeed: Bool { bytes == [UInt8(ascii: "\n")] }
        var octal: String {
            bytes.map { byte in
                let digits = String(byte, radix: 8)
                return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            }.joined()
        }
    }

    private static func shellUnits(of path: RepositoryPath) -> [ShellUnit] {
        if let text = String(validating: path.bytes, as: UTF8.self) {
            return text.unicodeScalars.map {
                ShellUnit(bytes: Array(String(Character($0)).utf8), isPlain: !$0.isHidden)
            }
        }
        return path.bytes.map { ShellUnit(bytes: [$0], isPlain: $0 >= 32 && $0 < 127) }
    }
}
