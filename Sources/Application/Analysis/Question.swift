package import Domain

/// What a run is to find out.
package struct Question: Sendable {
    /// The selected change sets.
    package let selection: Selection
    /// The base's name, nil for the usual one.
    package let base: String?
    /// A configuration file that takes the place of the one in the base, by its path and content.
    package let configurationFile: ConfigurationFile?
    /// Whether a plan is wanted, or the conflicts alone.
    package let wantsPlan: Bool
    /// What is wanted of the plan.
    package let constraints: PlanConstraints
    /// The program that asks, with its version.
    package let tool: String
    /// The other options that bear on the plan, as they would be given.
    package let options: [String]
    /// How many seconds the search for the best plan stands for; see `PlanEffort`.
    package let effort: Double

    package init(
        selection: Selection, base: String? = nil, configurationFile: ConfigurationFile? = nil, wantsPlan: Bool = true,
        constraints: PlanConstraints = PlanConstraints(), effort: Double = 2, tool: String = "orchestrate",
        options: [String] = []
    ) {
        self.effort = effort
        self.selection = selection
        self.base = base
        self.configurationFile = configurationFile
        self.wantsPlan = wantsPlan
        self.constraints = constraints
        self.tool = tool
        self.options = options
    }
}

/// A configuration file, read.
package struct ConfigurationFile: Hashable, Sendable {
    /// Where it stands, for messages.
    package let path: String
    /// What it holds.
    package let content: [UInt8]

    package init(path: String, content: [UInt8]) {
        self.path = path
        self.content = content
    }
}
