/// How many change sets the plan lands, against what could be.
package struct Optimality: Hashable, Sendable {
    /// How many it lands.
    package let planned: Int
    /// No plan of at least this one's priority lands more than this.
    package let upperBound: Int
    /// Whether no plan has a higher priority, and none as high lands more.
    package let proven: Bool
    /// How many land when they are merged in order of number and age, each that fits.
    package let firstInFirstOut: Int
    /// The total priority of what it lands, which comes before the number.
    package let priority: Priority
    /// How many there are of which nobody can tell whether they merge: each might land, and is counted in the upper bound.
    package let unknown: Int

    /// A total priority, against what could be.
    package struct Priority: Hashable, Sendable {
        /// That of the plan; a negative priority counts 0.
        package let planned: Int
        /// No plan has more than this.
        package let upperBound: Int
        /// Whether the two are the same.
        package var isProven: Bool { planned == upperBound }

        package init(planned: Int, upperBound: Int) {
            self.planned = planned
            self.upperBound = upperBound
        }
    }

    package init(
        planned: Int, upperBound: Int, proven: Bool, firstInFirstOut: Int,
        priority: Priority = Priority(planned: 0, upperBound: 0), unknown: Int = 0
    ) {
        self.unknown = unknown
        self.priority = priority
        self.planned = planned
        self.upperBound = upperBound
        self.proven = proven
        self.firstInFirstOut = firstInFirstOut
    }
}
