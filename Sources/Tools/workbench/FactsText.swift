import Domain

/// Facts as JSON, whatever values they are made of.
enum FactsText {
    /// Returns a line that tells what is known of a file.
    static func line(_ path: String, _ state: FactsState) -> String {
        switch state {
        case .facts(let facts): "{\"path\":\(quoted(path)),\"facts\":\(json(facts))}"
        case .unread(let cause): "{\"path\":\(quoted(path)),\"unread\":\(quoted("\(cause)"))}"
        case .absent, .pending: "{\"path\":\(quoted(path))}"
        }
    }

    private static func json(_ value: Any) -> String {
        switch value {
        case let text as String: return quoted(text)
        case let number as Int: return "\(number)"
        case let answer as Bool: return answer ? "true" : "false"
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { json($0.value) } ?? "null"
        case .collection: return "[" + mirror.children.map { json($0.value) }.joined(separator: ",") + "]"
        case .enum:
            guard let payload = mirror.children.first else { return quoted("\(value)") }
            return "{\(quoted(payload.label ?? "")):\(json(payload.value))}"
        default:
            return "{" + mirror.children.map { "\(quoted($0.label ?? "")):\(json($0.value))" }.joined(separator: ",")
                + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
