/// The names whose meaning changes from one version of a file to another: what they are, take or inherit.
package struct ChangedNames: Sendable {
    /// The names, without what they stand in.
    package private(set) var names: Set<String> = []
    /// Whether more may have changed than can be seen.
    package private(set) var isOpen = false

    package init() {}

    /// Adds what changes from one version of a file to another; nil where there is no file.
    package mutating func add(from before: FactsState, to after: FactsState, at path: RepositoryPath) {
        switch (before, after) {
        case (.facts(let before), .facts(let after)):
            names.formUnion(Self.meanings(before).symmetricDifference(Self.meanings(after)).flatMap(\.names))
            if before.isOpen != after.isOpen { isOpen = true }
            // Whoever renders or includes a template names its file.
            if before.template?.needs != after.template?.needs { names.formUnion(Self.moduleNames(path)) }
        case (.facts(let facts), .absent), (.absent, .facts(let facts)):
            names.formUnion(Self.meanings(facts).flatMap(\.names))
            names.formUnion(Self.moduleNames(path))
        case (.absent, .absent): break
        case (.unread, _), (_, .unread), (.pending, _), (_, .pending): isOpen = true
        }
    }

    /// The names by which other files know a file: its stem, and its directory's where it stands for that.
    private static func moduleNames(_ path: RepositoryPath) -> [String] {
        let parts = [path.lastPart, path.directory.lastPart].compactMap { String(validating: $0, as: UTF8.self) }
        return parts.flatMap { [$0, String($0.prefix { $0 != "." })] }
    }

    /// What a name stands for.
    private struct Meaning: Hashable {
        var names: [String]
        var kind = ""
        var templates: [String] = []
        var module: ModuleName?
        var signature: CallSignature?
        var decorators: [Reference] = []
        var bases: [Reference] = []
        var field: Definition.Field?
    }

    private static func meanings(_ facts: FileFacts) -> Set<Meaning> {
        let definitions = facts.definitions.filter { !$0.isLocal }.map {
            Meaning(
                names: $0.path, kind: $0.kind.rawValue, signature: $0.signature, decorators: $0.decorators,
                bases: $0.bases, field: $0.field)
        }
        let bindings = facts.bindings.map { Meaning(names: [$0.name], kind: "binding") }
        let imports = facts.imports.compactMap { found in
            found.alias.map { Meaning(names: [$0], kind: "import", module: found.module) }
        }
        let macros = facts.template.map { $0.macros.map { Meaning(names: $0.path, signature: $0.signature) } } ?? []
        let blocks = facts.template.map { $0.blocks.map { Meaning(names: [$0.name], kind: "block") } } ?? []
        let renders = facts.renderCalls.flatMap { call in
            call.arguments.map { Meaning(names: [$0.name], kind: "argument", templates: call.templates) }
        }
        return Set(definitions + bindings + imports + macros + blocks + renders)
    }
}

extension TemplateFacts {
    /// What it asks of those who render or include it, wherever that stands.
    fileprivate var needs: Set<[String]> {
        Set(
            variables.map { [$0.name, $0.use.rawValue] } + inclusions.map { ["include", $0.name] }
                + forms.map { ["form", $0.hasToken ? "token" : "", $0.isMutating ? "post" : ""] }
                + tokenLines.map { _ in ["token"] })
    }
}
