/// What does not fit between one that defines something and one that uses it.
package enum InterfaceProblem: Hashable, Sendable {
    /// An import or a use names what the module does not have.
    case removedSymbol(name: String, module: String)
    /// An import names a module that is not there, or takes a module of this name from it.
    case removedModule(String, name: String?)
    /// A call does not fit what is called.
    case changedSignature(callee: String, CallMismatch)
    /// A method does not take what the one that it overrides takes.
    case overrideSignature(method: String, of: String, CallMismatch)
    /// A class lacks what those who call its base class need.
    case newRequiredMember(String, of: String)
    /// What is caught or raised is not there.
    case removedException(String, module: String)

    var detail: [String] {
        switch self {
        case .removedSymbol(let name, let module), .removedException(let name, let module): [module, name]
        case .removedModule(let module, _): [module]
        case .changedSignature(let callee, let mismatch): [callee] + mismatch.detail
        case .overrideSignature(let method, let base, let mismatch): [base, method] + mismatch.detail
        case .newRequiredMember(let member, let base): [base, member]
        }
    }
}

/// How a call does not fit a signature.
package enum CallMismatch: Hashable, Sendable {
    /// It gives more positional arguments than are taken.
    case tooManyPositional(given: Int, taken: Int)
    /// It does not give these parameters, which have no default.
    case missing([String])
    /// It gives a keyword argument that is not taken.
    case unknownKeyword(String)

    /// The counts are left out: a call that gives too many does so as well where one less is taken.
    var detail: [String] {
        switch self {
        case .tooManyPositional: ["positional"]
        case .missing(let names): ["missing"] + names
        case .unknownKeyword(let name): ["keyword", name]
        }
    }
}
