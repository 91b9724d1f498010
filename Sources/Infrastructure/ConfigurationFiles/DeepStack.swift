import Foundation
import Synchronization

/// A thread with stack enough for values nested as deep as YAML's parser allows, a thousand levels; the threads of
/// tasks have a sixteenth of it on some systems.
enum DeepStack {
    private static let bytes = 8 << 20

    /// Runs work on such a thread and waits for it; nil if the thread ended without a result.
    static func result<Value: Sendable>(of work: @escaping @Sendable () -> Value) -> Value? {
        let result = Mutex<Value?>(nil)
        let isDone = DispatchSemaphore(value: 0)
        let thread = Thread {
            let value = work()
            result.withLock { $0 = value }
            isDone.signal()
        }
        thread.stackSize = bytes
        thread.start()
        isDone.wait()
        return result.withLock { $0 }
    }
}
