/// What a repository's `.orchestrate.yml` says. What it leaves out is nil or empty.
package struct Configuration: Hashable, Sendable {
    /// The file, for every report.
    package let path: String
    /// The branch to merge into.
    package let base: String?
    /// The layers, lowest first; nil to have those of the preset that fits.
    package let layers: [Layer]?
    /// What is no layer; nil where the file doesn't say.
    package let support: [Glob]?
    /// What tells the layer of code in files that hold several; nil where the file doesn't say.
    package let symbols: [SymbolPattern]?
    /// The directories in which first-party modules start, without a `/` at the end; `.` is the root.
    package let roots: [String]
    /// How seriously a rule is taken, by the rule's name.
    package let rules: [String: RuleLevel]
    /// How much earlier a change set comes, by its label; the higher the earlier.
    package let priorities: [String: Int]
    /// How change sets are merged that no label decides; nil where the file doesn't say.
    package let mergeMethod: MergeMethod?
    /// How change sets are merged, by their label.
    package let mergeMethods: [String: MergeMethod]
    /// Whether one of which a newer one does all that it does is planned like any other.
    package let keepsSuperseded: Bool
    /// What tells whether a pull request is ready to land.
    package let readiness: Readiness
    /// Which answers of resolvers count where merges conflict; nil where the file doesn't say.
    package let resolvers: ResolverUse?
    /// The command that checks a merged tree.
    package let validate: String?

    /// Makes a configuration; everything but the file starts unsaid.
    package init(
        path: String, base: String? = nil, layers: [Layer]? = nil, support: [Glob]? = nil,
        symbols: [SymbolPattern]? = nil, roots: [String] = [],
        rules: [String: RuleLevel] = [:], priorities: [String: Int] = [:], mergeMethod: MergeMethod? = nil,
        mergeMethods: [String: MergeMethod] = [:], keepsSuperseded: Bool = false, readiness: Readiness = Readiness(),
        resolvers: ResolverUse? = nil, validate: String? = nil
    ) {
        self.path = path
        self.base = base
        self.layers = layers
        self.support = support
        self.symbols = symbols
        self.roots = roots
        self.rules = rules
        self.priorities = priorities
        self.mergeMethod = mergeMethod
        self.mergeMethods = mergeMethods
        self.keepsSuperseded = keepsSuperseded
        self.readiness = readiness
        self.resolvers = resolvers
        self.validate = validate
    }
}

/// How seriously a rule is taken.
package enum RuleLevel: String, Hashable, Sendable, CaseIterable {
    case off, note, warning, error
}
