/// Finds what is larger than a project wants it. These rules are off until a configuration gives them a level: what is long
/// enough is a matter of taste.
package enum DesignRules {
    package static let functionLength = RuleName("design/function-length")
    package static let classSize = RuleName("design/class-size")
    package static let parameterCount = RuleName("design/parameter-count")

    /// Makes the rules for some limits. What was over one before is no new finding when it grows.
    package static func all(_ limits: DesignLimits = DesignLimits()) -> [Rule] {
        [
            rule(functionLength) { definition in
                guard definition.kind == .function, definition.bodyLines > limits.functionLength else { return nil }
                return .functionLength(definition.path, lines: definition.bodyLines, limit: limits.functionLength)
            },
            rule(classSize) { definition in
                guard definition.kind == .type, definition.lines.count > limits.classSize else { return nil }
                return .classSize(definition.path, lines: definition.lines.count, limit: limits.classSize)
            },
            rule(parameterCount) { definition in
                let count = definition.parametersToGive
                guard count > limits.parameterCount else { return nil }
                return .parameterCount(definition.path, count: count, limit: limits.parameterCount)
            },
        ]
    }

    private static func rule(
        _ name: RuleName, problem: @escaping @Sendable (Definition) -> DesignProblem?
    ) -> Rule {
        Rule.eachFile(name, .warning) { file in
            file.facts.definitions.compactMap { definition in
                problem(definition).map {
                    Violation(name, .warning, .design($0), at: [file.place(definition.line)])
                }
            }.onceEach
        }
    }
}

extension Definition {
    /// How many parameters a caller sees.
    fileprivate var parametersToGive: Int {
        guard kind == .function, let parameters = signature?.parameters else { return 0 }
        let isBound = !container.isEmpty && ["self", "cls"].contains(parameters.first?.name)
        return parameters.count - (isBound ? 1 : 0)
    }
}
