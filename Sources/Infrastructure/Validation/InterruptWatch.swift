import Dispatch
import Foundation
import Synchronization

/// Notices when this program is told to end, so that it can stop what it started first.
final class InterruptWatch {
    private let signals: [Int32]
    private let received = Received()
    private let sources: [any DispatchSourceSignal]

    /// The last signal, for the queue that hears of it and the thread that asks.
    private final class Received: Sendable {
        let signal = Atomic<Int32>(0)
    }

    /// Watches from now on, in place of ending at once.
    init() {
        // What this run was started to ignore, as nohup(1) does with SIGHUP, it goes on to ignore.
        signals = [SIGINT, SIGTERM, SIGHUP].filter { !Self.isIgnored($0) }
        sources = signals.map { [received] number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { received.signal.store(number, ordering: .relaxed) }
            source.resume()
            return source
        }
    }

    /// Lets the signals end the program again.
    deinit {
        for source in sources { source.cancel() }
        for number in signals { signal(number, SIG_DFL) }
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        let before = signal(number, SIG_IGN)
        guard unsafeBitCast(before, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) else { return true }
        signal(number, before)
        return false
    }

    /// The signal that came; nil when none did.
    var signalReceived: Int32? {
        let number = received.signal.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }
}
