import Domain

/// Data, layers and sizes.
extension Wording {
    /// Returns what is wrong with a data file.
    static func data(_ problem: DataProblem) -> Phrase {
        switch problem {
        case .duplicateKey(let path): "the key \(name: path.joined(separator: ".")) stands here twice"
        case .lockOutOfStep(let package, let manifest):
            "\(manifest) asks for \(name: package), and the lock file has no such entry"
        }
    }

    /// Returns what to do about it.
    static func hint(_ problem: DataProblem) -> Phrase {
        switch problem {
        case .duplicateKey: "keep one of the two; of a lock file, have it written anew"
        case .lockOutOfStep: "have the lock file written anew from the merged manifest"
        }
    }

    /// Returns what is wrong with what layers import.
    static func layers(_ problem: LayerProblem) -> Phrase {
        switch problem {
        case .upwardImport(let module, let from, let to, let kind):
            """
            the layer \(name: from) imports \(name: module) of the layer \(name: to)\(words: suffix(kind)), which it may \
            not use
            """
        case .cycle(let modules):
            "\(modules.map { Phrase(.name($0)) }.joined(by: " imports ")) imports \(name: modules.first ?? "")"
        }
    }

    private static func suffix(_ kind: Import.Kind) -> String {
        switch kind {
        case .module: ""
        case .function: " inside a function"
        case .typeOnly: " for type checkers"
        }
    }

    /// Returns what to do about it.
    static func hint(_ problem: LayerProblem) -> Phrase {
        switch problem {
        case .upwardImport(_, let from, _, _):
            "move what is needed down to \(name: from), or have it passed in by whoever calls"
        case .cycle: "move what both need into a module that imports neither"
        }
    }

    /// Returns what is larger than wanted.
    static func design(_ problem: DesignProblem) -> Phrase {
        switch problem {
        case .functionLength(let names, let lines, let limit):
            "\(name: names.joined(separator: ".")) has \(words: count(lines, "line")), and the limit is \(limit)"
        case .classSize(let names, let lines, let limit):
            "the class \(name: names.joined(separator: ".")) has \(words: count(lines, "line")), and the limit is \(limit)"
        case .parameterCount(let names, let count, let limit):
            "\(name: names.joined(separator: ".")) takes \(words: self.count(count, "parameter")), and the limit is \(limit)"
        }
    }

    /// Returns what to do about it.
    static func hint(_ problem: DesignProblem) -> Phrase {
        switch problem {
        case .functionLength: "take a step out of it and give it a name"
        case .classSize: "find the second thing that it does, and give it a class of its own"
        case .parameterCount: "pass what belongs together as one value"
        }
    }
}
