/// A pattern over paths, as `.gitignore` has them. Anchored at the root when a `/` stands in it, but for one at its end.
public struct Glob: Hashable, Sendable {
    /// The pattern as written.
    public let pattern: String

    /// Makes a pattern.
    public init(_ pattern: String) { self.pattern = pattern }
}
