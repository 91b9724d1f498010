/// A JSON document whose members keep the order in which they were put.
package indirect enum JSONValue: Hashable, Sendable {
    /// The value `null`.
    case null
    /// The value `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// Any text; quoted when written.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Members in order.
    case object([Member])

    /// A name and its value.
    package struct Member: Hashable, Sendable {
        /// The name.
        package let name: String
        /// The value.
        package let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// Returns the document with two spaces for each level and a line feed at the end.
    package func pretty() -> String {
        var text = ""
        write(to: &text, margin: "")
        text += "\n"
        return text
    }

    private func write(to text: inout String, margin: String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .string(let value): text += Self.quoted(value)
        // Pairs of line numbers and lists of names read better on one line.
        case .array(let values) where values.allSatisfy(\.isShort):
            text += "["
            for (place, value) in values.enumerated() {
                if place > 0 { text += ", " }
                value.write(to: &text, margin: "")
            }
            text += "]"
        case .array(let values):
            Self.writeBlock("[", values, "]", to: &text, margin: margin) { $0.write(to: &$1, margin: $2) }
        case .object(let members) where members.isEmpty: text += "{}"
        case .object(let members):
            Self.writeBlock("{", members, "}", to: &text, margin: margin) { member, text, margin in
                text += Self.quoted(member.name)
                text += ": "
                member.value.write(to: &text, margin: margin)
            }
        }
    }

    private var isShort: Bool {
        switch self {
        case .integer, .bool, .null: true
        case .string(let text): text.utf8.count < 24
        case .array, .object: false
        }
    }

    /// Writes parts on a line each, between the brackets.
    private static func writeBlock<Part>(
        _ open: String, _ parts: [Part], _ close: String, to text: inout String, margin: String,
        _ write: (Part, inout String, String) -> Void
    ) {
        let inner = margin + "  "
        text += open
        for (place, part) in parts.enumerated() {
            text += place > 0 ? ",\n" : "\n"
            text += inner
            write(part, &text, inner)
        }
        text += "\n"
        text += margin
        text += close
    }
}

extension JSONValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
}
