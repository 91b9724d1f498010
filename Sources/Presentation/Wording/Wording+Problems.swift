package import Domain

/// The sentences of the rules.
extension Wording {
    /// Returns what is wrong, without a full stop.
    package static func problem(_ problem: Problem) -> Phrase {
        switch problem {
        case .names(let problem): names(problem)
        case .interface(let problem): interface(problem)
        case .tests(let problem): tests(problem)
        case .templates(let problem): templates(problem)
        case .data(let problem): data(problem)
        case .layers(let problem): layers(problem)
        case .design(let problem): design(problem)
        case .web(let problem): web(problem)
        case .requests(let problem): requests(problem)
        case .objects(let problem): objects(problem)
        case .migrations(let problem): migrations(problem)
        }
    }

    /// Returns what to do about a finding, in the order in which to do it.
    package static func hints(for finding: Finding) -> [Phrase] {
        switch finding.violation.problem {
        case .names(let problem): [hint(problem)]
        case .interface(let problem): [hint(problem)]
        case .tests(let problem): [hint(problem)]
        case .templates(let problem): [hint(problem)]
        case .data(let problem): [hint(problem)]
        case .layers(let problem): [hint(problem)]
        case .design(let problem): [hint(problem)]
        case .web(let problem): [hint(problem)]
        case .requests(let problem): [hint(problem)]
        case .objects(let problem): [hint(problem)]
        case .migrations(let problem): hints(problem)
        }
    }
}
