/// What a file says that bears on the addresses of a web application: what makes and joins routes, and what links to them.
///
/// Of code it is an outline that knows no framework: values, calls by certain names, and where they stand. Whoever knows a
/// framework makes routes of it, with the outlines of all files before them.
package struct WebFacts: Hashable, Sendable {
    /// What it imports, and inside of which definitions.
    package var imports: [PlacedImport] = []
    /// What it binds names to.
    package var assignments: [WebAssignment] = []
    /// The calls that may have to do with routes, an outer one before those inside.
    package var calls: [WebCall] = []
    /// Its classes.
    package var types: [WebType] = []
    /// Its functions and methods.
    package var functions: [WebFunction] = []
    /// The last names of all that it calls, each once, sorted: what nobody calls is never carried out.
    package var calledNames: [String] = []
    /// The links of a template, or of a script.
    package var links: [WebLink] = []
    /// What a template says of elements by their ids.
    package var elements = ElementFacts()

    package init() {}

    /// Whether it says nothing.
    package var isEmpty: Bool {
        calls.isEmpty && links.isEmpty && elements.isEmpty && assignments.isEmpty && types.isEmpty
    }

    /// Whether it may say something of routes; links alone don't.
    package var isCode: Bool { !calls.isEmpty || !assignments.isEmpty || !types.isEmpty || !functions.isEmpty }
}

/// An import, and the definitions that it stands in.
package struct PlacedImport: Hashable, Sendable {
    /// The module.
    package let module: ModuleName
    /// The name taken from it; nil where the module itself is imported, `*` where all of it is.
    package let name: String?
    /// The name that the file knows it by; nil where it binds none.
    package let alias: String?
    /// The names of the definitions that it stands in, the outermost first.
    package let container: [String]

    package init(_ module: ModuleName, name: String? = nil, alias: String? = nil, container: [String] = []) {
        self.module = module
        self.name = name
        self.alias = alias
        self.container = container
    }
}

/// What a name is bound to.
package struct WebAssignment: Hashable, Sendable {
    /// What of the value the name is bound to.
    package enum Form: Hashable, Sendable {
        case whole
        /// What is added to what the name stood for.
        case addition
        /// Each element in turn: the variable of a loop.
        case element
        /// A part of each element: one of the variables of a loop.
        case part(Int)
    }

    /// The names, joined by dots where they are several: `self.router`.
    package let name: String
    /// The value.
    package let value: CodeValue
    /// What of it.
    package let form: Form
    /// The names of the definitions that it stands in, the outermost first.
    package let container: [String]
    /// The line, from 1.
    package let line: Int

    package init(_ name: String, _ value: CodeValue, _ form: Form = .whole, container: [String] = [], line: Int) {
        self.name = name
        self.value = value
        self.form = form
        self.container = container
        self.line = line
    }
}

/// A class.
package struct WebType: Hashable, Sendable {
    /// The names from the outermost definition to its own.
    package let path: [String]
    /// The names of what it inherits from, as they are written.
    package let bases: [[String]]
    /// The line, from 1.
    package let line: Int

    package init(_ path: [String], bases: [[String]], line: Int) {
        self.path = path
        self.bases = bases
        self.line = line
    }
}

/// A function or a method.
package struct WebFunction: Hashable, Sendable {
    /// The names from the outermost definition to its own.
    package let path: [String]
    /// The names of its parameters.
    package let parameters: [String]
    /// What it gives back, where that is a name or a call.
    package let returned: [CodeValue]
    /// The line, from 1.
    package let line: Int

    package init(_ path: [String], parameters: [String], returned: [CodeValue] = [], line: Int) {
        self.path = path
        self.parameters = parameters
        self.returned = returned
        self.line = line
    }
}
