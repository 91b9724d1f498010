/// Finds functions of services that give models back. It is off until a configuration gives it a level: many projects want that.
package enum ReturnsModel {
    package static let name = RuleName("services/returns-orm-object")

    package static let rule = Rule.references(name, .error) { file, resolver in
        guard file.facts.language == .python, file.path.isOfService else { return [] }
        return file.facts.definitions.compactMap { violation(of: $0, in: file, &resolver) }.onceEach
    }

    private static func violation(
        of function: Definition, in file: SourceFile, _ resolver: inout Resolver
    ) -> Violation? {
        guard function.kind == .function, !function.isLocal, !function.name.hasPrefix("_"),
            let returned = function.annotation ?? function.elements,
            case .definitions(let defined, _) = resolver.meaning(of: returned, in: file.path), defined.type != nil,
            let type = resolver.objectType(defined), type.kind == .model,
            !overrides(function, in: file, &resolver)
        else { return nil }
        return Violation(
            name, .error, .objects(.returnsModel(function: function.path, model: type.name)),
            at: [file.place(function.line)], cause: defined.symbol)
    }

    /// Whether a class that it inherits from says so already.
    private static func overrides(
        _ function: Definition, in file: SourceFile, _ resolver: inout Resolver
    ) -> Bool {
        guard !function.container.isEmpty, let table = resolver.table(of: file.path) else { return false }
        let owner = Defined(file.path, table.definitions(at: function.container))
        guard owner.type != nil else { return false }
        if case .definitions = resolver.member(function.name, of: owner, skippingOwn: true, .object) { return true }
        return false
    }
}

extension RepositoryPath {
    /// Whether it is code of a service: it stands in a directory of services, or is named like one.
    fileprivate var isOfService: Bool {
        let parts = text.split(separator: "/")
        guard let name = parts.last, !parts.contains("tests") else { return false }
        let stem = name.prefix { $0 != "." }
        return parts.dropLast().contains { $0 == "services" || $0 == "service" } || stem.hasSuffix("_service")
            || stem == "services" || stem == "service"
    }
}
