import Files
import Foundation
import Reporting

/// The only place that writes: results to standard output, everything else to standard error.
enum Terminal {
    /// Writes a result to standard output, or to a file: whole, or the file is left as it is.
    static func write(_ text: String, to path: String? = nil) throws {
        if let path { return try replace(path, with: text) }
        do {
            try StandardStream.output.write(text)
        } catch {
            throw Failure(.data, "Can't write the result to standard output: \(error.cause).")
        }
    }

    /// Writes a file anew, whole or not at all: beside it first, then in its place.
    static func replace(_ path: String, with text: String) throws {
        do throws(FileError) {
            try Disk.replaceContent(of: path, with: Array(text.utf8))
        } catch {
            throw Failure(.data, "Can't write \(path): \(error.cause).")
        }
    }

    /// Adds a text to the end of a file.
    static func append(_ text: String, to path: String) throws {
        let old = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        try replace(path, with: old + text)
    }

    /// Says a sentence on standard error; control characters in it are made visible.
    static func printError(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Escaping.terminal($0) }
        say(lines.joined(separator: "\n") + "\n")
    }

    /// Shows or, with an empty text, clears a line of progress, if standard error is a terminal.
    static func showProgress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        say("\r\u{1B}[K\(Escaping.terminal(text))")
    }

    private static func say(_ text: String) {
        // Why: there is no place left to say that standard error can't be written, and what the run is for goes on.
        try? StandardStream.error.write(text)
    }

    /// How a page for standard output looks: as wide as the terminal within reason, coloured only on one.
    static func page(forFile path: String?) -> Page {
        guard path == nil, isatty(STDOUT_FILENO) == 1 else { return Page(now: now) }
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
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
