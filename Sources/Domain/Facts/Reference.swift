/// What a name, or names joined by dots, stand for, as far as the file itself tells.
package struct Reference: Hashable, Sendable {
    /// Where the names begin.
    package indirect enum Root: Hashable, Sendable {
        /// The first name is one of the file's own top level.
        case file
        /// The first name is looked up in a module that the file imports.
        case module(ModuleName)
        /// The names are looked up on an object of a class: `self`, a parameter with an annotation, a variable that is bound
        /// once, to a call of the class.
        case instance(of: Reference)
        /// The names are looked up on the classes that a class of this file inherits from: `super()`. The class's own names.
        case superclass(of: [String])
        /// The language has it built in.
        case builtin
        /// Nobody can tell; the names are as they are written.
        case unknown
    }

    /// Where the names begin.
    package let root: Root
    /// The names, in order. In `import a.b; a.b.c()` the root is module `a` and the names are `b`, `c`; in `from a import b;
    /// b.c()` the same; in `import a.b as x; x.c()` the root is module `a.b`, and the name `c`.
    package let names: [String]

    package init(_ root: Root, _ names: [String]) {
        self.root = root
        self.names = names
    }
}

/// A call.
package struct Call: Hashable, Sendable {
    /// What is called.
    package let callee: Reference
    /// How many positional arguments it gives.
    package let positional: Int
    /// The names of its keyword arguments.
    package let keywords: [String]
    /// Whether more positional arguments may be given than are written: `*args`.
    package let hasMorePositional: Bool
    /// Whether more keyword arguments may be given than are written: `**options`.
    package let hasMoreKeywords: Bool
    /// The names of the definitions that it stands in, the outermost first; empty at the top level.
    package let container: [String]
    /// The line, from 1.
    package let line: Int

    package init(
        _ callee: Reference, positional: Int, keywords: [String] = [], hasMorePositional: Bool = false,
        hasMoreKeywords: Bool = false, container: [String] = [], line: Int
    ) {
        self.callee = callee
        self.positional = positional
        self.keywords = keywords
        self.hasMorePositional = hasMorePositional
        self.hasMoreKeywords = hasMoreKeywords
        self.container = container
        self.line = line
    }
}

/// A use that is no call.
package struct Use: Hashable, Sendable {
    /// What is used.
    package let reference: Reference
    /// Whether the file goes on where the name is missing: it stands in a `try` that catches that, or a `hasattr` asks first.
    package let isGuarded: Bool
    /// The names of the definitions that it stands in, the outermost first; empty at the top level.
    package let container: [String]
    /// The line, from 1.
    package let line: Int

    package init(_ reference: Reference, isGuarded: Bool = false, container: [String] = [], line: Int) {
        self.reference = reference
        self.isGuarded = isGuarded
        self.container = container
        self.line = line
    }
}
