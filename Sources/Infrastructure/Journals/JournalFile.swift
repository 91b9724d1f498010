import Application
import Domain

/// What a journal's file holds.
struct JournalFile {
    /// The entries, in order.
    private(set) var entries: [JournalEntry] = []
    /// The check of the last line; the plan's digest where there is none.
    private(set) var check: String
    /// The bytes up to the end of the last whole line.
    private(set) var size = 0

    /// Reads a file's content.
    ///
    /// A last line without its line feed was being written when the power failed. What it announces had not begun, for that
    /// waits until the line is on the disk; what it reports can be seen elsewhere. So it is dropped.
    init(_ content: [UInt8], of digest: String, path: String, digester: any ContentDigester) throws(JournalError) {
        check = digest
        while let end = content[size...].firstIndex(of: UInt8(ascii: "\n")) {
            do throws(JournalFault) {
                let line = try JournalLine.read(
                    content[size..<end], sequence: entries.count + 1, previous: check, digester: digester)
                entries.append(line.entry)
                check = line.check
            } catch {
                throw .damaged(digest: digest, path: path, line: entries.count + 1, why: error.why)
            }
            size = end + 1
        }
    }
}
