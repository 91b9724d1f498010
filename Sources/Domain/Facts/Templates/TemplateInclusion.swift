/// A template that another one includes.
package struct TemplateInclusion: Hashable, Sendable {
    /// Its name as written.
    package let name: String
    /// The names that are bound there, and that it gets.
    package let bound: [String]
    /// Whether it gets nothing else: `only`, `without context`.
    package let isIsolated: Bool
    /// Whether it is included whenever the template is rendered.
    package let isCertain: Bool
    /// The blocks around it, the outermost first.
    package let blocks: [String]
    /// The line, from 1.
    package let line: Int

    package init(
        _ name: String, bound: [String] = [], isIsolated: Bool = false, isCertain: Bool = true, blocks: [String] = [],
        line: Int
    ) {
        self.name = name
        self.bound = bound
        self.isIsolated = isIsolated
        self.isCertain = isCertain
        self.blocks = blocks
        self.line = line
    }
}

/// What a template imports from another one.
package struct TemplateImport: Hashable, Sendable {
    /// The name of the other one as written.
    package let template: String
    /// The macro; nil where all of them are imported under one name.
    package let name: String?
    /// The name that the template knows it by.
    package let alias: String
    /// The line, from 1.
    package let line: Int

    package init(_ template: String, name: String?, alias: String, line: Int) {
        self.template = template
        self.name = name
        self.alias = alias
        self.line = line
    }
}
