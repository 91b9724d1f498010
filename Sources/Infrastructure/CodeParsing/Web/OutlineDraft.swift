import Domain

/// An outline of code that is being made, whatever the language.
struct OutlineDraft {
    /// What was found.
    var facts = WebFacts()
    /// The calls that are wanted, by their last names.
    let wanted: Set<String>
    private var around: [Surrounding] = []
    private var called: Set<String> = []
    private var returned: [[String]: [CodeValue]] = [:]

    /// What the node that is read stands in.
    private struct Surrounding {
        let path: [String]
        let end: Int
        let isConditional: Bool
        let isFunction: Bool
    }

    /// How deep values are read.
    static let depth = 24

    init(wanted: Set<String>) { self.wanted = wanted }

    /// Leaves what ends before a node.
    mutating func reach(_ node: Int) {
        while let last = around.last, last.end <= node { around.removeLast() }
    }

    /// The names of the definitions around.
    var container: [String] { around.last?.path ?? [] }

    /// Whether something decides if the node is carried out.
    var isConditional: Bool { around.last?.isConditional ?? false }

    /// Whether it stands in a function.
    var isInFunction: Bool { around.contains(where: \.isFunction) }

    /// Enters a definition that ends before a node.
    mutating func enter(_ name: String, until end: Int, isFunction: Bool) {
        around.append(Surrounding(path: container + [name], end: end, isConditional: false, isFunction: isFunction))
    }

    /// Enters what is carried out on a condition and ends before a node.
    mutating func enterCondition(until end: Int) {
        around.append(Surrounding(path: container, end: end, isConditional: true, isFunction: false))
    }

    /// Notes a call; true where its arguments are wanted.
    mutating func note(called name: String) -> Bool {
        called.insert(name)
        return wanted.contains(name)
    }

    /// Notes what a function gives back.
    mutating func note(returned value: CodeValue) {
        switch value {
        case .names, .call: returned[container, default: []].append(value)
        default: break
        }
    }

    /// Binds a name.
    mutating func bind(_ name: String, _ value: CodeValue, _ form: WebAssignment.Form, line: Int) {
        switch value {
        case .other, .truth, .nothing: return
        // Long texts are for people.
        case .text(let text) where text.utf8.count > 200: return
        default: break
        }
        facts.assignments.append(WebAssignment(name, value, form, container: container, line: line))
    }

    /// What was found, at the end.
    func finished() -> WebFacts {
        var facts = facts
        facts.calledNames = called.sorted()
        facts.functions = facts.functions.map { function in
            WebFunction(
                function.path, parameters: function.parameters, returned: returned[function.path] ?? [],
                line: function.line)
        }
        return facts
    }
}
