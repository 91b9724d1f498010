/// What a plan was made with, beside base and heads: another tool, configuration or option may plan otherwise.
package struct PlanPins: Hashable, Sendable {
    /// The program and its version: `orchestrate 0.1.0`.
    package let tool: String
    /// `sha256:` and the digest of the configuration's text, or `preset` and the preset's name.
    package let configuration: String
    /// The options that bear on the plan, as they would be given: `--attributes forge`; sorted.
    package let options: [String]

    /// Makes pins.
    package init(tool: String = "", configuration: String = "", options: [String] = []) {
        self.tool = tool
        self.configuration = configuration
        self.options = options.sorted()
    }
}
