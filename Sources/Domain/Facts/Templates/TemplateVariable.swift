/// A name that a template uses and does not bind: whoever renders it must give it.
package struct TemplateVariable: Hashable, Sendable {
    /// What becomes of the page where nobody gives it.
    package enum Use: String, Hashable, Sendable {
        /// It can't be rendered: an attribute, an item or a call of nothing.
        case raises
        /// It shows nothing, or takes the other branch.
        case reads
        /// The template asks first whether it is there.
        case asks
        /// It is not certain that it is a variable: an argument of a tag of the project's own.
        case mentions
    }

    /// The name.
    package let name: String
    /// How it is used.
    package let use: Use
    /// Whether it is used so whenever the template is rendered: in no condition, loop or macro.
    package let isCertain: Bool
    /// The blocks around it, the outermost first.
    package let blocks: [String]
    /// The line, from 1.
    package let line: Int

    package init(_ name: String, _ use: Use, isCertain: Bool = true, blocks: [String] = [], line: Int) {
        self.name = name
        self.use = use
        self.isCertain = isCertain
        self.blocks = blocks
        self.line = line
    }
}
