public import Domain

/// What everything is judged by: the base, and its architecture. A pull request changes neither.
public struct Ground: Hashable, Sendable {
    /// The branch merged into.
    public let base: Base
    /// The layers.
    public let architecture: Architecture
    /// The built-in preset that fits the base best, whether or not it is used.
    public let preset: PresetChoice
    /// What names the configuration: `sha256:` and the digest of its text, or `preset` and the preset's name.
    public let configurationName: String
    /// What the configuration says; nil where there is none.
    public let configuration: Configuration?
    /// The paths of the base's files, sorted.
    public let paths: [RepositoryPath]

    /// The weights of labels.
    public var priorities: [String: Int] { configuration?.priorities ?? [:] }

    /// Returns how change sets are merged: by what their labels say, else by the wish, else by the configuration's method.
    public func methods(wishing wish: MergeMethod?) -> MergeMethods {
        MergeMethods(
            standard: wish ?? configuration?.mergeMethod ?? .merge, byLabel: configuration?.mergeMethods ?? [:])
    }
}
