/// Looks up what values stand for, across the files of a tree.
///
/// Names are followed through imports, assignments, loops, parameters and what functions give back; how a variable is called
/// says nothing.
struct WebNames {
    /// The files that say something of routes.
    let files: [RepositoryPath: WebFile]
    /// Looks modules up, and files that only pass names on.
    var resolver: Resolver
    /// Says what a call makes, if it is something that routes are put on.
    let makers: [RouterMaker]
    /// The routers that were come across.
    private(set) var made: [RouterUse: MadeRouter] = [:]
    private var passing: [RepositoryPath: WebFile?] = [:]

    /// A router, and what made it.
    struct MadeRouter {
        let use: RouterUse
        let framework: String
        let traits: RouterTraits
        /// Where the names of its traits are looked up.
        let scope: WebScope
        let line: Int
    }

    /// How far a name is followed.
    static let depth = 60
    /// How many objects a name may stand for.
    private static let most = 200
    /// How many steps one question takes at most: names may lead to names by many ways.
    private static let mostSteps = 5_000
    private var steps = 0
    private var underWay: Set<Sought> = []

    /// A name that is looked up.
    private struct Sought: Hashable {
        let name: String
        let scope: WebScope
    }

    init(_ files: [RepositoryPath: WebFile], _ resolver: Resolver, _ makers: [RouterMaker]) {
        self.files = files
        self.resolver = resolver
        self.makers = makers
    }

    /// Notes a router.
    mutating func add(_ use: RouterUse, _ framework: String, _ traits: RouterTraits, _ line: Int) {
        guard made[use] == nil else { return }
        let scope = WebScope(use.id.path, use.id.container, given: use.given)
        made[use] = MadeRouter(use: use, framework: framework, traits: traits, scope: scope, line: line)
    }

    /// Returns a file, even one that only passes names on.
    mutating func file(_ path: RepositoryPath) -> WebFile? {
        if let file = files[path] { return file }
        if let known = passing[path] { return known }
        let file = resolver.facts(of: path).map { WebFile(path, passingOn: $0) }
        passing[path] = .some(file)
        return file
    }

    /// Returns what a value stands for: several things where it is a list, a choice, or the variable of a loop.
    mutating func objects(of value: CodeValue, in scope: WebScope, _ depth: Int = Self.depth) -> [WebObject] {
        if depth == Self.depth { steps = 0 }
        steps += 1
        guard depth > 0, steps < Self.mostSteps else { return [.unknown] }
        switch value {
        case .names(let names): return objects(named: names, in: scope, depth - 1)
        case .call(let call): return objects(madeBy: call, in: scope, boundTo: nil, depth - 1)
        case .list(let elements), .choice(let elements), .joined(let elements):
            if case .joined = value, elements.contains(where: { $0.text != nil }) {
                return [.value(WebScope.Bound(value: value, scope: scope))]
            }
            return Array(elements.flatMap { objects(of: $0, in: scope, depth - 1) }.prefix(Self.most))
        case .text, .mapping: return [.value(WebScope.Bound(value: value, scope: scope))]
        case .nothing, .truth: return []
        case .other: return [.unknown]
        }
    }

    /// Returns what names joined by dots stand for.
    mutating func objects(named names: [String], in scope: WebScope, _ depth: Int = Self.depth) -> [WebObject] {
        guard let first = names.first, depth > 0 else { return [.unknown] }
        if first == "self" || first == "this" || first == "cls" || first == "module" || first == "exports" {
            return attribute(names, in: scope, depth)
        }
        var found = lookUp(first, in: scope, depth - 1)
        for name in names.dropFirst() {
            found = found.flatMap { member(name, of: $0, depth - 1) }
        }
        return Array(found.prefix(Self.most))
    }

    /// What methods bind on their object by this name.
    private mutating func attribute(_ names: [String], in scope: WebScope, _ depth: Int) -> [WebObject] {
        let name = names.joined(separator: ".")
        guard let type = scope.container.first, let file = file(scope.path) else { return [.unknown] }
        let found = (file.assignments[name] ?? []).filter { $0.container.first == type }
        return found.isEmpty ? [.unknown] : found.flatMap { objects(boundBy: $0, in: file, scope, depth - 1) }
    }

    /// Returns what a name stands for on something.
    private mutating func member(_ name: String, of object: WebObject, _ depth: Int) -> [WebObject] {
        switch object {
        case .file(let path): return lookUp(name, in: WebScope(path), depth)
        case .foreign(let module, let names): return [.foreign(module, names + [name])]
        case .value(let bound):
            guard let value = bound.value[name] else { return [.unknown] }
            return objects(of: value, in: bound.scope, depth)
        case .router, .type, .function, .unknown: return [.unknown]
        }
    }

    /// Returns what a name stands for, as it is seen from a place.
    mutating func lookUp(_ name: String, in scope: WebScope, _ depth: Int) -> [WebObject] {
        let sought = Sought(name: name, scope: scope)
        guard depth > 0, underWay.insert(sought).inserted else { return [.unknown] }
        defer { underWay.remove(sought) }
        return found(name, in: scope, depth)
    }

    private mutating func found(_ name: String, in scope: WebScope, _ depth: Int) -> [WebObject] {
        if let bound = scope.given[name] { return objects(of: bound.value, in: bound.scope, depth - 1) }
        guard let file = file(scope.path) else { return [.unknown] }
        var container = scope.container
        while true {
            let own = (file.assignments[name] ?? []).filter { $0.container == container }
            if !own.isEmpty {
                let inner = WebScope(scope.path, container, given: scope.given)
                return inForce(own).flatMap { objects(boundBy: $0, in: file, inner, depth - 1) }
            }
            if let found = file.imports[name]?.filter({ $0.container == container }), !found.isEmpty {
                return found.flatMap { objects(imported: $0, in: file, depth - 1) }
            }
            if file.functions[container + [name]] != nil { return [.function(scope.path, container + [name])] }
            if file.types[container + [name]] != nil { return [.type(scope.path, container + [name])] }
            if file.functions[container]?.parameters.contains(name) ?? false { return [.unknown] }
            if container.isEmpty { break }
            container.removeLast()
        }
        return passedOn(name, by: file, depth - 1)
    }

    /// The last assignment as a whole, and what is added to it or bound by loops.
    private func inForce(_ assignments: [WebAssignment]) -> [WebAssignment] {
        let start = assignments.lastIndex { $0.form == .whole } ?? 0
        return Array(assignments[start...])
    }

    /// What a module has by a name that it does not bind itself.
    private mutating func passedOn(_ name: String, by file: WebFile, _ depth: Int) -> [WebObject] {
        if file.isScript, name == "default" {
            return file.assignments["module.exports"] == nil
                ? [.unknown] : lookUp("module.exports", in: WebScope(file.path), depth)
        }
        if file.path.isNamed("__init__"), case .file(let module)? = resolver.submodule(name, in: file.path.directory) {
            return [.file(module)]
        }
        for star in file.stars {
            guard case .file(let module) = resolver.place(of: star, from: file.path) else { continue }
            let found = lookUp(name, in: WebScope(module), depth)
            if found != [.unknown] { return found }
        }
        return [.unknown]
    }

    private mutating func objects(imported found: PlacedImport, in file: WebFile, _ depth: Int) -> [WebObject] {
        let place = resolver.place(of: found.module, from: file.path)
        guard let name = found.name else { return [module(found, at: place, from: file)] }
        switch place {
        case .file(let path):
            if !file.isScript, path.isNamed("__init__"), self.file(path).map({ !$0.binds(name) }) ?? true,
                case .file(let module)? = resolver.submodule(name, in: path.directory)
            {
                return [.file(module)]
            }
            return lookUp(name, in: WebScope(path), depth)
        case .directory(let directory):
            guard case .file(let path)? = resolver.submodule(name, in: directory) else { return [.unknown] }
            return [.file(path)]
        case .missing(let missing) where missing.isCertain: return [.unknown]
        case .missing, .unknown: return [.foreign(found.module.name, [name])]
        }
    }

    private func module(_ found: PlacedImport, at place: ModulePlace, from file: WebFile) -> WebObject {
        if case .file(let path) = place { return .file(path) }
        if case .directory = place { return .unknown }
        let name = found.module.name
        let isWhole = found.alias == name || !name.contains(".") || file.isScript
        return .foreign(isWhole ? name : found.alias ?? name, [])
    }
}

extension WebFile {
    fileprivate func binds(_ name: String) -> Bool {
        assignments[name] != nil || imports[name] != nil || functions[[name]] != nil || types[[name]] != nil
    }
}
