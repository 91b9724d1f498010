import Foundation

/// A file that the command line names.
enum InputFile {
    /// Reads it whole, or standard input for `-`.
    static func read(_ path: String) throws -> [UInt8] {
        do {
            if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw Failure(.data, "The file \(path) can't be read: \(error.localizedDescription).")
        }
    }
}
