/// The links that code makes: what calls say that turn a route's name into an address, or request one.
enum CodeLinks {
    static let pythonCalls: Set<String> = [
        "url_for", "url_path_for", "redirect", "reverse", "reverse_lazy", "resolve_url",
    ]
    static let pythonMarks: Set<String> = ["url_for", "url_path_for", "reverse(", "reverse_lazy(", "redirect("]
    static let scriptCalls: Set<String> = ["fetch", "ajax"]
    static let scriptMarks: Set<String> = ["fetch(", "htmx.ajax("]

    /// Returns the links of a file.
    static func links(of facts: WebFacts, isScript: Bool) -> [WebLink] {
        facts.links + facts.calls.flatMap { isScript ? requests($0) : named($0) }
    }

    private static func named(_ call: WebCall) -> [WebLink] {
        switch call.name {
        case "url_for", "url_path_for":
            // Of a model's own `url_for` and its like nobody knows what they do.
            let owner = call.callee.dropLast().last
            guard call.receiver == nil, owner.map(WebLink.namesRoutes) ?? true else { return [] }
            return names(call.arguments.first).map { link(call, $0, .urlFor, given: call.keywords.map(\.name)) }
        case "reverse", "reverse_lazy":
            guard let names = call.argument(0, "viewname").map({ self.names($0) }) else { return [] }
            return names.map { reversed(call, $0) }
        case "redirect", "resolve_url":
            guard call.callee.count == 1, let text = call.arguments.first?.text, !text.hasPrefix("/"),
                !text.contains(":") || !text.contains("/"), !text.contains("."), !text.isEmpty, !text.contains("/")
            else { return [] }
            return [link(call, text, .reverse, given: call.keywords.map(\.name))]
        default: return []
        }
    }

    private static func names(_ value: CodeValue?) -> [String] {
        switch value {
        case .text(let name)?: [name]
        case .choice(let values)?: values.compactMap(\.text)
        default: []
        }
    }

    private static func link(
        _ call: WebCall, _ name: String, _ kind: WebLink.RouteName.Kind, given: [String]
    ) -> WebLink {
        let route = WebLink.RouteName(
            name, kind, given: given, positional: max(0, call.arguments.count - 1), hasMore: call.hasMore)
        return WebLink(call.name, .route(route), line: call.line)
    }

    private static func reversed(_ call: WebCall, _ name: String) -> WebLink {
        var (given, positional, hasMore): ([String], Int, Bool) = ([], 0, call.hasMore)
        switch call.keyword("kwargs") {
        case .mapping(let entries)?: given = entries.map(\.name)
        case nil: break
        default: hasMore = true
        }
        switch call.argument(2, "args") {
        case .list(let elements)?: positional = elements.count
        case nil: break
        default: hasMore = true
        }
        return WebLink(
            call.name,
            .route(WebLink.RouteName(name, .reverse, given: given, positional: positional, hasMore: hasMore)),
            line: call.line)
    }

    private static func requests(_ call: WebCall) -> [WebLink] {
        switch call.callee {
        case ["fetch"], ["window", "fetch"]:
            guard let path = path(call.arguments.first) else { return [] }
            let options = call.arguments.dropFirst().first
            let method: String?
            switch (options, options?["method"]) {
            case (nil, _): method = "GET"
            case (.mapping?, nil): method = "GET"
            case (_, .text(let text)?): method = text.uppercased()
            default: method = nil
            }
            return [WebLink("fetch", .path(path), method: method, line: call.line)]
        case ["htmx", "ajax"], ["window", "htmx", "ajax"]:
            guard call.arguments.count > 1, let path = path(call.arguments[1]) else { return [] }
            return [
                WebLink("htmx.ajax", .path(path), method: call.arguments[0].text?.uppercased(), line: call.line)
            ]
        default: return []
        }
    }

    /// The path of an address, cut where something is filled in.
    private static func path(_ value: CodeValue?) -> [String]? {
        var parts = [""]
        switch value {
        case .text(let text)?: parts = [text]
        case .joined(let values)?:
            for value in values {
                if let text = value.text { parts[parts.count - 1] += text } else { parts.append("") }
            }
        default: return nil
        }
        return WebAddress.path(of: parts)
    }
}
