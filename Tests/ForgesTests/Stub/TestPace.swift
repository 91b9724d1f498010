import Forges
import Synchronization

/// A pace that waits for nothing, and knows how long it would have.
final class TestPace: Sendable {
    private let clock = Mutex((now: 1_800_000_000.0, waits: [Double]()))

    /// How long was waited, each time.
    var waits: [Double] { clock.withLock { $0.waits } }

    var pace: Pace {
        Pace(
            sleep: { [self] seconds in
                clock.withLock { clock in
                    clock.now += seconds
                    clock.waits.append(seconds)
                }
            }, now: { [self] in clock.withLock { $0.now } }, jitter: { 0 })
    }
}
