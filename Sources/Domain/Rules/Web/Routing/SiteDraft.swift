/// The routes of a tree while its files are read: what was declared, and what was put on what.
struct SiteDraft {
    /// What names stand for.
    var names: WebNames
    /// The frameworks that are known.
    let frameworks: [Framework]
    private(set) var routes: [DeclaredRoute] = []
    private(set) var mounts: [Mount] = []
    /// The frameworks of which something was declared on what nobody knows: there may be any route.
    private(set) var open: Set<String> = []
    /// The routers on which something was put that nobody knows.
    private(set) var openRouters: Set<RouterID> = []
    /// The namespaces of routes that other programs make.
    private(set) var openNamespaces: Set<String> = []
    /// What stands before all addresses, where a framework has that.
    var globalPrefix: String?
    /// What is called somewhere.
    let called: Set<String>

    init(names: WebNames, _ frameworks: [Framework], called: Set<String>) {
        self.names = names
        self.frameworks = frameworks
        self.called = called
    }

    /// Reads the calls of a file, and what else its framework says.
    mutating func read(_ file: WebFile) {
        let frameworks = self.frameworks.filter { $0.isScript == file.isScript }
        for framework in frameworks { framework.readFile(file, &self) }
        for call in file.facts.calls where call.callee.count > 1 || call.receiver != nil {
            let scope = WebScope(file.path, call.container)
            let owner = call.receiver ?? .names(Array(call.callee.dropLast()))
            let owners = names.objects(of: owner, in: scope).compactMap { object -> RouterUse? in
                if case .router(let use) = object { return use }
                return nil
            }
            for use in Set(owners) {
                guard let name = names.made[use]?.framework,
                    let framework = frameworks.first(where: { $0.name == name })
                else { continue }
                framework.read(call, use, &self, file)
            }
            if owners.isEmpty { readLost(call, file, frameworks) }
        }
        for call in file.facts.calls where call.callee.count == 1 && call.receiver == nil && call.decorated != nil {
            readLost(call, file, frameworks)
        }
    }

    /// A call on something that nobody knows. An application that is a parameter takes what is put on it all the same.
    private mutating func readLost(_ call: WebCall, _ file: WebFile, _ frameworks: [Framework]) {
        for framework in frameworks where framework.isRoute(call) || Self.isMount(call) {
            if Self.isMount(call) {
                guard framework.calls.contains(call.name) else { continue }
                framework.read(call, Self.nobody, &self, file)
            } else if framework.isRoute(call) {
                open.insert(framework.name)
            }
        }
    }

    private static func isMount(_ call: WebCall) -> Bool {
        ["register_blueprint", "include_router"].contains(call.name)
    }

    /// What stands for an application that nobody knows.
    static let nobody = RouterUse(
        id: RouterID(path: RepositoryPath(bytes: []), container: [], name: ""), given: [:])

    // MARK: - For frameworks

    /// Adds a route.
    mutating func add(_ draft: RouteDraft, on router: RouterUse, _ call: WebCall, _ file: WebFile) {
        for scope in names.turns(of: call, in: file) {
            routes.append(
                DeclaredRoute(
                    draft: draft, router: router, scope: scope, line: call.line, isConditional: call.isConditional))
        }
    }

    /// What a call is bound to, where that is a name; else the call.
    static func bound(_ call: WebCall, in file: WebFile) -> CodeValue {
        let assignment = file.facts.assignments.first { $0.container == call.container && $0.value == .call(call) }
        return assignment.map { .names($0.name.split(separator: ".").map(String.init)) } ?? .call(call)
    }

    /// Puts what a value stands for on a router.
    mutating func mount(
        _ child: CodeValue, on parent: RouterUse, _ call: WebCall, _ file: WebFile, prefix: CodeValue? = nil,
        name: CodeValue? = nil, isOptional: Bool = false
    ) {
        for scope in names.turns(of: call, in: file) {
            let found = names.objects(of: child, in: scope)
            for object in found {
                switch object {
                case .router(let use): add(use, on: parent, call, scope, prefix: prefix, name: name)
                case .file(let path):
                    for case .router(let use) in names.lookUp("default", in: WebScope(path), WebNames.depth) {
                        add(use, on: parent, call, scope, prefix: prefix, name: name)
                    }
                default: if !isOptional, !isDead(call, file) { openRouters.insert(parent.id) }
                }
            }
        }
    }

    /// Puts a router on what a value stands for.
    mutating func mount(_ child: RouterUse, onValue parent: CodeValue, _ call: WebCall, _ file: WebFile) {
        let scope = WebScope(file.path, call.container)
        let parents = names.objects(of: parent, in: scope).compactMap { object -> RouterUse? in
            if case .router(let use) = object { return use }
            return nil
        }
        for parent in parents.isEmpty ? [Self.nobody] : parents {
            add(child, on: parent, call, scope, prefix: nil, name: nil)
        }
    }

    /// Puts one router on another one; on none, it is on every application.
    mutating func mount(
        _ child: RouterUse, on parent: RouterUse?, _ call: WebCall, _ file: WebFile, prefix: CodeValue? = nil,
        isGlobal: Bool = false
    ) {
        let scope = WebScope(file.path, call.container)
        let global = isGlobal ? globalPrefix.map { CodeValue.text($0) } : nil
        add(child, on: parent ?? Self.nobody, call, scope, prefix: prefix ?? global, name: nil)
    }

    /// Puts the patterns of a module on a router, where that is one of the project's.
    mutating func mountModule(
        _ value: CodeValue, on parent: RouterUse, _ call: WebCall, _ file: WebFile, prefix: CodeValue, name: CodeValue?
    ) {
        guard case .names(var parts) = value else { return }
        let scope = WebScope(file.path, call.container)
        var found: [WebObject] = []
        if parts.first == "module" {
            parts.removeFirst()
            if case .file(let path) = names.resolver.place(
                of: ModuleName(parts.joined(separator: ".")), from: file.path)
            {
                found = [.file(path)]
            }
        } else {
            found = names.objects(named: parts, in: scope)
        }
        guard case .file(let path)? = found.first else {
            // Routes of another program, whatever their names.
            return openNamespace(name?.text, on: parent)
        }
        let child = RouterUse(id: RouterID(path: path, container: [], name: "urlpatterns"), given: [:])
        add(child, on: parent, call, scope, prefix: prefix, name: name)
    }

    /// Says that more may be put on a router than is known.
    mutating func open(_ router: RouterUse) { openRouters.insert(router.id) }

    /// Says that routes of a namespace are made by another program; without one, any.
    mutating func openNamespace(_ name: String?, on router: RouterUse) {
        openNamespaces.insert(name ?? "")
    }

    private mutating func add(
        _ child: RouterUse, on parent: RouterUse, _ call: WebCall, _ scope: WebScope, prefix: CodeValue?,
        name: CodeValue?
    ) {
        guard child.id != parent.id, let file = names.files[scope.path] else { return }
        let given = prefix.flatMap { value -> WebText? in
            // A variable of a loop may stand for none.
            if names.objects(of: value, in: scope).isEmpty { return nil }
            return names.address(of: value, in: scope)
        }
        let called = name.map { names.text(of: $0, in: scope) ?? WebText("", isOpen: true) }
        mounts.append(
            Mount(
                parent: parent == Self.nobody ? nil : parent, child: child, prefix: given, name: called,
                isCertain: !call.isConditional && !isDead(call, file), path: scope.path, line: call.line))
    }

    /// Whether the call stands in a function that takes something and that nobody calls.
    private func isDead(_ call: WebCall, _ file: WebFile) -> Bool {
        guard let name = call.container.first, let function = file.functions[[name]] else { return false }
        return !function.parameters.isEmpty && !called.contains(name)
    }
}
