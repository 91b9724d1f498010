package import Domain

/// The sentences of the rules.
extension Wording {
    /// Returns what is wrong, without a full stop.
    package static func problem(_ problem: Problem) -> Phrase {
        switch problem {
        default: list(problem.detail.map { Phrase(.name($0)) })
        }
    }

    /// Returns what to do about a finding, in the order in which to do it.
    package static func hints(for finding: Finding) -> [Phrase] { [] }
}
