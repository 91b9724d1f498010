import Application
import Domain
import Foundation

/// A list of heads: a revision a line and, behind white space, its id.
enum HeadList {
    /// Reads a file, or standard input for `-`.
    static func read(_ path: String) throws -> [ListedHead] { parse(try InputFile.read(path)) }

    /// Reads the lines; empty ones are passed over.
    static func parse(_ content: [UInt8]) -> [ListedHead] {
        String(decoding: content, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
            let words = line.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
            guard let revision = words.first else { return nil }
            let id = words.dropFirst().first.map { $0.trimmingCharacters(in: .whitespaces) }
            return ListedHead(revision: String(revision), id: id.flatMap { $0.isEmpty ? nil : ChangeSetID($0) })
        }
    }
}
