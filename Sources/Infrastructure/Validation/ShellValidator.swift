package import Application
package import Domain
import Foundation
package import Processes

/// Runs the user's check in a shell.
package struct ShellValidator: Validator {
    /// Time between asking a check to end and ending it.
    private static let grace = Duration.seconds(5)
    /// Lines of output that are told when a check fails.
    private static let toldLines = 10
    private let environment: [String: String]
    private let record: ProcessRecord?

    /// Runs checks in an environment.
    ///
    /// - Parameter record: Where each is written down before it begins.
    package init(environment: [String: String], recordingIn record: ProcessRecord?) {
        // What git says of where it is would lead the command out of its work tree.
        let own = [
            "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
        ]
        self.environment = environment.filter { !own.contains($0.key) }
        self.record = record
    }

    /// Runs a check to its end, or stops it; nothing that it started in its session goes on afterwards.
    package func validate(
        _ validation: ValidationRun, report: @Sendable (String) -> Void
    ) async throws -> ValidationOutcome {
        let watch = InterruptWatch()
        var output = try CheckOutput(to: validation.logPath)
        let variables = [
            "ORCHESTRATE_STEP": "\(validation.step?.value ?? 0)", "ORCHESTRATE_ID": validation.id.text,
            "ORCHESTRATE_DIGEST": validation.digest, "PWD": validation.directory,
        ]
        let session = try ProcessSession(
            validation.command, in: validation.directory,
            environment: environment.merging(variables) { _, new in new }, record: record)
        let ending = try wait(for: session, validation, watch, &output, report)
        let isLeft = Self.stopRest(of: session)
        try output.finish()
        if let signal = watch.signalReceived { throw ShellError.interrupted(signal: signal) }
        return ValidationOutcome(
            ending: ending, lastLines: Array(output.lines.suffix(Self.toldLines)),
            leftProcesses: isLeft && validation.timeout.map { ending != .timedOut(seconds: $0) } ?? true)
    }

    /// Without a moment in which another thread could go on with it: the session ends with the thread that has started it.
    private func wait(
        for session: ProcessSession, _ validation: ValidationRun, _ watch: InterruptWatch, _ output: inout CheckOutput,
        _ report: (String) -> Void
    ) throws -> ValidationOutcome.Ending {
        let start = ContinuousClock.now
        let limit = validation.timeout.map { Duration.seconds($0) }
        var (stopped, timedOut, nextReport) = (ContinuousClock.Instant?.none, false, Duration.milliseconds(200))
        do {
            while true {
                let status = session.ended()
                let elapsed = start.duration(to: .now)
                // Once it has ended what it has said already is there.
                while case let said = session.output(waiting: status != nil ? 0 : elapsed < .milliseconds(100) ? 1 : 20),
                    !said.isEmpty
                {
                    try output.add(said)
                    if status == nil { break }
                }
                if let status { return Self.ending(status, timedOut ? validation.timeout : nil) }
                if let stopped {
                    if stopped.duration(to: .now) > Self.grace { session.send(SIGKILL) }
                } else if watch.signalReceived != nil || elapsed > limit ?? elapsed {
                    timedOut = watch.signalReceived == nil
                    stopped = .now
                    session.send(SIGTERM)
                }
                if elapsed > nextReport {
                    nextReport = elapsed + .milliseconds(200)
                    if let line = output.lines.last { report(line) }
                }
            }
        } catch {
            // Nobody hears what it says any more.
            session.send(SIGKILL)
            _ = Self.stopRest(of: session)
            throw error
        }
    }

    private static func ending(_ status: Int32, _ timeout: Int?) -> ValidationOutcome.Ending {
        if let timeout { return .timedOut(seconds: timeout) }
        // The low seven bits name the signal, the next byte the exit status (wait(2)).
        return status & 0x7f == 0 ? .exited(status: (status >> 8) & 0xff) : .killed(signal: status & 0x7f)
    }

    /// Stops what the command left behind; false when it left nothing.
    private static func stopRest(of session: ProcessSession) -> Bool {
        // One that is ending anyway needs a moment.
        for _ in 0..<5 {
            if !session.isRunning { return false }
            usleep(10_000)
        }
        // What is being started while others are killed is seen the next time.
        for _ in 0..<500 where session.isRunning {
            session.send(SIGKILL)
            usleep(10_000)
        }
        return true
    }
}
