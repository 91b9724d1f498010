/// Finds functions that take requests without a login, where all others of their file ask for one.
package enum MissingLogin {
    package static let name = RuleName("errors/missing-login-required")

    /// How many others must ask for a login, so that it is no accident.
    private static let leastSiblings = 3
    private static let methods: Set<String> = ["route", "get", "post", "put", "patch", "delete"]
    private static let signs = ["login", "auth", "permission", "role", "admin", "token", "protected", "requires"]
    /// What nobody can be logged in for.
    private static let open = [
        "login", "logout", "signin", "signup", "register", "callback", "webhook", "health", "public", "reset", "verify",
        "forgot", "static", "favicon", "index", "error", "join", "invite", "ping", "status", "manifest", "robots",
    ]

    package static let rule = Rule.eachFile(name, .warning) { file in
        guard file.facts.language == .python else { return [] }
        let handlers = file.facts.definitions.compactMap(Handler.init)
        let guarded = file.facts.definitions.contains { $0.isDecorated("before_request", "before_app_request") }
        if guarded { return [] }
        return Dictionary(grouping: handlers, by: \.owner).flatMap { _, handlers in violations(handlers, in: file) }
            .sorted { ($0.places.first?.line ?? 0) < ($1.places.first?.line ?? 0) }
    }

    private static func violations(_ handlers: [Handler], in file: SourceFile) -> [Violation] {
        let bare = handlers.filter { $0.login == nil }
        let logins = handlers.compactMap(\.login)
        guard bare.count == 1, let found = bare.first, logins.count >= leastSiblings, Set(logins).count == 1,
            let login = logins.first, !open.contains(where: { found.definition.name.lowercased().contains($0) })
        else { return [] }
        return [
            Violation(
                name, .warning, .requests(.missingLogin(function: found.definition.path, decorator: login)),
                at: [file.place(found.definition.line)])
        ]
    }

    /// A function that takes requests.
    private struct Handler {
        let definition: Definition
        /// What it is registered with.
        let owner: Reference
        /// The decorator that asks for a login, if any.
        let login: String?

        init?(_ definition: Definition) {
            let route = definition.decorators.first { decorator in
                decorator.names.count > 1 && decorator.names.last.map(methods.contains) ?? false
            }
            guard definition.kind == .function, let route else { return nil }
            self.definition = definition
            owner = Reference(route.root, Array(route.names.dropLast()))
            login = definition.decorators.compactMap(\.names.last).first { name in
                signs.contains { name.lowercased().contains($0) }
            }
        }
    }
}
