import Domain

extension Wording {
    /// Returns what is wrong with a name.
    static func names(_ problem: NameProblem) -> Phrase {
        switch problem {
        case .undefined(let name): "\(name: name) is used here, and nothing defines or imports it"
        case .duplicateDefinition(let names): "\(name: names.joined(separator: ".")) is defined here twice"
        case .wordVanished(let name): "\(name: name) is mentioned here, and no longer anywhere else"
        case .shadowedModule(let name): "the package \(name: name) hides the module \(name: name) beside it"
        }
    }

    /// Returns what to do about it.
    static func hint(_ problem: NameProblem) -> Phrase {
        switch problem {
        case .undefined(let name): "import or define \(name: name) where it is used"
        case .duplicateDefinition: "keep one of the two, or give one another name"
        case .wordVanished(let name): "look for what took the place of \(name: name), and use that"
        case .shadowedModule: "move what the module has into the package, or rename one of the two"
        }
    }
}
