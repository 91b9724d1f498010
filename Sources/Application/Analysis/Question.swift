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
    /// Whether the code is looked into, and whether what breaks though git merges it is held.
    package let findings: FindingsUse
    /// What the user asks of the plan.
    package let settings: PlanSettings
    /// The program that asks, with its version.
    package let tool: String

    package init(
        selection: Selection, base: String? = nil, configurationFile: ConfigurationFile? = nil, wantsPlan: Bool = true,
        findings: FindingsUse = .off,
        settings: PlanSettings = PlanSettings(), tool: String = "orchestrate"
    ) {
        self.selection = selection
        self.base = base
        self.configurationFile = configurationFile
        self.wantsPlan = wantsPlan
        self.findings = findings
        self.settings = settings
        self.tool = tool
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
