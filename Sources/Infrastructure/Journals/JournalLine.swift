import Application
import Domain
import Foundation

/// One line of the file: an entry, its number, the check of the line before, and its own check over all of that.
///
/// The members are sorted, so that a line has one form only; what is read must be that form.
struct JournalLine: Codable {
    /// The form of the lines.
    static let version = 1
    var version = Self.version
    var sequence: Int
    var previous: String
    var check = ""
    var entry: EntryRecord

    init(_ entry: JournalEntry, sequence: Int, previous: String, digester: any ContentDigester) throws {
        self.sequence = sequence
        self.previous = previous
        self.entry = EntryRecord(entry)
        check = digester.digest(of: try text)
    }

    /// The line's text, without the line feed.
    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// Reads a line, and returns what is wrong with it where something is.
    static func read(
        _ bytes: ArraySlice<UInt8>, sequence: Int, previous: String, digester: any ContentDigester
    ) throws(JournalFault) -> (entry: JournalEntry, check: String) {
        var line: JournalLine
        let isWritten: Bool
        do {
            line = try JSONDecoder().decode(JournalLine.self, from: Data(bytes))
            isWritten = try line.text.utf8.elementsEqual(bytes)
        } catch {
            throw JournalFault("it is no line of a journal")
        }
        guard line.version == version else { throw JournalFault("its form is \(line.version), not \(version)") }
        let check = line.check
        line.check = ""
        do {
            guard isWritten, digester.digest(of: try line.text) == check else {
                throw JournalFault("its check does not fit what it says")
            }
        } catch {
            throw JournalFault("its check does not fit what it says")
        }
        guard line.sequence == sequence else {
            throw JournalFault("it is line \(line.sequence) of the journal, out of its place")
        }
        guard line.previous == previous else { throw JournalFault("it does not follow the line before") }
        guard let entry = line.entry.entry else { throw JournalFault("its entry is incomplete") }
        return (entry, check)
    }
}

/// What is wrong with a line, without a full stop.
struct JournalFault: Error {
    let why: String

    init(_ why: String) { self.why = why }
}
