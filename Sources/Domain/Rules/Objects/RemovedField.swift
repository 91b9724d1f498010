/// Finds reads of fields that the objects which carry values do not have: in code, and in the templates that get one.
package enum RemovedField {
    package static let name = RuleName("dto/field-removed-but-read")

    package static let rule = Rule.references(name, .error) { file, resolver in
        guard file.facts.language == .python else { return [] }
        let read = file.facts.uses.filter { !$0.isGuarded }.compactMap { violation(of: $0, in: file, &resolver) }
        let rendered = file.facts.renderCalls.flatMap { violations(of: $0, in: file, &resolver) }
        return (read + rendered).onceEach
    }

    /// What removed names break where all of a class is known, another rule tells.
    private static func violation(of use: Use, in file: SourceFile, _ resolver: inout Resolver) -> Violation? {
        guard case .instance = use.reference.root, let name = use.reference.names.first, !name.hasPrefix("_"),
            let type = resolver.objectType(of: use.reference, in: file.path), type.kind == .carrier,
            !type.members.contains(name), resolver.lineage(of: type.defined).contains(.open)
        else { return nil }
        return violation(name, of: type, .error, at: [file.place(use.line)])
    }

    private static func violations(
        of call: RenderCall, in file: SourceFile, _ resolver: inout Resolver
    ) -> [Violation] {
        var found: [Violation] = []
        for argument in call.arguments {
            guard let value = argument.value, value.names.isEmpty,
                let type = resolver.objectType(of: value, in: file.path), type.kind != .model
            else { continue }
            for template in call.templates {
                guard let path = resolver.template(named: template, for: file.path) else { continue }
                for read in resolver.reads(on: argument.name, by: path) where !type.members.contains(read.name) {
                    let place = CodePlace(read.path, line: read.line)
                    found.append(violation(read.name, of: type, .warning, at: [file.place(call.line), place]))
                }
            }
        }
        return found
    }

    private static func violation(
        _ name: String, of type: ObjectType, _ severity: Severity, at places: [CodePlace]
    ) -> Violation {
        let owner = type.defined.type?.path ?? []
        return Violation(
            Self.name, severity, .objects(.removedField(name, of: owner.joined(separator: "."))), at: places,
            cause: CodeSymbol(type.defined.path, owner + [name]), countsAlone: false)
    }
}

extension Resolver {
    /// A name that is read on another one.
    struct Read {
        let name: String
        let path: RepositoryPath
        let line: Int
    }

    /// Returns what a template, and those that it includes, read on a name that they are given.
    mutating func reads(on name: String, by path: RepositoryPath) -> [Read] {
        var found: [Read] = []
        var seen: Set<RepositoryPath> = []
        var open = [path]
        while let next = open.popLast() {
            guard seen.insert(next).inserted, let template = template(at: next) else { continue }
            for read in template.reads where read.name.hasPrefix(name + ".") {
                found.append(Read(name: String(read.name.dropFirst(name.count + 1)), path: next, line: read.line))
            }
            for inclusion in template.inclusions where !inclusion.isIsolated && !inclusion.bound.contains(name) {
                if let place = self.template(named: inclusion.name, for: next) { open.append(place) }
            }
        }
        return found
    }
}
