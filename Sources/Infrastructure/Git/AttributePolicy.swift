/// Which merge attributes count.
public enum AttributePolicy: String, Sendable, CaseIterable {
    /// All that git heeds.
    case local
    /// Those that a hosted merge button heeds: no `merge=` drivers.
    case forge
}
