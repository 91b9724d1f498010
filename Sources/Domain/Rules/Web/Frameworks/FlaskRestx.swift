extension Framework {
    /// Flask-RESTX, its ancestor Flask-RESTPlus and Flask-RESTful.
    static let flaskRestx = Framework(
        name: "Flask-RESTX",
        calls: ["Api", "Namespace", "namespace", "add_namespace", "add_resource", "route", "init_app"],
        marks: ["flask_restx", "flask_restplus", "flask_restful", "amespace"], spelling: .angles, linkKind: .urlFor,
        hasUniqueNames: true, makes: restxRouter, read: readRestx, readFile: readRestxFile, isRoute: { _ in false })

    private static let homes = ["flask_restx", "flask_restplus", "flask_restful"]

    private static let restxRouter: @Sendable (String?, String, WebCall) -> RouterTraits? = { module, name, call in
        if let module {
            guard homes.contains(where: { module == $0 || module.hasPrefix($0 + ".") }) else { return nil }
            if name == "Api" { return api(call, module) }
            return name == "Namespace" ? namespace(call) : nil
        }
        return name == "namespace" ? namespace(call) : nil
    }

    private static func api(_ call: WebCall, _ module: String) -> RouterTraits {
        var traits = RouterTraits(prefix: call.keyword("prefix"), keepsPrefix: true)
        guard !module.hasPrefix("flask_restful") else { return traits }
        let doc = call.keyword("doc")
        traits.own = [.init(rule: "/swagger.json", name: "specs"), .init(rule: "/", name: "root")]
        if doc != .truth(false) { traits.own.append(.init(rule: doc?.text ?? "/", name: "doc")) }
        return traits
    }

    private static func namespace(_ call: WebCall) -> RouterTraits {
        let name = call.argument(0, "name")
        let path = call.keyword("path") ?? name.map { .joined([.text("/"), $0]) }
        return RouterTraits(name: name, joiner: "_", prefix: path)
    }

    private static let readRestx: @Sendable (WebCall, RouterUse, inout SiteDraft, WebFile) -> Void = {
        call, router, draft, file in
        switch call.name {
        case "add_namespace":
            guard let child = call.argument(0, "ns") else { return }
            draft.mount(child, on: router, call, file, prefix: call.argument(1, "path"))
        case "namespace": draft.mount(SiteDraft.bound(call, in: file), on: router, call, file)
        case "init_app":
            if let parent = call.argument(0, "app") { draft.mount(router, onValue: parent, call, file) }
        case "route":
            guard let decorated = call.decorated, decorated.isType else { return }
            for rule in call.arguments {
                draft.add(resource(rule, .decorated(decorated), call), on: router, call, file)
            }
        case "add_resource":
            guard case .names(let names)? = call.arguments.first else { return }
            for rule in call.arguments.dropFirst() {
                draft.add(resource(rule, .type(names), call), on: router, call, file)
            }
        default: break
        }
    }

    private static func resource(_ rule: CodeValue, _ handler: RouteDraft.Handler, _ call: WebCall) -> RouteDraft {
        RouteDraft(
            rule: rule, methods: .ofType, name: call.keyword("endpoint").map(RouteDraft.Name.value) ?? .typeInSnakes,
            handler: handler)
    }

    /// `Api(blueprint)` is put on what it is given.
    private static let readRestxFile: @Sendable (WebFile, inout SiteDraft) -> Void = { file, draft in
        for assignment in file.facts.assignments {
            guard case .call(let call) = assignment.value, call.name == "Api", let parent = call.argument(0, "app")
            else { continue }
            let api = draft.names.objects(
                named: [assignment.name], in: WebScope(file.path, assignment.container))
            for case .router(let router) in api { draft.mount(router, onValue: parent, call, file) }
        }
    }
}
