import Synchronization

/// A value that many may change.
final class Locked<Value: Sendable>: Sendable {
    private let kept: Mutex<Value>
    init(_ value: Value) { kept = Mutex(value) }
    var value: Value { kept.withLock { $0 } }
    func change(_ change: (inout sending Value) -> Void) { kept.withLock { change(&$0) } }
}
