extension Framework {
    /// All that are known, one a line.
    static let all: [Framework] = [
        flask,
        flaskRestx,
        fastAPI,
        django,
        express,
        nest,
    ]
}

/// The calls that the frameworks which are known read.
package struct WebCalls: Sendable {
    /// Their last names.
    package let names: Set<String>
    /// Texts of which a file has one, if it says anything of addresses.
    package let marks: Set<String>

    package static let python = WebCalls(isScript: false, links: CodeLinks.pythonCalls, marks: CodeLinks.pythonMarks)
    package static let script = WebCalls(isScript: true, links: CodeLinks.scriptCalls, marks: CodeLinks.scriptMarks)

    private init(isScript: Bool, links: Set<String>, marks: Set<String>) {
        let own = Framework.all.filter { $0.isScript == isScript }
        names = own.reduce(into: links) { $0.formUnion($1.calls) }
        self.marks = own.reduce(into: marks) { $0.formUnion($1.marks) }
    }
}
