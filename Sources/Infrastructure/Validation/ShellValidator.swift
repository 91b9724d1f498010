package import Application
package import Domain
import Foundation

/// Runs the user's check in a shell.
package struct ShellValidator: Validator {
    /// Seconds between asking a check to end and ending it.
    private static let grace = 5.0
    /// The last part of the output that is looked at, in bytes.
    private static let tail = 8192
    /// Lines of output that are told when a check fails.
    private static let toldLines = 10
    private let environment: [String: String]

    package init(environment: [String: String]) {
        // What git says of where it is would lead the command out of its work tree.
        let own = [
            "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
        ]
        self.environment = environment.filter { !own.contains($0.key) }
    }

    /// Runs a check to its end, or stops it; nothing that it started in its process group goes on afterwards.
    package func validate(
        _ validation: ValidationRun, report: @Sendable (String) -> Void
    ) async throws -> ValidationOutcome {
        let watch = InterruptWatch()
        let variables = [
            "ORCHESTRATE_STEP": "\(validation.step?.value ?? 0)", "ORCHESTRATE_ID": validation.id.text,
            "ORCHESTRATE_DIGEST": validation.digest, "PWD": validation.directory,
        ]
        let group = try ProcessGroup(
            validation.command, in: validation.directory, output: validation.logPath,
            environment: environment.merging(variables) { _, new in new })
        let ending = wait(for: group, validation, watch, report)
        let isLeft = Self.stopRest(of: group)
        if let signal = watch.signalReceived { throw ShellError.interrupted(signal: signal) }
        return ValidationOutcome(
            ending: ending, lastLines: Array(Self.lines(of: validation.logPath).suffix(Self.toldLines)),
            leftProcesses: isLeft && validation.timeout.map { ending != .timedOut(seconds: $0) } ?? true)
    }

    private func wait(
        for group: ProcessGroup, _ validation: ValidationRun, _ watch: InterruptWatch,
        _ report: (String) -> Void
    ) -> ValidationOutcome.Ending {
        let start = Date()
        var (stopped, timedOut, nextReport) = (Date?.none, false, 0.2)
        while true {
            if let status = group.ended() { return Self.ending(status, timedOut ? validation.timeout : nil) }
            let elapsed = Date().timeIntervalSince(start)
            if let stopped {
                if Date().timeIntervalSince(stopped) > Self.grace { group.send(SIGKILL) }
            } else if watch.signalReceived != nil || elapsed > validation.timeout.map(Double.init) ?? .infinity {
                timedOut = watch.signalReceived == nil
                stopped = Date()
                group.send(SIGTERM)
            }
            if elapsed > nextReport {
                nextReport = elapsed + 0.2
                if let line = Self.lines(of: validation.logPath).last { report(line) }
            }
            usleep(elapsed < 0.1 ? 1_000 : 20_000)
        }
    }

    private static func ending(_ status: Int32, _ timeout: Int?) -> ValidationOutcome.Ending {
        if let timeout { return .timedOut(seconds: timeout) }
        // The low seven bits name the signal, the next byte the exit status (wait(2)).
        return status & 0x7f == 0 ? .exited(status: (status >> 8) & 0xff) : .killed(signal: status & 0x7f)
    }

    /// Stops what the command left behind; false when it left nothing.
    private static func stopRest(of group: ProcessGroup) -> Bool {
        // One that is ending anyway needs a moment.
        for _ in 0..<5 {
            if !group.send(0) { return false }
            usleep(10_000)
        }
        group.send(SIGKILL)
        return true
    }

    /// The last lines that hold anything.
    private static func lines(of path: String) -> [String] {
        guard let file = FileHandle(forReadingAtPath: path) else { return [] }
        defer { file.closeFile() }
        let size = file.seekToEndOfFile()
        file.seek(toFileOffset: size > UInt64(tail) ? size - UInt64(tail) : 0)
        let text = String(decoding: file.readDataToEndOfFile(), as: UTF8.self)
        return text.split(whereSeparator: { $0.isNewline || $0 == "\r" }).map(String.init)
            .filter { !$0.allSatisfy(\.isWhitespace) }
    }
}
