extension Framework {
    /// NestJS: controllers are classes, and decorators of their methods make routes.
    static let nest = Framework(
        name: "NestJS", isScript: true,
        calls: ["Controller", "Get", "Post", "Put", "Patch", "Delete", "All", "Head", "Options", "setGlobalPrefix"],
        marks: ["@nestjs", "@Controller"], spelling: .colons, makes: { _, _, _ in nil }, read: { _, _, _, _ in },
        readFile: readNest, isRoute: { _ in false })

    private static let readNest: @Sendable (WebFile, inout SiteDraft) -> Void = { file, draft in
        for call in file.facts.calls where call.name == "setGlobalPrefix" {
            draft.globalPrefix = call.arguments.first?.text
        }
        for call in file.facts.calls {
            guard call.name == "Controller", let type = call.decorated, type.isType else { continue }
            let router = RouterUse(
                id: RouterID(path: file.path, container: Array(type.path.dropLast()), name: type.path.last ?? ""),
                given: [:])
            let given = call.arguments.first
            let prefixes = given?["path"] ?? given
            draft.names.add(router, "NestJS", RouterTraits(prefix: prefixes ?? .text("")), call.line)
            draft.mount(router, on: nil, call, file, isGlobal: true)
            for method in file.facts.calls {
                guard let decorated = method.decorated, !decorated.isType, method.name != "Controller",
                    Set.httpMethods.contains(method.name.lowercased()) || method.name == "All",
                    decorated.path.dropLast().elementsEqual(type.path)
                else { continue }
                let rules = method.arguments.first?.elements ?? [method.arguments.first ?? .text("")]
                for rule in rules {
                    draft.add(
                        RouteDraft(
                            rule: rule,
                            methods: method.name == "All" ? .unknown : .these([method.name.uppercased()]), name: .none,
                            handler: .decorated(decorated)), on: router, method, file)
                }
            }
        }
    }
}
