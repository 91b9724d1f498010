public import Domain

/// What a run is to find out.
public struct Question: Sendable {
    /// The selected change sets.
    public let selection: Selection
    /// The base's name, nil for the usual one.
    public let base: String?
    /// A configuration file that takes the place of the one in the base, by its path and content.
    public let configurationFile: ConfigurationFile?
    /// Whether a plan is wanted, or the conflicts alone.
    public let wantsPlan: Bool
    /// What is wanted of the plan.
    public let wish: Wish
    /// The program that asks, with its version.
    public let tool: String
    /// The other options that bear on the plan, as they would be given.
    public let options: [String]
    /// How many seconds the search for the best plan stands for; see `PlanEffort`.
    public let effort: Double

    /// Makes a question.
    public init(
        selection: Selection, base: String? = nil, configurationFile: ConfigurationFile? = nil, wantsPlan: Bool = true,
        wish: Wish = Wish(), effort: Double = 2, tool: String = "orchestrate", options: [String] = []
    ) {
        self.effort = effort
        self.selection = selection
        self.base = base
        self.configurationFile = configurationFile
        self.wantsPlan = wantsPlan
        self.wish = wish
        self.tool = tool
        self.options = options
    }
}

/// A configuration file, read.
public struct ConfigurationFile: Hashable, Sendable {
    /// Where it stands, for messages.
    public let path: String
    /// What it holds.
    public let content: [UInt8]

    /// Makes a configuration file.
    public init(path: String, content: [UInt8]) {
        self.path = path
        self.content = content
    }
}
