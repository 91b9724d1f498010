/// Finds templates that need a name which whoever renders them does not give.
package enum LostVariable {
    package static let name = RuleName("templates/lost-variable")

    package static let rule = Rule.templates(name, .error) { file, library in
        file.facts.renderCalls.flatMap { violations(of: $0, in: file, &library) }.onceEach
    }

    private static func violations(
        of call: RenderCall, in file: SourceFile, _ library: inout TemplateLibrary
    ) -> [Violation] {
        guard !call.isOpen else { return [] }
        let given = Set(call.arguments.map(\.name))
        return call.templates.flatMap { template -> [Violation] in
            guard let path = library.place(of: template, for: file.path) else { return [] }
            let needed = library.needs(of: path).variables.filter { needed in
                let variable = needed.variable
                return variable.use.matters && !given.contains(variable.name)
                    && !GivenNames.areOfFrameworks(variable.name)
            }
            guard !needed.isEmpty else { return [] }
            let known = library.givenNames()
            let lost = Dictionary(grouping: needed.filter { !known.have($0.variable.name) }, by: \.variable.name)
            return lost.sorted { $0.key < $1.key }.compactMap { name, uses in
                violation(of: name, uses, call, template, file)
            }
        }
    }

    private static func violation(
        of name: String, _ uses: [TemplateNeeds.Variable], _ call: RenderCall, _ template: String, _ file: SourceFile
    ) -> Violation? {
        let raising = call.engine == .jinja ? uses.first { $0.variable.use == .raises && $0.variable.isCertain } : nil
        guard let use = raising ?? uses.first else { return nil }
        return Violation(
            Self.name, raising == nil ? .warning : .error,
            .templates(
                .lostVariable(name, template: template, function: call.container, raises: raising != nil)),
            at: [file.place(call.line), CodePlace(use.path, line: use.variable.line)], countsAlone: false)
    }
}

extension TemplateVariable.Use {
    /// Whether the page is another one where nobody gives the name.
    fileprivate var matters: Bool { self == .raises || self == .reads }
}

extension Rule {
    /// Makes a rule that looks at each file, and at the templates that it names.
    static func templates(
        _ name: RuleName, _ severity: Severity,
        find: @escaping @Sendable (_ file: SourceFile, inout TemplateLibrary) -> [Violation]
    ) -> Rule {
        Rule(name, severity, scope: .references) { paths, tree, wanted in
            var library = TemplateLibrary(tree)
            var found: [Violation] = []
            for path in paths {
                guard let facts = tree.state(of: path, &wanted).facts else { continue }
                found += find(SourceFile(path: path, facts: facts), &library)
            }
            for (path, blob) in library.wanted.files { wanted.note(path, blob) }
            return found
        }
    }
}
