import Domain

/// Reads what a template says of addresses and of elements.
struct TemplateWebReader {
    private let bytes: [UInt8]
    private let lines: TextLines
    private var facts = WebFacts()

    private static let verbs: [String: String] = [
        "hx-get": "GET", "hx-post": "POST", "hx-put": "PUT", "hx-patch": "PATCH", "hx-delete": "DELETE",
    ]

    /// Reads a file.
    static func facts(of bytes: [UInt8]) -> WebFacts {
        var reader = TemplateWebReader(bytes: bytes, lines: TextLines(bytes, comments: []))
        var scanner = TemplateTagScanner(bytes)
        scanner.scan()
        for found in scanner.found {
            switch found {
            case .tag(let tag): reader.read(tag)
            case .piece(let piece, let start): reader.read(piece, "", nil, start)
            case .script(let range): reader.facts.links += ScriptLinks.links(in: bytes, range, reader.lines)
            }
        }
        return reader.facts
    }

    private init(bytes: [UInt8], lines: TextLines) {
        self.bytes = bytes
        self.lines = lines
    }

    // MARK: - Links

    private mutating func read(_ tag: TemplateTag) {
        for attribute in tag.attributes {
            if attribute.name == "id" { addID(attribute, of: tag) }
            addTargets(attribute, of: tag)
            guard let method = method(of: attribute, in: tag) else {
                for piece in attribute.value { read(piece, "", nil, attribute.start) }
                continue
            }
            readAddress(attribute, method: method)
        }
    }

    /// The method that an attribute's address is requested with; nil of an attribute that holds none, an empty text where nobody
    /// can tell the method.
    private func method(of attribute: TemplateTag.Attribute, in tag: TemplateTag) -> String? {
        if let verb = Self.verbs[attribute.name] { return verb }
        switch (tag.name, attribute.name) {
        case ("form", "action"):
            guard tag.attributes.contains(where: { $0.name == "method" }) else { return "GET" }
            return tag.text(of: "method")?.uppercased() ?? ""
        case (_, "formaction"): return tag.text(of: "formmethod")?.uppercased() ?? ""
        case ("a", "href"), ("area", "href"): return "GET"
        default: return nil
        }
    }

    private mutating func readAddress(_ attribute: TemplateTag.Attribute, method: String) {
        let method = method.isEmpty ? nil : method
        let before = facts.links.count
        for piece in attribute.value { read(piece, attribute.name, method, attribute.start) }
        guard facts.links.count == before else { return }
        let target: WebLink.Target
        if let parts = attribute.value.parts, let address = WebAddress.path(of: parts) {
            target = .path(address)
        } else if attribute.value.plainText == nil {
            target = .dynamic
        } else {
            return
        }
        facts.links.append(WebLink(attribute.name, target, method: method, line: lines.line(at: attribute.start)))
    }

    /// Reads what stands in the template's signs; the source is empty where it is part of no address.
    private mutating func read(_ piece: TemplateTag.Piece, _ source: String, _ method: String?, _ start: Int) {
        let line = lines.line(at: start)
        switch piece {
        case .text: return
        case .statement(let text):
            if let route = RouteExpression.route(inTag: text) {
                facts.links.append(
                    WebLink(source.isEmpty ? "url" : source, .route(route), method: method, line: line))
            }
            add(RouteExpression.routes(in: text), source: "", method: nil, line)
        case .expression(let text): add(RouteExpression.routes(in: text), source: source, method: method, line)
        }
    }

    private mutating func add(_ routes: [RouteExpression.Named], source: String, method: String?, _ line: Int) {
        for named in routes {
            let isWhole = named.isOuter && !source.isEmpty
            facts.links.append(
                WebLink(
                    isWhole ? source : "url_for", named.route.map(WebLink.Target.route) ?? .dynamic,
                    method: isWhole ? method : nil, line: line))
        }
    }

    // MARK: - Elements

    /// An element that is swapped in by its id does not say that the page has such an element.
    private mutating func addID(_ attribute: TemplateTag.Attribute, of tag: TemplateTag) {
        let isSwapped = tag.attributes.contains { $0.name == "hx-swap-oob" && !$0.isConditional }
        if isSwapped, let id = attribute.value.plainText {
            let line = lines.line(at: attribute.start)
            facts.elements.targets.append(ElementFacts.Target(id, attribute: "hx-swap-oob", line: line))
        } else if let parts = attribute.value.parts {
            facts.elements.ids.append(parts)
        } else {
            facts.elements.ids.append(["", ""])
        }
    }

    private mutating func addTargets(_ attribute: TemplateTag.Attribute, of tag: TemplateTag) {
        guard ["hx-target", "hx-include"].contains(attribute.name), let text = attribute.value.plainText else { return }
        for part in text.split(separator: ",") {
            let selector = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            guard selector.first == "#", selector.count > 1 else { continue }
            let id = String(selector.dropFirst())
            guard id.utf8.allSatisfy({ Words.isLetter($0) || Words.isDigit($0) || $0 == UInt8(ascii: "-") }) else {
                continue
            }
            facts.elements.targets.append(
                ElementFacts.Target(id, attribute: attribute.name, line: lines.line(at: attribute.start)))
        }
    }
}
