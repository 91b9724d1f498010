/// Finds functions that make a number, or its like, of what a request brings, and don't catch what is none.
package enum UnguardedInput {
    package static let name = RuleName("errors/unguarded-input")

    package static let rule = Rule.eachFile(name, .warning) { file in
        file.facts.conversions.map { found in
            Violation(
                name, .warning,
                .requests(.unguardedInput(found.conversion, function: found.container)),
                at: [file.place(found.line)])
        }.onceEach
    }
}
