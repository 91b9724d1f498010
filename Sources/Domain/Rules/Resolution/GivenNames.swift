/// The names that every template has: those of frameworks, and what the project gives to all of them.
struct GivenNames: Sendable {
    /// How many files are read for what they give; of a larger project nothing is told.
    private static let mostFiles = 3000
    private static let frameworks: Set<String> = [
        "range", "dict", "lipsum", "cycler", "joiner", "namespace", "loop", "self", "super", "caller", "varargs",
        "kwargs", "url_for", "request", "session", "g", "config", "get_flashed_messages", "current_user", "htmx", "_",
        "gettext", "ngettext", "pgettext", "npgettext", "csrf_token", "csrf_input", "get_locale", "get_timezone",
        "moment", "bootstrap", "user", "perms", "messages", "debug", "sql_queries", "LANGUAGES", "LANGUAGE_CODE",
        "LANGUAGE_BIDI", "MEDIA_URL", "STATIC_URL", "TIME_ZONE", "DEFAULT_MESSAGE_LEVELS", "csp_nonce", "forloop",
        "block", "static", "asset_url", "settings", "view", "form_tag", "hidden_fields", "is_authenticated", "True",
        "False", "None", "hx", "env", "app", "babel", "wtf", "admin_view", "admin_base_template", "h", "get_url",
        "paginator", "page_obj", "is_paginated", "object_list", "object", "site_title", "site_header", "site_url",
        "has_permission", "now", "url", "context",
    ]

    private var names: Set<String> = []
    private var isOpen = false

    /// Reads all code of a tree.
    init(_ tree: CodeTree, _ wanted: inout WantedFiles) {
        let paths = tree.files.paths.filter { Language(of: $0) == .python }
        guard paths.count <= Self.mostFiles else {
            isOpen = true
            return
        }
        var processors: Set<String> = []
        var returned: [(path: RepositoryPath, returned: TemplateGlobals.Returned)] = []
        for path in paths {
            guard let facts = tree.state(of: path, &wanted).facts else { continue }
            names.formUnion(facts.templateGlobals.names)
            processors.formUnion(facts.templateGlobals.processors)
            for definition in facts.definitions {
                if definition.isDecorated("context_processor", "app_context_processor", "pass_context") {
                    processors.insert(definition.name)
                }
                if definition.isDecorated("template_global", "app_template_global") { names.insert(definition.name) }
            }
            returned += facts.templateGlobals.returns.map { (path, $0) }
        }
        for (path, returned) in returned
        where processors.contains(returned.function) || path.text.contains("context_processor") {
            names.formUnion(returned.keys)
        }
    }

    /// Whether a name needs nobody who gives it.
    func have(_ name: String) -> Bool { isOpen || names.contains(name) }

    /// Whether a framework gives a name.
    static func areOfFrameworks(_ name: String) -> Bool { frameworks.contains(name) }
}
