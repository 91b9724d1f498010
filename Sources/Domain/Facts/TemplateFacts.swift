/// What a template says.
package struct TemplateFacts: Hashable, Sendable {
    /// The templates that it extends, includes or imports from, where a text names them.
    package var parents: [TemplateUse] = []
    /// The blocks that it defines, in order, those inside of others too.
    package var blocks: [NamePlace] = []
    /// The macros that it defines, with their parameters.
    package var macros: [Definition] = []

    package init() {}
}

/// A template that another one, or code, names.
package struct TemplateUse: Hashable, Sendable {
    /// What is done with it.
    package enum Kind: String, Hashable, Sendable {
        case extends, include, `import`, render
    }

    /// Its name as written.
    package let name: String
    /// What is done with it.
    package let kind: Kind
    /// Whether nothing fails where it is missing: `ignore missing`, or one of several.
    package let isOptional: Bool
    /// The line, from 1.
    package let line: Int

    package init(_ name: String, kind: Kind, isOptional: Bool = false, line: Int) {
        self.name = name
        self.kind = kind
        self.isOptional = isOptional
        self.line = line
    }
}
