import Domain

extension FactsEncoder {
    /// Returns what is known of what a file says of addresses as bytes; nil of what another run may find otherwise.
    static func bytes(_ state: WebState) -> [UInt8]? {
        var encoder = FactsEncoder()
        switch state {
        case .facts(let facts):
            encoder.write(0)
            encoder.write(facts)
        case .unread: encoder.write(1)
        case .none: encoder.write(2)
        }
        return encoder.finished()
    }

    private mutating func write(_ facts: WebFacts) {
        write(facts.imports) { encoder, found in
            encoder.write(found.module.name)
            encoder.write(found.module.level)
            encoder.write(optional: found.name) { $0.write($1) }
            encoder.write(optional: found.alias) { $0.write($1) }
            encoder.write(found.container)
        }
        write(facts.assignments) { $0.write($1) }
        write(facts.calls) { $0.write($1) }
        write(facts.types) { encoder, type in
            encoder.write(type.path)
            encoder.write(type.bases) { $0.write($1) }
            encoder.write(type.line)
        }
        write(facts.functions) { encoder, function in
            encoder.write(function.path)
            encoder.write(function.parameters)
            encoder.write(function.returned) { $0.write($1) }
            encoder.write(function.line)
        }
        write(facts.calledNames)
        write(facts.links) { $0.write($1) }
        write(facts.elements.ids) { $0.write($1) }
        write(facts.elements.targets) { encoder, target in
            encoder.write(target.id)
            encoder.write(target.attribute)
            encoder.write(target.line)
        }
    }

    private mutating func write(_ assignment: WebAssignment) {
        write(assignment.name)
        write(assignment.value)
        switch assignment.form {
        case .whole: write(0)
        case .addition: write(1)
        case .element: write(2)
        case .part(let place): write(3 + place)
        }
        write(assignment.container)
        write(assignment.line)
    }

    private mutating func write(_ value: CodeValue) {
        switch value {
        case .text(let text):
            write(0)
            write(text)
        case .joined(let parts):
            write(1)
            write(parts) { $0.write($1) }
        case .list(let elements):
            write(2)
            write(elements) { $0.write($1) }
        case .mapping(let entries):
            write(3)
            write(entries) { $0.write($1) }
        case .names(let names):
            write(4)
            write(names)
        case .call(let call):
            write(5)
            write(call)
        case .choice(let values):
            write(6)
            write(values) { $0.write($1) }
        case .truth(let value): write(value ? 7 : 8)
        case .nothing: write(9)
        case .other: write(10)
        }
    }

    private mutating func write(_ keyword: CodeValue.Keyword) {
        write(keyword.name)
        write(keyword.value)
    }

    private mutating func write(_ call: WebCall) {
        write(call.callee)
        write(optional: call.receiver) { $0.write($1) }
        write(call.arguments) { $0.write($1) }
        write(call.keywords) { $0.write($1) }
        write(flags: call.hasMore, call.isConditional)
        write(optional: call.decorated) { encoder, decorated in
            encoder.write(decorated.path)
            encoder.write(flags: decorated.isType)
        }
        write(call.container)
        write(call.line)
    }

    private mutating func write(_ link: WebLink) {
        write(link.source)
        switch link.target {
        case .route(let route):
            write(0)
            write(route.name)
            write(Codes.routeNames.number(of: route.kind))
            write(route.given)
            write(route.positional)
            write(flags: route.hasMore)
        case .path(let parts):
            write(1)
            write(parts)
        case .dynamic: write(2)
        }
        write(optional: link.method) { $0.write($1) }
        write(link.line)
    }
}
