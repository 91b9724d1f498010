import Domain

extension Wording {
    /// Returns what does not fit between what is defined and its use.
    static func interface(_ problem: InterfaceProblem) -> Phrase {
        switch problem {
        case .removedSymbol(let name, let module): "\(name: name) is used here, and \(name: module) has no such name"
        case .removedModule(let module, nil): "\(name: module) is imported here, and there is no such module"
        case .removedModule(let module, let name?):
            "\(name: name) is imported here, and \(name: module) has no such module"
        case .changedSignature(let callee, let mismatch): "the call of \(name: callee) \(self.mismatch(mismatch))"
        case .overrideSignature(let method, let base, let mismatch):
            "\(name: method) overrides the method of \(name: base), and a call of that \(self.mismatch(mismatch))"
        case .newRequiredMember(let member, let base):
            "this class does not define \(name: member), which \(name: base) makes it define"
        case .removedException(let name, let module):
            "\(name: name) is caught or raised here, and \(name: module) has no such exception"
        }
    }

    /// Returns how a call does not fit, to follow its name.
    static func mismatch(_ mismatch: CallMismatch) -> Phrase {
        switch mismatch {
        case .tooManyPositional(let given, let taken):
            "gives \(words: count(given, "positional argument")), and \(words: "\(taken)") \(words: taken == 1 ? "is" : "are") taken"
        case .missing(let names):
            "does not give \(list(names.map { Phrase(.name($0)) }, limit: 3)), which \(words: names.count == 1 ? "is" : "are") required"
        case .unknownKeyword(let name): "gives \(name: name), which is not taken"
        }
    }

    /// Returns what to do about it.
    static func hint(_ problem: InterfaceProblem) -> Phrase {
        switch problem {
        case .removedSymbol(let name, let module):
            "use what took the place of \(name: name), or keep it in \(name: module) until nothing uses it"
        case .removedModule: "import from where its content is now"
        case .changedSignature(let callee, .missing):
            "give what \(name: callee) requires, or give its new parameters a default"
        case .changedSignature(let callee, _): "call \(name: callee) as it is now"
        case .overrideSignature(let method, _, _): "let \(name: method) take what the method that it overrides takes"
        case .newRequiredMember(let member, let base):
            "define \(name: member), or let \(name: base) define it for those that lack it"
        case .removedException: "name the exception that is raised instead"
        }
    }
}
