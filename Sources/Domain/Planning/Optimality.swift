/// How many change sets the plan lands, against what could be.
public struct Optimality: Hashable, Sendable {
    /// How many it lands.
    public let planned: Int
    /// No plan lands more than this.
    public let upperBound: Int
    /// Whether the two are known to be the same.
    public let proven: Bool
    /// How many land when they are merged in order of number and age, each that fits.
    public let firstInFirstOut: Int

    /// Makes a measure.
    public init(planned: Int, upperBound: Int, proven: Bool, firstInFirstOut: Int) {
        self.planned = planned
        self.upperBound = upperBound
        self.proven = proven
        self.firstInFirstOut = firstInFirstOut
    }
}
