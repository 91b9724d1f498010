extension Framework {
    /// Django.
    static let django = Framework(
        name: "Django", calls: [], marks: ["urlpatterns"], spelling: .django, linkKind: .reverse,
        makes: { _, _, _ in nil }, read: { _, _, _, _ in }, readFile: readDjango, isRoute: { _ in false })

    private static let readDjango: @Sendable (WebFile, inout SiteDraft) -> Void = { file, draft in
        guard let patterns = file.assignments["urlpatterns"], let first = patterns.first else { return }
        let router = RouterUse(id: RouterID(path: file.path, container: [], name: "urlpatterns"), given: [:])
        let name = file.assignments["app_name"]?.last?.value
        draft.names.add(router, "Django", RouterTraits(name: name, joiner: ":", keepsPrefix: true), first.line)
        for assignment in patterns { read(assignment.value, on: router, prefix: [], &draft, file) }
    }

    /// Reads a list of patterns, and the lists in it.
    private static func read(
        _ value: CodeValue, on router: RouterUse, prefix: [CodeValue], _ draft: inout SiteDraft, _ file: WebFile
    ) {
        switch value {
        case .list(let elements), .joined(let elements):
            for element in elements { read(element, on: router, prefix: prefix, &draft, file) }
        case .call(let call):
            switch call.name {
            case "path", "re_path", "url": readPattern(call, on: router, prefix: prefix, &draft, file)
            // What stands before these in an address hangs on the language, or on where the files are.
            case "i18n_patterns":
                for element in call.arguments { read(element, on: router, prefix: [.other], &draft, file) }
            default: draft.open(router)
            }
        case .names(let names):
            // `router.urls` and its like: routes that another program makes.
            guard names.count == 1, let list = file.assignments[names[0]]?.last?.value, list != value,
                case .list = list
            else { return draft.open(router) }
            read(list, on: router, prefix: prefix, &draft, file)
        case .choice(let values): for value in values { read(value, on: router, prefix: prefix, &draft, file) }
        case .text, .mapping, .truth, .nothing, .other: draft.open(router)
        }
    }

    private static func readPattern(
        _ call: WebCall, on router: RouterUse, prefix: [CodeValue], _ draft: inout SiteDraft, _ file: WebFile
    ) {
        guard let own = call.argument(0, "route") ?? call.keyword("regex") else { return draft.open(router) }
        let isRegular = call.name != "path"
        let rule = prefix + (isRegular ? regular(own) : [own])
        switch call.argument(1, "view") {
        case .call(let include)? where include.name == "include":
            readInclude(include, on: router, rule, call, &draft, file)
        case .names(let names)? where names.last == "urls":
            // The pages of an admin site have names of their own.
            draft.openNamespace(names.contains("site") ? "admin" : nil, on: router)
        case let view:
            draft.add(
                RouteDraft(
                    rule: .joined(rule), methods: .unknown,
                    name: call.argument(3, "name").map(RouteDraft.Name.value) ?? .none,
                    handler: view.map(RouteDraft.Handler.value), defaults: call.argument(2, "kwargs"),
                    isRegular: isRegular), on: router, call, file)
        }
    }

    private static func readInclude(
        _ include: WebCall, on router: RouterUse, _ rule: [CodeValue], _ call: WebCall, _ draft: inout SiteDraft,
        _ file: WebFile
    ) {
        let namespace = include.keyword("namespace")
        switch include.arguments.first {
        case .text(let module)?:
            let module = CodeValue.names(["module"] + module.split(separator: ".").map(String.init))
            draft.mountModule(module, on: router, call, file, prefix: .joined(rule), name: namespace)
        case .list(let parts)?:
            // `include((patterns, "name"))` gives a list and its namespace.
            if parts.count == 2, let name = parts[1].text, let list = list(parts[0], in: file) {
                return nested(list, on: router, rule, namespace ?? .text(name), call, &draft, file)
            }
            nested(.list(parts), on: router, rule, namespace, call, &draft, file)
        case .names(let names)?:
            if let list = file.assignments[names.joined(separator: ".")]?.last?.value, case .list = list {
                return nested(list, on: router, rule, namespace, call, &draft, file)
            }
            draft.mountModule(.names(names), on: router, call, file, prefix: .joined(rule), name: namespace)
        default: draft.openNamespace(namespace?.text, on: router)
        }
    }

    /// A list, or what a name of the file stands for.
    private static func list(_ value: CodeValue, in file: WebFile) -> CodeValue? {
        guard case .names(let names) = value else { return value.elements == nil ? nil : value }
        return file.assignments[names.joined(separator: ".")]?.last?.value
    }

    /// Patterns that stand in the file itself, below a prefix, perhaps in a namespace.
    private static func nested(
        _ list: CodeValue, on router: RouterUse, _ rule: [CodeValue], _ namespace: CodeValue?, _ call: WebCall,
        _ draft: inout SiteDraft, _ file: WebFile
    ) {
        guard let namespace else { return read(list, on: router, prefix: rule, &draft, file) }
        let inner = RouterUse(
            id: RouterID(path: file.path, container: [], name: "include:\(call.line)"), given: [:])
        draft.names.add(inner, "Django", RouterTraits(name: namespace, joiner: ":", keepsPrefix: true), call.line)
        draft.mount(inner, on: router, call, file, prefix: .joined(rule))
        read(list, on: inner, prefix: [], &draft, file)
    }

    /// A regular expression: what it matches is not followed, but for one that is a plain text.
    private static func regular(_ value: CodeValue) -> [CodeValue] {
        guard var text = value.text else { return [.other] }
        if text.hasPrefix("^") { text.removeFirst() }
        if text.hasSuffix("$") { text.removeLast() }
        return [.text(RoutePattern.fromRegularExpression(text))]
    }
}
