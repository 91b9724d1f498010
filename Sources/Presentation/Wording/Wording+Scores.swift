package import Domain

extension Wording {
    /// Returns what more there is to say of a change set whose outcome could not be told, in a sentence.
    package static func detail(_ detail: ScoredChangeSet.Gap.Detail) -> Phrase {
        switch detail {
        case .candidate(let commit):
            "It may have landed as \(commit), which changes the same files, but its content is missing."
        case .with(let other): "It came with \(other)."
        case .why(let reason): why(reason).asSentence
        }
    }
}
