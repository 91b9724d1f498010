/// What a plan was made with, beside base and heads: another tool, configuration or setting may plan otherwise.
package struct PlanPins: Hashable, Sendable {
    /// The program and its version: `orchestrate 0.1.0`.
    package let tool: String
    /// `sha256:` and the digest of the configuration's text, or `preset` and the preset's name.
    package let configuration: String
    /// What the user asked for, as far as it bears on the plan.
    package let settings: PlanSettings

    /// Makes pins.
    package init(tool: String = "", configuration: String = "", settings: PlanSettings = PlanSettings()) {
        self.tool = tool
        self.configuration = configuration
        self.settings = settings.pinned
    }
}
