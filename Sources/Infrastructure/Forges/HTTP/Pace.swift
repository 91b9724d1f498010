import Foundation

/// When requests are sent: how long a failed one waits, and how far writes are apart.
package struct Pace: Sendable {
    /// How often a request is tried at most.
    let attempts: Int
    /// The shortest time between two writes, in seconds.
    let betweenWrites: Double
    /// The longest time that one request waits in all, in seconds.
    let patience: Double
    /// Waits.
    let sleep: @Sendable (Double) async -> Void
    /// Seconds since 1970.
    let now: @Sendable () -> Double
    /// A number between 0 and 1, so that many who were sent away at once don't come back at once.
    let jitter: @Sendable () -> Double

    /// Makes a pace; the forges' own limits are the usual one.
    ///
    /// GitHub wants a second between writes, and no more than 80 in a minute.
    package init(
        attempts: Int = 4, betweenWrites: Double = 1, patience: Double = 300,
        sleep: @escaping @Sendable (Double) async -> Void = Pace.rest,
        now: @escaping @Sendable () -> Double = { Date().timeIntervalSince1970 },
        jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
    ) {
        self.attempts = attempts
        self.betweenWrites = betweenWrites
        self.patience = patience
        self.sleep = sleep
        self.now = now
        self.jitter = jitter
    }

    package static let rest: @Sendable (Double) async -> Void = { seconds in
        // Why: a run that is ended while it waits ends at the next thing that it does.
        try? await Task.sleep(nanoseconds: UInt64(max(0, seconds) * 1_000_000_000))
    }

    /// Returns how long to wait before the next attempt, in seconds.
    func wait(after attempt: Int, of judgement: ReplyJudgement) -> Double {
        let growth = Double(1 << min(attempt, 10))
        switch judgement {
        case .limited(let seconds?): return Double(seconds) + jitter()
        // GitHub: at least a minute where it does not say how long, then ever longer.
        case .limited(nil): return 60 * growth + jitter()
        default: return growth * (0.5 + jitter() / 2)
        }
    }
}
