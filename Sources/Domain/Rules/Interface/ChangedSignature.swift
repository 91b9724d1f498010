/// Finds calls that do not fit what they call.
package enum ChangedSignature {
    package static let name = RuleName("interface/changed-signature")

    package static let rule = Rule.references(name, .error) { file, resolver in
        guard file.facts.language == .python || file.facts.language.isScript else { return [] }
        return file.facts.calls.compactMap { violation(of: $0, in: file, &resolver) }.onceEach
    }

    private static func violation(
        of call: Call, in file: SourceFile, _ resolver: inout Resolver
    ) -> Violation? {
        guard case .definitions(let defined, let access) = resolver.meaning(of: call.callee, in: file.path) else {
            return nil
        }
        var misfit: (mismatch: CallMismatch, symbol: CodeSymbol)?
        for alternative in defined.alternatives {
            guard let target = target(of: alternative, in: defined.path, access, &resolver),
                let mismatch = mismatch(of: call, with: target.signature, in: file.facts.language)
            else { return nil }
            misfit = misfit ?? (mismatch, target.symbol)
        }
        guard let misfit, let first = defined.alternatives.first else { return nil }
        return Violation(
            name, .error,
            .interface(.changedSignature(callee: first.path.joined(separator: "."), misfit.mismatch)),
            at: [file.place(call.line)], cause: misfit.symbol)
    }

    private static func target(
        of definition: Definition, in path: RepositoryPath, _ access: Meaning.Access, _ resolver: inout Resolver
    ) -> Constructor? {
        if definition.kind == .type { return resolver.constructor(of: Defined(path, [definition])) }
        guard definition.keepsSignature, let signature = definition.signature else { return nil }
        let symbol = CodeSymbol(path, definition.path)
        let isScript = Language(of: path)?.isScript ?? false
        let isMethod = access != .module && !isScript
        let isBound =
            isMethod && !definition.isDecorated("staticmethod")
            && (access == .object || definition.isDecorated("classmethod"))
        return Constructor(symbol: symbol, signature: isBound ? signature.bound : signature)
    }

    /// JavaScript drops what a function does not take.
    private static func mismatch(
        of call: Call, with signature: CallSignature, in language: Language
    ) -> CallMismatch? {
        let mismatch = signature.mismatch(of: call)
        if language == .javascript, case .tooManyPositional = mismatch { return nil }
        return mismatch
    }
}
