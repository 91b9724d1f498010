import Files
import Foundation

/// The file `packed-refs`: a line a reference, `ID NAME`, and behind a tag's the line `^ID` of what it leads to. Names are any
/// bytes.
struct PackedReferences {
    private let lines: [ArraySlice<UInt8>]

    /// Reads the file; nil where there is none.
    init?(reading path: String) throws(GitError) {
        guard access(path, F_OK) == 0 else { return nil }
        do {
            lines = Array(try Data(contentsOf: URL(fileURLWithPath: path))).split(separator: UInt8(ascii: "\n"))
        } catch {
            throw .file(path: path, cause: SystemCause.words(error))
        }
    }

    /// Whether it has a reference.
    func has(_ name: String) -> Bool { lines.contains { Self.isLine($0, of: name) } }

    /// Returns the file's bytes without a reference.
    func removing(_ name: String) -> [UInt8] {
        var kept: [UInt8] = []
        var isRemoving = false
        for line in lines {
            if line.first != UInt8(ascii: "^") { isRemoving = Self.isLine(line, of: name) }
            if !isRemoving { kept += line + [UInt8(ascii: "\n")] }
        }
        return kept
    }

    private static func isLine(_ line: ArraySlice<UInt8>, of name: String) -> Bool {
        guard line.first != UInt8(ascii: "#"), let space = line.firstIndex(of: UInt8(ascii: " ")) else { return false }
        return line[(space + 1)...].elementsEqual(name.utf8)
    }
}
