/// Finds templates that need a name which whoever renders them does not give.
package enum LostVariable {
    package static let name = RuleName("templates/lost-variable")

    package static let rule = Rule.references(name, .error) { file, resolver in
        file.facts.renderCalls.flatMap { violations(of: $0, in: file, &resolver) }.onceEach
    }

    private static func violations(
        of call: RenderCall, in file: SourceFile, _ resolver: inout Resolver
    ) -> [Violation] {
        guard !call.isOpen else { return [] }
        let given = Set(call.arguments.map(\.name))
        return call.templates.flatMap { template -> [Violation] in
            guard let path = resolver.template(named: template, for: file.path) else { return [] }
            let needed = resolver.needs(ofTemplate: path).variables.filter { needed in
                let variable = needed.variable
                return variable.use.matters && !given.contains(variable.name)
                    && !GivenNames.areOfFrameworks(variable.name)
            }
            guard !needed.isEmpty else { return [] }
            let known = resolver.givenNames()
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
