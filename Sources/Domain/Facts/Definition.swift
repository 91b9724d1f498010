/// A function, a method, a class or a field that a file defines.
package struct Definition: Hashable, Sendable {
    /// What is defined.
    package enum Kind: String, Hashable, Sendable {
        case function, type
        /// A name that the body of a class binds by an assignment or an annotation.
        case field
        /// A name that a method binds on the object: `self.name = …`.
        case attribute
    }

    /// What is defined.
    package var kind: Kind
    /// Its name.
    package var name: String
    /// The names of what it stands in, the outermost first; empty at the top level. A function's body counts as well.
    package var container: [String] = []
    /// The lines from the first decorator to the last of the body.
    package var lines: LineRange
    /// The line of the name.
    package var line: Int
    /// What a call must give it; nil for a class, whose calls go to its constructor, and for a field.
    package var signature: CallSignature?
    /// The decorators, without what they are called with.
    package var decorators: [Reference] = []
    /// What a class inherits from, in order; the metaclass is left out.
    package var bases: [Reference] = []
    /// Whether something that it inherits from is no name, so that nobody knows what it has.
    package var hasOpenBases = false
    /// Whether it stands in an `if`, a `try` or a loop, so that it may not be there, or another one may be.
    package var isConditional = false
    /// Whether an enclosing function makes it, so that nobody outside can name it.
    package var isLocal = false
    /// Of a field: whether it has an annotation, and whether it has a value.
    package var field: Field?
    /// What a function says it gives back, or a field what it holds, where that is a name.
    package var annotation: Reference?
    /// What a function says it gives back several of, where that is a name: `list[User]`.
    package var elements: Reference?
    /// Of a function: how many lines of its body count, without comments, blank lines and its documentation.
    package var bodyLines = 0
    /// What `raise` raises in a function, by name.
    package var raises: [Reference] = []

    /// What a field of a class is.
    package struct Field: Hashable, Sendable {
        /// Whether it is annotated.
        package let isAnnotated: Bool
        /// Whether it has a value, so that nobody must give one.
        package let hasDefault: Bool
        /// What its value calls, where that is a name: `field(default=1)`.
        package var value: Reference?
        /// The names of the keyword arguments of that call.
        package var valueKeywords: [String] = []

        package init(isAnnotated: Bool, hasDefault: Bool, value: Reference? = nil, valueKeywords: [String] = []) {
            self.isAnnotated = isAnnotated
            self.hasDefault = hasDefault
            self.value = value
            self.valueKeywords = valueKeywords
        }
    }

    package init(kind: Kind, name: String, container: [String] = [], lines: LineRange, line: Int) {
        self.kind = kind
        self.name = name
        self.container = container
        self.lines = lines
        self.line = line
    }

    /// The names from the outermost to its own.
    package var path: [String] { container + [name] }
}

/// What a call must give to a function.
package struct CallSignature: Hashable, Sendable {
    /// How a parameter is given.
    package enum Passing: String, Hashable, Sendable {
        case positionalOnly, either, keywordOnly
        /// It takes all positional arguments that are left.
        case restPositional
        /// It takes all keyword arguments that are left.
        case restKeyword
    }

    /// One parameter.
    package struct Parameter: Hashable, Sendable {
        /// Its name.
        package let name: String
        /// How it is given.
        package let passing: Passing
        /// Whether it may be left out.
        package let hasDefault: Bool
        /// Its type, where that is a name.
        package let annotation: Reference?

        package init(_ name: String, passing: Passing = .either, hasDefault: Bool = false, annotation: Reference? = nil)
        {
            self.name = name
            self.passing = passing
            self.hasDefault = hasDefault
            self.annotation = annotation
        }
    }

    /// The parameters in order, a method's `self` or `cls` among them.
    package let parameters: [Parameter]

    package init(_ parameters: [Parameter]) { self.parameters = parameters }
}

/// A name that a file binds at its top level otherwise than by a definition or an import.
package struct Binding: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The line, from 1.
    package let line: Int
    /// What it is bound to, where that is a name or the call of one (`instance`): `alias = other`, `db = SQLAlchemy()`.
    package let value: Reference?
    /// Whether a language that tells them apart declares it anew, so that a second one is an error: `const`, `let`, `class`.
    package let isDeclaration: Bool

    package init(_ name: String, line: Int, value: Reference? = nil, isDeclaration: Bool = false) {
        self.name = name
        self.line = line
        self.value = value
        self.isDeclaration = isDeclaration
    }
}
