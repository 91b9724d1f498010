/// How far a run has come.
public enum Stage: Hashable, Sendable {
    case reading
    case mergingOntoBase(changeSets: Int)
    case comparingPairs(done: Int, of: Int)
    case rehearsing(steps: Int)
}
