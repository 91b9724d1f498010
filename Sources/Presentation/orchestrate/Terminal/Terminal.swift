import Files
import Foundation
import Reporting

/// The only place that writes: results to standard output, everything else to standard error.
enum Terminal {
    /// Writes a result to standard output, or to a file.
    static func write(_ text: String, to path: String? = nil) throws {
        guard let path else {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
            return
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw cantWrite(path, error)
        }
    }

    /// Writes a file anew, whole or not at all: beside it first, then in its place.
    static func replace(_ path: String, with text: String) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw cantWrite(path, error)
        }
    }

    /// Foundation does not say of a directory that it is one.
    private static func cantWrite(_ path: String, _ error: any Error) -> Failure {
        var isDirectory: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        let cause = isThere && isDirectory.boolValue ? "it is a directory" : SystemCause.words(error)
        return Failure(.data, "Can't write \(path): \(cause).")
    }

    /// Says a sentence on standard error; control characters in it are made visible.
    static func printError(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Escaping.terminal($0) }
        FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// Shows or, with an empty text, clears a line of progress, if standard error is a terminal.
    static func showProgress(_ text: String) {
        guard isatty(FileHandle.standardError.fileDescriptor) == 1 else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(Escaping.terminal(text))".utf8))
    }

    /// How a page for standard output looks: as wide as the terminal within reason, coloured only on one.
    static func page(forFile path: String?) -> Page {
        guard path == nil, isatty(FileHandle.standardOutput.fileDescriptor) == 1 else { return Page(now: now) }
        var size = winsize()
        let isKnown = ioctl(FileHandle.standardOutput.fileDescriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let width = isKnown ? min(max(Int(size.ws_col), 60), 120) : 80
        return Page(width: width, palette: wantsColour ? .ansi : .plain, now: now)
    }

    /// The time against which ages are shown. https://reproducible-builds.org/specs/source-date-epoch: where that is set, it is
    /// the time, so that a page can be made again to the byte.
    private static var now: Int64 {
        ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int64($0) }
            ?? Int64(Date().timeIntervalSince1970)
    }

    /// https://no-color.org: any value but an empty one turns colour off.
    private static var wantsColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }
}
