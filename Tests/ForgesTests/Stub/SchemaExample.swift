import Foundation
import TestSupport

/// Makes replies that have all that a description requires, and nothing else.
struct SchemaExample {
    let definitions: JSONDocument

    /// Returns the smallest value that a schema allows.
    func value(_ schema: JSONDocument) -> Any {
        if let name = schema["$ref"]?.text {
            return definitions[String(name.drop { $0 != "/" }.dropFirst().drop { $0 != "/" }.dropFirst())].map(value)
                ?? [:]
        }
        for keyword in ["anyOf", "oneOf"] {
            if case .array(let choices)? = schema[keyword] {
                let isNullable = choices.contains { $0["type"]?.text == "null" }
                return isNullable ? NSNull() : choices.first.map(value) ?? [:]
            }
        }
        if case .array(let values)? = schema["enum"], let first = values.first?.text { return first }
        if let constant = schema["const"]?.text { return constant }
        return switch schema["type"]?.text {
        case "string": "2026-01-01T00:00:00Z"
        case "integer", "number": 1
        case "boolean": false
        case "array": [Any]()
        default: object(schema)
        }
    }

    private func object(_ schema: JSONDocument) -> [String: Any] {
        guard case .array(let required)? = schema["required"] else { return [:] }
        return Dictionary(
            required.compactMap(\.text).map { name in (name, schema["properties"]?[name].map(value) ?? NSNull()) },
            uniquingKeysWith: { $1 })
    }

    /// Returns the smallest value of a definition with some members set.
    func object(_ name: String, _ members: [String: Any]) -> [String: Any] {
        (definitions[name].map(object) ?? [:]).merging(members) { $1 }
    }
}
