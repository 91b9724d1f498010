/// Finds forms without a token against forged requests, where what takes them asks for one.
package enum MissingToken {
    package static let name = RuleName("csrf/missing-token")

    package static let rule = Rule.references(name, .error) { file, resolver in
        let rendered = file.facts.renderCalls.flatMap { violations(of: $0, in: file, &resolver) }
        return (rendered + unprotected(file, &resolver)).onceEach
    }

    // MARK: - Forms that a function checks

    private static func violations(
        of call: RenderCall, in file: SourceFile, _ resolver: inout Resolver
    ) -> [Violation] {
        let checks = file.facts.calls.filter {
            $0.container == call.container && $0.callee.names.last == "validate_on_submit"
        }
        guard !checks.isEmpty, call.engine == .jinja else { return [] }
        let given = call.arguments.filter { argument in checks.contains { $0.isMade(on: argument) } }.map(\.name)
        return call.templates.compactMap { template in
            guard let path = resolver.template(named: template, for: file.path) else { return nil }
            let forms = resolver.forms(of: path).filter { $0.form.isMutating }
            let own = forms.filter { !Set($0.form.sources).isDisjoint(with: given) }
            // Where there is only one, it is the one, whatever its fields are written by.
            let meant = own.isEmpty && forms.count == 1 && !given.isEmpty ? forms : own
            guard let bare = meant.first(where: { resolver.isBare($0) }), !resolver.givesTokensToScripts() else {
                return nil
            }
            return Violation(
                name, own.isEmpty ? .warning : .error,
                .requests(.missingToken(template: template, function: call.container)),
                at: [file.place(call.line), CodePlace(bare.path, line: bare.form.line)], countsAlone: false)
        }
    }

    // MARK: - Forms of a project that protects all of them

    private static func unprotected(_ file: SourceFile, _ resolver: inout Resolver) -> [Violation] {
        guard let template = file.facts.template else { return [] }
        let bare = template.forms.map { PlacedForm(path: file.path, form: $0) }.filter { resolver.isBare($0) }
        guard !bare.isEmpty, resolver.protectsAll(), !resolver.givesTokensToScripts() else { return [] }
        return bare.map { found in
            Violation(
                name, .error, .requests(.missingToken(template: file.path.text, function: [])),
                at: [file.place(found.form.line)], countsAlone: false)
        }
    }
}

extension Call {
    /// Whether a method is called on what a template is given.
    fileprivate func isMade(on argument: RenderCall.Argument) -> Bool {
        guard let value = argument.value, value.root == callee.root else { return false }
        return value.names == Array(callee.names.dropLast())
    }
}
