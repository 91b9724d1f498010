/// The names of a file, to be looked up. It is shared by all that look at the file, whatever the tree.
final class NameTable: Sendable {
    /// What the file says.
    let facts: FileFacts
    /// What its top level binds by definitions.
    let definitions: [String: [Definition]]
    /// What it binds in any other way.
    let bindings: [String: [Binding]]
    /// What it imports when it is loaded, by the name that it knows it by.
    let imports: [String: [Import]]
    /// The modules from which it takes all names.
    let stars: [Import]
    private let members: [[String]: [String: [Definition]]]
    private let ordered: [[String]: [Definition]]

    init(_ facts: FileFacts) {
        self.facts = facts
        let named = facts.definitions.filter { !$0.isLocal }
        bindings = Dictionary(grouping: facts.bindings, by: \.name)
        let loaded = facts.imports.filter { $0.kind != .function && $0.name != "*" }
        imports = Dictionary(grouping: loaded.filter { $0.alias != nil }, by: { $0.alias ?? "" })
        stars = facts.imports.filter { $0.name == "*" && $0.kind != .function }
        ordered = Dictionary(grouping: named, by: \.container)
        members = ordered.mapValues { Dictionary(grouping: $0, by: \.name) }
        definitions = members[[]] ?? [:]
    }

    /// Returns what a class defines by a name.
    func members(of container: [String], named name: String) -> [Definition] { members[container]?[name] ?? [] }

    /// Returns all that a class defines, in order.
    func members(of container: [String]) -> [Definition] { ordered[container] ?? [] }

    /// Returns the definitions that have these names, the outermost first.
    func definitions(at path: [String]) -> [Definition] {
        guard let name = path.last else { return [] }
        return path.count == 1 ? definitions[name] ?? [] : members(of: Array(path.dropLast()), named: name)
    }
}
