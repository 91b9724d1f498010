import Domain

extension Wording {
    /// Returns what is wrong with how requests are taken.
    static func requests(_ problem: RequestProblem) -> Phrase {
        switch problem {
        case .missingToken(_, let function) where function.isEmpty:
            "this form has no token against forged requests, and the project asks for one: what it sends is refused"
        case .missingToken(_, let function):
            """
            this form has no token against forged requests, and \(name: function.joined(separator: ".")) asks for one: what \
            it sends is refused
            """
        case .unguardedInput(let conversion, let function):
            """
            \(name: function.joined(separator: ".")) calls \(name: conversion) on what a request brings, and nothing catches \
            what it does not take
            """
        case .missingLogin(let function, let decorator):
            """
            \(name: function.joined(separator: ".")) takes requests without \(name: decorator), which all others of this \
            file ask for
            """
        }
    }

    /// Returns what to do about it.
    static func hint(_ problem: RequestProblem) -> Phrase {
        switch problem {
        case .missingToken: "put the token back into the form"
        case .unguardedInput: "catch the error and answer with what was wrong"
        case .missingLogin(_, let decorator):
            "add \(name: decorator), or say in a comment why nobody has to log in here"
        }
    }

    /// Returns what is wrong with objects that go from one layer to another.
    static func objects(_ problem: ObjectProblem) -> Phrase {
        switch problem {
        case .returnsModel(let function, let model):
            "\(name: function.joined(separator: ".")) gives the model \(name: model) back to whoever calls the service"
        case .removedField(let name, let type): "\(name: name) is read here, and \(name: type) has no such field"
        case .entityDrift(let name, let model, let object):
            "\(name: object) is made here of \(name: name), which the model \(name: model) does not have"
        }
    }

    /// Returns what to do about it.
    static func hint(_ problem: ObjectProblem) -> Phrase {
        switch problem {
        case .returnsModel: "give an object back that holds what is needed, and no database session"
        case .removedField(let name, let type): "read what took the place of \(name: name), or keep it in \(name: type)"
        case .entityDrift(let name, _, _): "take what took the place of \(name: name)"
        }
    }
}
