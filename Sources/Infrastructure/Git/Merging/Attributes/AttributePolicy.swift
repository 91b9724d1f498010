/// Which merge attributes count.
package enum AttributePolicy: String, Sendable, CaseIterable {
    /// All that git heeds.
    case local
    /// Those that a hosted merge button heeds: no `merge=` drivers.
    case forge

    /// Whether a word of an attributes line counts.
    func counts(_ word: String) -> Bool { self == .local || !word.hasPrefix("merge=") }
}
