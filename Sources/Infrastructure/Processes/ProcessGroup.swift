import Foundation
import Synchronization

/// The group of all programs that are run to their end on behalf of this process: git, mostly. A watchdog leads it, so that
/// none of them, nor what they started, outlives this process, and so that the group is known before anything is in it.
package final class ProcessGroup: Sendable {
    private let watchdog: Watchdog
    private static let current = Mutex<ProcessGroup?>(nil)

    private init() throws(ProcessError) { watchdog = try Watchdog.leadingGroup() }

    /// Returns the one group of this process, which is made when it is first asked for.
    package static func shared() throws(ProcessError) -> ProcessGroup {
        try current.withLock { group throws(ProcessError) in
            if let group { return group }
            let new = try ProcessGroup()
            // Not left to the watchdog: where nobody takes in what has lost its parent, something of it would stay.
            atexit { ProcessGroup.end() }
            group = new
            return new
        }
    }

    var leader: pid_t { watchdog.process.id }

    /// Runs a program to its end, and returns its status as wait(2) gives it.
    package func run(
        _ command: Command, input: Descriptor, output: Descriptor, errors: Descriptor
    ) throws(ProcessError) -> Int32 {
        let streams = ChildProcess.Streams(input: input, output: output, errors: errors)
        return try ChildProcess(command, streams: streams, in: .group(leader)).waited()
    }

    private static func end() {
        current.withLock { group in
            guard let ending = group else { return }
            kill(-ending.leader, SIGKILL)
            ending.watchdog.process.end()
            group = nil
        }
    }
}
