/// How a check of a result ended.
package struct ValidationOutcome: Hashable, Sendable {
    /// What ended it.
    package enum Ending: Hashable, Sendable {
        case exited(status: Int32)
        case killed(signal: Int32)
        case timedOut(seconds: Int)
    }

    /// What ended it.
    package let ending: Ending
    /// The last lines of its output. Hostile text.
    package let lastLines: [String]
    /// Whether it left processes behind, which were stopped.
    package let leftProcesses: Bool

    package init(ending: Ending, lastLines: [String], leftProcesses: Bool = false) {
        self.ending = ending
        self.lastLines = lastLines
        self.leftProcesses = leftProcesses
    }

    /// Whether it passed.
    package var hasPassed: Bool { ending == .exited(status: 0) }
}
