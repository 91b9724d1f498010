/// Finds what code gives to templates that do not use it.
package enum UnusedArgument {
    package static let name = RuleName("templates/unused-argument")

    package static let rule = Rule.references(name, .note) { file, resolver in
        file.facts.renderCalls.filter { !$0.arguments.isEmpty }.flatMap { call -> [Violation] in
            var words: Set<String> = []
            for template in call.templates {
                guard let path = resolver.template(named: template, for: file.path) else { return [] }
                let needs = resolver.needs(ofTemplate: path)
                if needs.isOpen { return [] }
                words.formUnion(needs.words)
            }
            return call.arguments.filter { $0.name != "request" && !words.contains($0.name) }.map { argument in
                Violation(
                    name, .note,
                    .templates(
                        .unusedArgument(
                            argument.name, template: call.templates.first ?? "", function: call.container)),
                    at: [file.place(call.line)], countsInBase: false)
            }
        }.onceEach
    }
}
