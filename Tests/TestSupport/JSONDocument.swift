/// A parsed JSON document. Written apart from the product's writer, so that the one can judge the other.
package indirect enum JSONDocument: Equatable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number.
    case number(Double)
    /// A string, its escapes resolved.
    case string(String)
    /// An array.
    case array([JSONDocument])
    /// An object.
    case object([String: JSONDocument])

    /// What is wrong with a text.
    package struct SyntaxError: Error, Equatable {
        /// The byte at which parsing stopped.
        package let offset: Int
        /// What was expected.
        package let expected: String
    }

    /// Parses a text strictly by RFC 8259; a name that stands twice in an object is an error, too.
    package init(parsing text: String) throws(SyntaxError) {
        var parser = JSONParser(Array(text.utf8))
        self = try parser.document()
    }

    /// Returns the value of a member; nil where there is none.
    package subscript(_ name: String) -> JSONDocument? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// Returns the value at a place; nil where there is none.
    package subscript(_ index: Int) -> JSONDocument? {
        if case .array(let values) = self, values.indices.contains(index) { values[index] } else { nil }
    }

    /// The text of a string; nil for anything else.
    package var text: String? { if case .string(let text) = self { text } else { nil } }
}
