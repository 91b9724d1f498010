/// Everything in a file that is a use of names.
enum UsedReferences {
    /// Returns uses, calls, decorators and base classes as uses, in no order.
    static func of(_ facts: FileFacts) -> [Use] {
        let calls = facts.calls.map { Use($0.callee, container: $0.container, line: $0.line) }
        let defined = facts.definitions.flatMap { definition in
            (definition.decorators + definition.bases).map {
                Use($0, container: definition.container, line: definition.line)
            }
        }
        let guarded = Set(facts.uses.filter(\.isGuarded).map(Placed.init))
        return facts.uses + calls.filter { !guarded.contains(Placed($0)) } + defined
    }

    private struct Placed: Hashable {
        let reference: Reference
        let line: Int

        init(_ use: Use) {
            reference = use.reference
            line = use.line
        }
    }
}

extension [Violation] {
    /// One violation for all that are the same, at all their places, the first line first.
    var onceEach: [Violation] {
        var order: [Violation.Identity] = []
        var same: [Violation.Identity: [Violation]] = [:]
        for violation in self {
            if same[violation.identity] == nil { order.append(violation.identity) }
            same[violation.identity, default: []].append(violation)
        }
        return order.compactMap { identity in
            guard let all = same[identity], let first = all.first else { return nil }
            var known: Set<CodePlace> = []
            let places = all.flatMap(\.places).filter { known.insert($0).inserted }
            return Violation(
                first.rule, first.severity, first.problem, at: places, cause: first.cause,
                otherCauses: first.otherCauses, countsAlone: all.contains(where: \.countsAlone),
                countsInBase: first.countsInBase)
        }
    }
}
