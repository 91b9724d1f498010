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
    /// What the user asks of the plan.
    package let settings: PlanSettings
    /// The program that asks, with its version.
    package let tool: String

    /// Returns the question about the open pull requests of a list.
    package func selecting(_ open: OpenPullRequests) -> Question {
        var selection = selection
        selection.open = open
        return Question(
            selection: selection, base: base, configurationFile: configurationFile, wantsPlan: wantsPlan,
            settings: settings, tool: tool)
    }

    /// Whether files are read for what they say: a plan without findings does without.
    var readsCode: Bool { !wantsPlan || settings.findings != .off }

    package init(
        selection: Selection, base: String? = nil, configurationFile: ConfigurationFile? = nil, wantsPlan: Bool = true,
        settings: PlanSettings = PlanSettings(), tool: String = "orchestrate"
    ) {
        self.selection = selection
        self.base = base
        self.configurationFile = configurationFile
        self.wantsPlan = wantsPlan
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
