import Foundation

/// A shell command in a session of its own, with all that it starts: all of it can be stopped together, what it sends to its
/// group reaches nobody else, and none of it outlives this process. Only what makes a session of its own leaves it.
package final class ProcessSession {
    private let leader: ChildProcess
    private let watchdog: Watchdog
    private let reading: Descriptor
    private var isOpen = true

    /// Waits for a line, so that nothing has begun before it is known how to end it; then runs the command.
    private static let script = "read -r line || exit 126; exec </dev/null /bin/sh -c \"$0\""

    /// Starts a command in a directory; what it says can be read here.
    ///
    /// - Parameter record: Where it is written down before it begins.
    package init(
        _ command: String, in directory: String, environment: [String: String], record: ProcessRecord?
    ) throws(ProcessError) {
        let gate = try Descriptor.pipe()
        let output = try Descriptor.pipe()
        let process = try ChildProcess(
            Command("/bin/sh", ["-c", Self.script, command], environment: environment, directory: directory),
            streams: ChildProcess.Streams(input: gate.reading, output: output.writing, errors: output.writing),
            in: .ownSession)
        do throws(ProcessError) {
            try record?.add(session: process.id)
            watchdog = try Watchdog.over(session: process.id)
            try gate.writing.write([UInt8(ascii: "\n")])
        } catch {
            process.end()
            throw error
        }
        (leader, reading) = (process, output.reading)
        let flags = fcntl(reading.number, F_GETFL)
        _ = fcntl(reading.number, F_SETFL, flags | O_NONBLOCK)
    }

    deinit { watchdog.process.end() }

    /// Returns the command's status when it has ended, nil before.
    package func ended() -> Int32? { leader.ended() }

    /// Sends a signal to all of the session, and wakes what is stopped so that it hears of it.
    package func send(_ signal: Int32) {
        kill(-leader.id, signal)
        kill(-leader.id, SIGCONT)
        for process in ProcessTable.processes where process.session == leader.id && process.group != leader.id {
            kill(process.id, signal)
            kill(process.id, SIGCONT)
        }
    }

    /// Whether anything of the session is running; the command itself must have ended.
    package var isRunning: Bool { ProcessTable.processes.contains { $0.session == leader.id && $0.isAlive } }

    /// Returns what was said since the last time, waiting up to some milliseconds for something.
    package func output(waiting milliseconds: Int32) -> [UInt8] {
        guard isOpen else {
            usleep(UInt32(milliseconds) * 1000)
            return []
        }
        var waiting = pollfd(fd: reading.number, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, milliseconds) > 0 else { return [] }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = buffer.withUnsafeMutableBytes { read(reading.number, $0.baseAddress, $0.count) }
        if count > 0 { return Array(buffer.prefix(count)) }
        if count == 0 || errno != EAGAIN && errno != EINTR { isOpen = false }
        return []
    }
}
