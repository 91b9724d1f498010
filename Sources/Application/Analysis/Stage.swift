/// How far a run has come.
package enum Stage: Hashable, Sendable {
    case reading
    case mergingOntoBase(changeSets: Int)
    case comparingPairs(done: Int, of: Int)
    case readingCode(changeSets: Int)
    case checkingPairs(Int)
    case rehearsing(steps: Int)
}
