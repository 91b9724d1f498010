import Foundation

/// The file in which a run writes down what it starts, before that begins, so that the next run can end what a killed one left.
///
/// It needs not be on the disk: what ends with the system takes its processes along.
package final class ProcessRecord: Sendable {
    /// Seconds that killed processes may take to end.
    private static let patience = 10.0
    private let path: String

    package init(at path: String) { self.path = path }

    /// Adds a group.
    package func add(_ group: ProcessGroup) throws(ProcessError) { try add(.group, ledBy: group.leader) }

    func add(session leader: pid_t) throws(ProcessError) { try add(.session, ledBy: leader) }

    private func add(_ kind: RecordedProcesses.Kind, ledBy leader: pid_t) throws(ProcessError) {
        guard let recorded = RecordedProcesses(kind, ledBy: leader) else { return }
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .record(path: path, cause: Descriptor.cause()) }
        defer { close(file) }
        let line = Array(recorded.line.utf8)
        guard write(file, line, line.count) == line.count else {
            throw .record(path: path, cause: Descriptor.cause())
        }
    }

    /// Kills what earlier runs left, and waits until it has ended. Only who holds the lock of those runs may ask for that.
    package func endRecorded() throws(ProcessError) {
        guard let text = FileManager.default.contents(atPath: path) else { return }
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
        for recorded in lines.compactMap({ RecordedProcesses(line: $0) }) { try Self.end(recorded) }
        guard unlink(path) == 0 || errno == ENOENT else { throw .record(path: path, cause: Descriptor.cause()) }
    }

    private static func end(_ recorded: RecordedProcesses) throws(ProcessError) {
        let start = ContinuousClock.now
        while true {
            let running = recorded.running
            if running.isEmpty { return }
            if start.duration(to: .now) > .seconds(patience) { throw .stillRunning(running) }
            for id in running { kill(id, SIGKILL) }
            usleep(5_000)
        }
    }
}
