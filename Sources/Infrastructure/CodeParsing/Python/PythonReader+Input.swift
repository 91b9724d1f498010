import Domain

extension PythonReader {
    private static let conversions: Set<String> = ["int", "float", "Decimal", "UUID", "fromisoformat", "strptime"]
    private static let sources: Set<String> = [
        "args", "form", "values", "json", "get_json", "GET", "POST", "query_params", "data", "headers", "cookies",
    ]

    /// Notes a call that fails for what a request may bring, where nothing catches that.
    mutating func readConversion(_ names: [String], _ arguments: Int) {
        let context = context
        guard let name = names.last, Self.conversions.contains(name), !context.container.isEmpty,
            !context.guards.contains(.values), let value = tree.children(arguments).first, readsRequest(value)
        else { return }
        facts.conversions.append(InputConversion(name, container: context.container, line: line(arguments)))
    }

    /// Whether a value is what a request brings, and nothing stands in for it where it is missing or wrong.
    private func readsRequest(_ value: Int) -> Bool {
        var node = value
        while true {
            switch kind(node) {
            case .call: node = child(node, .function) ?? value
            case .subscript_: node = tree.children(node).first ?? value
            case .attribute:
                if let names = names(node), names.first == "request" {
                    return names.count > 1 && Self.sources.contains(names[1])
                }
                node = child(node, .object) ?? value
            default: return false
            }
            if node == value { return false }
        }
    }
}
