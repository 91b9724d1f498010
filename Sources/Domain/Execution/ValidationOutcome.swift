/// How a check of a result ended.
public struct ValidationOutcome: Hashable, Sendable {
    /// What ended it.
    public enum Ending: Hashable, Sendable {
        case exited(status: Int32)
        case killed(signal: Int32)
        case timedOut(seconds: Int)
    }

    /// What ended it.
    public let ending: Ending
    /// The last lines of its output. Hostile text.
    public let lastLines: [String]
    /// Whether it left processes behind, which were stopped.
    public let leftProcesses: Bool

    /// Makes an outcome.
    public init(ending: Ending, lastLines: [String], leftProcesses: Bool = false) {
        self.ending = ending
        self.lastLines = lastLines
        self.leftProcesses = leftProcesses
    }

    /// Whether it passed.
    public var hasPassed: Bool { ending == .exited(status: 0) }
}
