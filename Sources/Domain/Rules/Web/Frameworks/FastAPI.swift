extension Framework {
    /// FastAPI, and Starlette as far as that is the same.
    static let fastAPI = Framework(
        name: "FastAPI",
        calls: Set.httpMethods.union([
            "FastAPI", "APIRouter", "api_route", "add_api_route", "include_router", "websocket", "mount",
        ]),
        marks: ["fastapi", "FastAPI", "APIRouter", "router", "Router"], spelling: .braces, linkKind: .urlFor,
        makes: fastAPIRouter, read: readFastAPI,
        isRoute: { call in
            call.decorated != nil && Set.httpMethods.contains(call.name)
                && call.arguments.first?.text?.hasPrefix("/") ?? false
        })

    private static let fastAPIRouter: @Sendable (String?, String, WebCall) -> RouterTraits? = { module, name, call in
        guard let module, module == "fastapi" || module.hasPrefix("fastapi.") || name.hasSuffix("APIRouter") else {
            return nil
        }
        if name == "FastAPI" {
            let own = [("/docs", "swagger_ui_html"), ("/redoc", "redoc_html"), ("/openapi.json", "openapi")]
            return RouterTraits(isApplication: true, own: own.map { .init(rule: $0.0, name: $0.1, isCertain: false) })
        }
        guard name.hasSuffix("APIRouter") else { return nil }
        return RouterTraits(prefix: call.keyword("prefix"), keepsPrefix: true)
    }

    private static let readFastAPI: @Sendable (WebCall, RouterUse, inout SiteDraft, WebFile) -> Void = {
        call, router, draft, file in
        switch call.name {
        case "include_router":
            guard let child = call.argument(0, "router") else { return }
            draft.mount(child, on: router, call, file, prefix: call.keyword("prefix"))
        case "mount":
            guard let path = call.argument(0, "path")?.text else { return }
            let rule = CodeValue.text((path == "/" ? "" : path) + "/{path:path}")
            let name = call.argument(2, "name").map(RouteDraft.Name.value) ?? .none
            draft.add(RouteDraft(rule: rule, methods: .unknown, name: name, handler: nil), on: router, call, file)
        case "add_api_route":
            let view = call.argument(1, "endpoint")
            draft.add(
                RouteDraft(
                    rule: call.argument(0, "path"), methods: methods(of: call),
                    name: call.keyword("name").map(RouteDraft.Name.value) ?? .handler,
                    handler: view.map(RouteDraft.Handler.value)), on: router, call, file)
        case "websocket", "api_route": add(call, call.name == "websocket" ? .these([]) : methods(of: call))
        case let name where Set.httpMethods.contains(name): add(call, .these([name.uppercased()]))
        default: break
        }
        func add(_ call: WebCall, _ methods: RouteDraft.Methods) {
            guard let decorated = call.decorated else { return }
            draft.add(
                RouteDraft(
                    rule: call.argument(0, "path"), methods: methods,
                    name: call.keyword("name").map(RouteDraft.Name.value) ?? .handler,
                    handler: .decorated(decorated)), on: router, call, file)
        }
    }

    private static func methods(of call: WebCall) -> RouteDraft.Methods {
        guard let given = call.keyword("methods") else { return .usual(["GET"]) }
        return given.texts.map { .these(Set($0.map { $0.uppercased() })) } ?? .unknown
    }
}
