/// What a template says.
package struct TemplateFacts: Hashable, Sendable {
    /// The templates that it extends, includes or imports from, where a text names them.
    package var parents: [TemplateUse] = []
    /// The blocks that it defines, in order, those inside of others too.
    package var blocks: [NamePlace] = []
    /// The macros that it defines, with their parameters. `varargs` and `kwargs` are parameters where the body uses them.
    package var macros: [Definition] = []
    /// The names that it uses and does not bind, each in every way in which it is used, where it is used so first.
    package var variables: [TemplateVariable] = []
    /// What it reads on names that it does not bind: `user.name`.
    package var reads: [NamePlace] = []
    /// The names that it binds for the whole of it.
    package var assigned: [String] = []
    /// What it includes, and what it binds there.
    package var inclusions: [TemplateInclusion] = []
    /// What it imports from other templates.
    package var imports: [TemplateImport] = []
    /// The calls of what it imports or defines.
    package var calls: [Call] = []
    /// The blocks that stand in no other block, and in which what they replace is not shown as well.
    package var replaced: [String] = []
    /// Those that stand in no other block.
    package var outerBlocks: [String] = []
    /// The forms that it has.
    package var forms: [TemplateForm] = []
    /// Whether it holds a token against forged requests, wherever that stands.
    package var hasToken = false
    /// Where it gives scripts and requests a token against forged requests: a `meta` tag, or `hx-headers`.
    package var tokenLines: [Int] = []
    /// Whether it extends or includes what no text names.
    package var isOpen = false

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
