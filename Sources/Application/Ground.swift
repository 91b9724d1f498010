public import Domain

/// What everything is judged by: the base, and its architecture. A pull request changes neither.
public struct Ground: Hashable, Sendable {
    /// The branch merged into.
    public let base: Base
    /// The layers.
    public let architecture: Architecture
    /// The built-in preset that fits the base best, whether or not it is used.
    public let preset: PresetChoice
    /// The weights of labels.
    public let priorities: [String: Int]
    /// The paths of the base's files, sorted.
    public let paths: [RepositoryPath]
}
