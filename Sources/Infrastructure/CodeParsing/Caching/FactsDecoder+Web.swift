import Domain

extension FactsDecoder {
    /// Returns what some bytes of the cache say of a file; nil where they say nothing, so that it is read anew.
    static func webState(_ bytes: [UInt8]) -> WebState? {
        do throws(Malformed) {
            var decoder = try FactsDecoder(bytes)
            let state: WebState
            switch try decoder.number() {
            case 0: state = .facts(try decoder.webFacts())
            case 1: state = .unread
            case 2: state = .none
            default: return nil
            }
            return decoder.isAtEnd ? state : nil
        } catch {
            return nil
        }
    }

    private mutating func webFacts() throws(Malformed) -> WebFacts {
        var facts = WebFacts()
        facts.imports = try list { decoder throws(Malformed) in try decoder.placedImport() }
        facts.assignments = try list { decoder throws(Malformed) in try decoder.webAssignment() }
        facts.calls = try list { decoder throws(Malformed) in try decoder.webCall() }
        facts.types = try list { decoder throws(Malformed) in
            let path = try decoder.textList()
            let bases = try decoder.list { decoder throws(Malformed) in try decoder.textList() }
            return WebType(path, bases: bases, line: try decoder.number())
        }
        facts.functions = try list { decoder throws(Malformed) in
            let (path, parameters) = (try decoder.textList(), try decoder.textList())
            let returned = try decoder.values()
            return WebFunction(path, parameters: parameters, returned: returned, line: try decoder.number())
        }
        facts.calledNames = try textList()
        facts.links = try list { decoder throws(Malformed) in try decoder.webLink() }
        facts.elements.ids = try list { decoder throws(Malformed) in try decoder.textList() }
        facts.elements.targets = try list { decoder throws(Malformed) in
            let (id, attribute) = (try decoder.text(), try decoder.text())
            return ElementFacts.Target(id, attribute: attribute, line: try decoder.number())
        }
        return facts
    }

    private mutating func placedImport() throws(Malformed) -> PlacedImport {
        let module = ModuleName(try text(), level: try number())
        let name = try optional { decoder throws(Malformed) in try decoder.text() }
        let alias = try optional { decoder throws(Malformed) in try decoder.text() }
        return PlacedImport(module, name: name, alias: alias, container: try textList())
    }

    private mutating func webAssignment() throws(Malformed) -> WebAssignment {
        let (name, value) = (try text(), try codeValue())
        let form: WebAssignment.Form
        switch try number() {
        case 0: form = .whole
        case 1: form = .addition
        case 2: form = .element
        case let place: form = .part(place - 3)
        }
        return WebAssignment(name, value, form, container: try textList(), line: try number())
    }

    private mutating func values() throws(Malformed) -> [CodeValue] {
        try list { decoder throws(Malformed) in try decoder.codeValue() }
    }

    private mutating func codeValue() throws(Malformed) -> CodeValue {
        try nested { decoder throws(Malformed) in
            switch try decoder.number() {
            case 0: .text(try decoder.text())
            case 1: .joined(try decoder.values())
            case 2: .list(try decoder.values())
            case 3: .mapping(try decoder.keywords())
            case 4: .names(try decoder.textList())
            case 5: .call(try decoder.webCall())
            case 6: .choice(try decoder.values())
            case 7: .truth(true)
            case 8: .truth(false)
            case 9: .nothing
            case 10: .other
            default: throw Malformed()
            }
        }
    }

    private mutating func keywords() throws(Malformed) -> [CodeValue.Keyword] {
        try list { decoder throws(Malformed) in
            let name = try decoder.text()
            return CodeValue.Keyword(name, try decoder.codeValue())
        }
    }

    private mutating func webCall() throws(Malformed) -> WebCall {
        let callee = try textList()
        let receiver = try optional { decoder throws(Malformed) in try decoder.codeValue() }
        let (arguments, keywords, flags) = (try values(), try keywords(), try flags())
        let decorated = try optional { decoder throws(Malformed) in
            let path = try decoder.textList()
            return WebCall.Decorated(path, isType: try decoder.flags() != 0)
        }
        return WebCall(
            callee, on: receiver, arguments, keywords: keywords, hasMore: flags & 1 != 0, decorated: decorated,
            container: try textList(), isConditional: flags & 2 != 0, line: try number())
    }

    private mutating func webLink() throws(Malformed) -> WebLink {
        let source = try text()
        let target: WebLink.Target
        switch try number() {
        case 0:
            let (name, kind) = (try text(), try value(.routeNames))
            let (given, positional) = (try textList(), try number())
            target = .route(
                WebLink.RouteName(name, kind, given: given, positional: positional, hasMore: try flags() != 0))
        case 1: target = .path(try textList())
        case 2: target = .dynamic
        default: throw Malformed()
        }
        let method = try optional { decoder throws(Malformed) in try decoder.text() }
        return WebLink(source, target, method: method, line: try number())
    }
}
