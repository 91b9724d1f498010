/// What an expression comes to, as far as it can be told without running it.
indirect enum PythonValue: Hashable, Sendable {
    case text(String, line: Int)
    case none
    /// A list, a tuple or a set.
    case list([PythonValue])
    case call(PythonCall)
    /// Names joined by dots.
    case name(String, line: Int)
    case unknown(line: Int)

    var text: String? { if case .text(let text, _) = self { text } else { nil } }
    var elements: [PythonValue]? { if case .list(let elements) = self { elements } else { nil } }
    var call: PythonCall? { if case .call(let call) = self { call } else { nil } }
}

/// A call of a name.
struct PythonCall: Hashable, Sendable {
    /// The names joined by dots that are called.
    let callee: String
    /// What it is given in order.
    let arguments: [PythonValue]
    /// What it is given by name.
    let keywords: [String: PythonValue]
    /// The line.
    let line: Int

    /// The last of the names.
    var lastName: Substring { callee.split(separator: ".").last ?? "" }

    /// Returns an argument, by its place or its name.
    func argument(_ index: Int, _ keyword: String) -> PythonValue? {
        keywords[keyword] ?? (index < arguments.count ? arguments[index] : nil)
    }
}
