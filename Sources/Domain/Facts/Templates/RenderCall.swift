/// A call that renders a template, with what it gives to it.
package struct RenderCall: Hashable, Sendable {
    /// What renders.
    package enum Engine: String, Hashable, Sendable {
        case jinja, django
    }

    /// One value that is given.
    package struct Argument: Hashable, Sendable {
        /// The name that the template knows it by.
        package let name: String
        /// What it is, where that is a name.
        package let value: Reference?

        package init(_ name: String, value: Reference? = nil) {
            self.name = name
            self.value = value
        }
    }

    /// The names of the templates: several where a condition decides.
    package let templates: [String]
    /// What renders them.
    package let engine: Engine
    /// What is given.
    package let arguments: [Argument]
    /// Whether more may be given than is written: `**context` of something unknown.
    package let isOpen: Bool
    /// The definitions that it stands in, the outermost first.
    package let container: [String]
    /// The line, from 1.
    package let line: Int

    package init(
        _ templates: [String], _ engine: Engine, arguments: [Argument] = [], isOpen: Bool = false,
        container: [String] = [], line: Int
    ) {
        self.templates = templates
        self.engine = engine
        self.arguments = arguments
        self.isOpen = isOpen
        self.container = container
        self.line = line
    }
}

/// What a file of code gives to all templates.
package struct TemplateGlobals: Hashable, Sendable {
    /// The names that it puts into the environment of the templates.
    package var names: [String] = []
    /// The functions that it makes context processors, by their own names.
    package var processors: [String] = []
    /// The names that functions of the file give back in a mapping: what a context processor gives.
    package var returns: [Returned] = []

    package init() {}

    /// Whether it gives nothing.
    package var isEmpty: Bool { names.isEmpty && processors.isEmpty && returns.isEmpty }

    /// The keys of what a function gives back.
    package struct Returned: Hashable, Sendable {
        /// The function.
        package let function: String
        /// The keys.
        package let keys: [String]

        package init(_ function: String, keys: [String]) {
            self.function = function
            self.keys = keys
        }
    }
}
