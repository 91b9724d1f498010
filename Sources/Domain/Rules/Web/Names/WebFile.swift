/// What a file says of routes, by name.
final class WebFile: Sendable {
    /// The file.
    let path: RepositoryPath
    /// What it says.
    let facts: WebFacts
    /// Whether modules are named by their paths.
    let isScript: Bool
    /// What its names are bound to.
    let assignments: [String: [WebAssignment]]
    /// What it imports, by the name that it knows it by.
    let imports: [String: [PlacedImport]]
    /// The modules from which it takes all names.
    let stars: [ModuleName]
    /// Its functions, by their names from the outermost definition.
    let functions: [[String]: WebFunction]
    /// Its classes, by the same.
    let types: [[String]: WebType]

    init(_ path: RepositoryPath, _ facts: WebFacts) {
        self.path = path
        self.facts = facts
        isScript = Language(of: path)?.isScript ?? false
        assignments = Dictionary(grouping: facts.assignments, by: \.name)
        imports = Dictionary(grouping: facts.imports.filter { $0.alias != nil }) { found in
            // `import a.b` makes `a` known.
            String((found.alias ?? "").prefix { $0 != "." })
        }
        stars = facts.imports.filter { $0.name == "*" }.map(\.module)
        functions = Dictionary(facts.functions.map { ($0.path, $0) }) { first, _ in first }
        types = Dictionary(facts.types.map { ($0.path, $0) }) { first, _ in first }
    }

    /// Makes one of a file that says nothing of routes itself, of what it imports.
    convenience init(_ path: RepositoryPath, passingOn facts: FileFacts) {
        var passed = WebFacts()
        passed.imports = facts.imports.filter { $0.kind != .typeOnly }.map {
            PlacedImport($0.module, name: $0.name, alias: $0.alias)
        }
        self.init(path, passed)
    }

    /// The methods of a class.
    func methods(of type: [String]) -> [String] {
        facts.functions.filter { $0.path.count == type.count + 1 && $0.path.starts(with: type) }
            .compactMap(\.path.last)
    }
}
