import CSeccomp
import Foundation
import Synchronization

/// Runs what must leave the times of files as they are.
///
/// A git that writes an object which a borrowed repository has already renews the time of the file that holds it, so that it isn't
/// pruned. It can't be told not to; but where the system refuses that, it writes the object anew, to where it was told to write.
/// Only Linux has that: elsewhere the time is renewed, and nothing else.
enum UntouchedTimes {
    /// Runs work on a thread of its own, for the refusal lasts as long as the thread and is handed on to what it starts.
    static func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws(GitError) -> Value
    ) throws(GitError) -> Value {
        let outcome = Outcome<Value>()
        let thread = Thread {
            // Where the system can't refuse it, the result is the same.
            _ = orchestrate_refuse_setting_times()
            outcome.set(Result { () throws(GitError) in try work() })
        }
        thread.start()
        return try outcome.wait().get()
    }

    /// What a thread hands over.
    private final class Outcome<Value: Sendable>: Sendable {
        private let result = Mutex<Result<Value, GitError>?>(nil)
        private let isDone = DispatchSemaphore(value: 0)

        func set(_ value: Result<Value, GitError>) {
            result.withLock { $0 = value }
            isDone.signal()
        }

        func wait() -> Result<Value, GitError> {
            isDone.wait()
            return result.withLock { $0 } ?? .failure(.program(name: "a thread", cause: "it ended without a result"))
        }
    }
}
