import Domain

extension AttributePolicy {
    /// Whether a word of an attributes line counts.
    func counts(_ word: String) -> Bool { self == .local || !word.hasPrefix("merge=") }
}
