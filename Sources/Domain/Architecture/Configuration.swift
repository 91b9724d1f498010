/// What a repository's `.orchestrate.yml` says. What it leaves out is nil or empty.
public struct Configuration: Hashable, Sendable {
    /// The file, for every report.
    public let path: String
    /// The branch to merge into.
    public let base: String?
    /// The layers, lowest first; nil to have those of the preset that fits.
    public let layers: [Layer]?
    /// What is no layer; nil where the file doesn't say.
    public let support: [Glob]?
    /// The directories in which first-party modules start, without a `/` at the end; `.` is the root.
    public let roots: [String]
    /// How seriously a rule is taken, by the rule's name.
    public let rules: [String: RuleLevel]
    /// How much earlier a change set comes, by its label; the higher the earlier.
    public let priorities: [String: Int]
    /// How change sets are merged that no label decides; nil where the file doesn't say.
    public let mergeMethod: MergeMethod?
    /// How change sets are merged, by their label.
    public let mergeMethods: [String: MergeMethod]
    /// The command that checks a merged tree.
    public let validate: String?

    /// Makes a configuration; everything but the file starts unsaid.
    public init(
        path: String, base: String? = nil, layers: [Layer]? = nil, support: [Glob]? = nil, roots: [String] = [],
        rules: [String: RuleLevel] = [:], priorities: [String: Int] = [:], mergeMethod: MergeMethod? = nil,
        mergeMethods: [String: MergeMethod] = [:], validate: String? = nil
    ) {
        self.path = path
        self.base = base
        self.layers = layers
        self.support = support
        self.roots = roots
        self.rules = rules
        self.priorities = priorities
        self.mergeMethod = mergeMethod
        self.mergeMethods = mergeMethods
        self.validate = validate
    }
}

/// How seriously a rule is taken.
public enum RuleLevel: String, Hashable, Sendable, CaseIterable {
    case off, note, warning, error
}
