/// A JSON document whose members keep the order in which they were put.
public indirect enum JSONValue: Hashable, Sendable {
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
    public struct Member: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The value.
        public let value: JSONValue

        /// Makes a member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// Returns the document with two spaces for each level and a line feed at the end.
    public func pretty() -> String { written(margin: "") + "\n" }

    private func written(margin: String) -> String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .string(let value): Escaping.json(value)
        // Pairs of line numbers and lists of names read better on one line.
        case .array(let values) where values.allSatisfy(\.isShort):
            "[" + values.map { $0.written(margin: "") }.joined(separator: ", ") + "]"
        case .array(let values):
            Self.block("[", values.map { $0.written(margin: margin + "  ") }, "]", margin)
        case .object(let members) where members.isEmpty: "{}"
        case .object(let members):
            Self.block(
                "{", members.map { "\(Escaping.json($0.name)): \($0.value.written(margin: margin + "  "))" }, "}",
                margin)
        }
    }

    private var isShort: Bool {
        switch self {
        case .integer, .bool, .null: true
        case .string(let text): text.utf8.count < 24
        case .array, .object: false
        }
    }

    private static func block(_ open: String, _ parts: [String], _ close: String, _ margin: String) -> String {
        let lines = parts.map { "\(margin)  \($0)" }.joined(separator: ",\n")
        return "\(open)\n\(lines)\n\(margin)\(close)"
    }
}

extension JSONValue: ExpressibleByStringLiteral {
    /// Makes a string of a literal.
    public init(stringLiteral value: String) { self = .string(value) }
}
