/// Finds calls of macros of other templates that are not there, or that take something else.
package enum MacroSignature {
    package static let name = RuleName("templates/macro-signature")

    package static let rule = Rule.references(name, .error) { file, resolver in
        guard let template = file.facts.template else { return [] }
        return template.calls.compactMap { violation(of: $0, template, file, &resolver) }.onceEach
    }

    private static func violation(
        of call: Call, _ template: TemplateFacts, _ file: SourceFile, _ resolver: inout Resolver
    ) -> Violation? {
        guard let first = call.callee.names.first, let last = call.callee.names.last else { return nil }
        let imports = template.imports.filter { $0.alias == first }
        guard imports.count == 1, let imported = imports.first,
            let place = resolver.template(named: imported.template, for: file.path),
            let other = resolver.template(at: place)
        else { return nil }
        let wanted = imported.name ?? last
        let macros = other.macros.filter { $0.name == wanted }
        let symbol = CodeSymbol(place)
        guard let macro = macros.first else {
            // What it imports or sets itself, it gives to others too.
            if other.assigned.contains(wanted) || other.isOpen || !other.inclusions.isEmpty { return nil }
            return Violation(
                name, .error, .templates(.removedMacro(wanted, template: imported.template)),
                at: [file.place(call.line)], cause: symbol)
        }
        guard macros.count == 1, let signature = macro.signature, let mismatch = signature.mismatch(of: call) else {
            return nil
        }
        return Violation(
            name, mismatch.raises ? .error : .warning,
            .templates(.macroSignature(wanted, template: imported.template, mismatch)),
            at: [file.place(call.line), CodePlace(place, line: macro.line)], cause: symbol,
            countsAlone: mismatch.raises)
    }
}

extension CallMismatch {
    /// Whether an error comes of it in a template: what is not given to a macro is nothing.
    fileprivate var raises: Bool { if case .missing = self { false } else { true } }
}
