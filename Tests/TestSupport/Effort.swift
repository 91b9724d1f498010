import Foundation

/// How much of an endless test is done: a sample in an ordinary run, far more in `make soak`.
package enum Effort {
    /// Whether this is the long run.
    package static let isSoak = ProcessInfo.processInfo.environment["SOAK"] != nil

    /// Returns one of two numbers of trials.
    package static func count<Number: UnsignedInteger>(_ usual: Number, inSoak many: Number) -> Number {
        isSoak ? many : usual
    }

    /// Returns one of two numbers of trials.
    package static func count(_ usual: Int, inSoak many: Int) -> Int { isSoak ? many : usual }
}
