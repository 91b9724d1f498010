import Files
import Foundation

/// A file that the command line names.
enum InputFile {
    /// Reads it, or standard input for `-`, whole or no more than so many bytes.
    static func read(_ path: String, atMost limit: Int? = nil) throws -> [UInt8] {
        do {
            let file =
                path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            guard let limit else { return Array(try file.readToEnd() ?? Data()) }
            var content: [UInt8] = []
            while content.count < limit, let part = try file.read(upToCount: min(limit - content.count, 1 << 20)) {
                if part.isEmpty { break }
                content += part
            }
            return content
        } catch {
            throw Failure(.data, "Can't read \(path): \(SystemCause.words(error)).")
        }
    }
}
