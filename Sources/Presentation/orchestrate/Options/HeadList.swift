import Application
import Domain
import Foundation

/// A list of heads: a revision a line and, behind white space, its id, title and labels, divided by tabs.
enum HeadList {
    /// A longer list is refused: a pipe may never end, and a hundred thousand heads with titles are not as long.
    private static let maximumBytes = 16 << 20

    /// Reads a file, or standard input for `-`.
    static func read(_ path: String) throws -> [ListedHead] {
        let content = try InputFile.read(path, atMost: maximumBytes + 1)
        guard content.count <= maximumBytes else {
            let name = path == "-" ? "standard input" : path
            throw Failure(
                .data, "--heads-from: \(name) is larger than \(maximumBytes) bytes. Give a line for each head.")
        }
        return parse(content)
    }

    /// Reads the lines; empty ones are passed over. Titles and labels may hold any text of strangers: only a line feed ends a
    /// line, and only a tab a title.
    static func parse(_ content: [UInt8]) -> [ListedHead] {
        content.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            let start = text.drop { isSpace($0) }
            let revision = start.prefix { !isSpace($0) }
            guard !revision.isEmpty else { return nil }
            let fields = start.dropFirst(revision.count + 1).split(
                separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false
            ).map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespaces) }
            let id = fields.first.flatMap { $0.isEmpty ? nil : ChangeSetID(spelled: $0) }
            return ListedHead(
                revision: String(decoding: revision, as: UTF8.self), id: id, title: fields.count > 1 ? fields[1] : "",
                labels: fields.count > 2 ? labels(fields[2]) : [])
        }
    }

    private static func labels(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
