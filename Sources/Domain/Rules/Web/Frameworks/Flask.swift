extension Framework {
    /// Flask, and what is built on it.
    static let flask = Framework(
        name: "Flask",
        calls: Set.httpMethods.union([
            "route", "add_url_rule", "register_blueprint", "Flask", "Blueprint", "APIFlask", "APIBlueprint",
        ]),
        marks: ["flask", "Flask", "lueprint", "route", "add_url_rule"], spelling: .angles, linkKind: .urlFor,
        hasUniqueNames: true, makes: flaskRouter, read: readFlask, isRoute: isFlaskRoute)

    private static let flaskRouter: @Sendable (String?, String, WebCall) -> RouterTraits? = { module, name, call in
        guard let module, !module.hasPrefix("flask_restx"), !module.hasPrefix("fastapi") else { return nil }
        if name == "Flask" || name == "APIFlask" || name == "OpenAPI" && module.hasPrefix("flask_openapi") {
            var traits = RouterTraits(isApplication: true)
            if call.keyword("static_folder") != .nothing {
                let folder = call.keyword("static_url_path")?.text ?? "/static"
                traits.own = [.init(rule: folder + "/<path:filename>", name: "static")]
            }
            return traits
        }
        guard name.hasSuffix("Blueprint") else { return nil }
        var traits = RouterTraits(name: call.argument(0, "name"), joiner: ".", prefix: call.keyword("url_prefix"))
        if let folder = call.keyword("static_folder")?.text {
            let place = call.keyword("static_url_path")?.text ?? "/" + (folder.split(separator: "/").last ?? "")
            traits.own = [.init(rule: place + "/<path:filename>", name: "static")]
        }
        return traits
    }

    private static let readFlask: @Sendable (WebCall, RouterUse, inout SiteDraft, WebFile) -> Void = {
        call, router, draft, file in
        switch call.name {
        case "register_blueprint":
            guard let child = call.argument(0, "blueprint") else { return }
            draft.mount(
                child, on: router, call, file, prefix: call.keyword("url_prefix"), name: call.keyword("name"))
        case "add_url_rule": draft.add(addedRule(call), on: router, call, file)
        case "route" where call.decorated != nil: draft.add(decorated(call, methods: nil), on: router, call, file)
        case let name where Set.httpMethods.contains(name) && call.decorated != nil:
            draft.add(decorated(call, methods: [name.uppercased()]), on: router, call, file)
        default: break
        }
    }

    private static func decorated(_ call: WebCall, methods: Set<String>?) -> RouteDraft {
        RouteDraft(
            rule: call.argument(0, "rule"), methods: methods.map(RouteDraft.Methods.these) ?? self.methods(of: call),
            name: call.keyword("endpoint").map(RouteDraft.Name.value) ?? .handler,
            handler: call.decorated.map { .decorated($0) }, defaults: call.keyword("defaults"))
    }

    private static func addedRule(_ call: WebCall) -> RouteDraft {
        let view = call.argument(2, "view_func")
        var name = call.argument(1, "endpoint").map(RouteDraft.Name.value) ?? .handler
        if case .value(.nothing) = name { name = .handler }
        var handler = view.map(RouteDraft.Handler.value)
        // `Class.as_view("name")` is a view of that name.
        if case .call(let made)? = view, made.name == "as_view" {
            if case .handler = name { name = made.argument(0, "name").map(RouteDraft.Name.value) ?? .unknown }
            handler = .type(Array(made.callee.dropLast()))
        }
        return RouteDraft(
            rule: call.argument(0, "rule"), methods: methods(of: call), name: name, handler: handler,
            defaults: call.keyword("defaults"))
    }

    private static func methods(of call: WebCall) -> RouteDraft.Methods {
        guard let given = call.keyword("methods") else { return call.hasMore ? .unknown : .usual(["GET"]) }
        return given.texts.map { .these(Set($0.map { $0.uppercased() })) } ?? .unknown
    }

    private static let isFlaskRoute: @Sendable (WebCall) -> Bool = { call in
        switch call.name {
        case "route": call.decorated != nil && call.argument(0, "rule").map { !$0.isMissing } ?? false
        case "add_url_rule", "register_blueprint": true
        default: false
        }
    }
}

extension CodeValue {
    /// Whether it is nothing that a pattern of an address could be.
    var isMissing: Bool {
        switch self {
        case .nothing, .truth, .mapping: true
        default: false
        }
    }
}
