/// What a file says of one name: enough to see whether two files say the same.
package struct SymbolVersion: Hashable, Sendable {
    /// Where it stands.
    package let line: Int
    private let meaning: [Meaning]

    private enum Meaning: Hashable {
        case definition(Definition.Kind, CallSignature?, bases: [Reference], fields: [[String]: Definition.Field])
        case binding
        case imported(ModuleName, String?)
    }

    /// Finds what a file says of the names from the outermost to its own; nil where it says nothing.
    package init?(of names: [String], in facts: FileFacts) {
        var found: [(line: Int, meaning: Meaning)] = []
        for definition in facts.definitions where definition.path == names {
            found.append((definition.line, Self.meaning(of: definition, in: facts)))
        }
        if let name = names.first, names.count == 1 {
            found += facts.bindings.filter { $0.name == name }.map { ($0.line, .binding) }
            found += facts.imports.filter { $0.alias == name }.map { ($0.line, .imported($0.module, $0.name)) }
        }
        if names.isEmpty { found = [(1, .binding)] }
        guard let line = found.first?.line else { return nil }
        self.line = line
        meaning = found.map(\.meaning)
    }

    private static func meaning(of definition: Definition, in facts: FileFacts) -> Meaning {
        let members = facts.definitions.filter { $0.container == definition.path }
        let fields = members.compactMap { member in member.field.map { (member.path, $0) } }
        let constructor = members.first { $0.name == "__init__" || $0.name == "constructor" }?.signature
        return .definition(
            definition.kind, definition.signature ?? constructor, bases: definition.bases,
            fields: Dictionary(fields) { first, _ in first })
    }

    /// Whether both say the same, wherever it stands.
    package func isSame(as other: SymbolVersion) -> Bool { meaning == other.meaning }
}
