/// A token of Python, as far as values of assignments need it.
struct PythonToken: Hashable, Sendable {
    /// What it is.
    enum Kind: Hashable, Sendable {
        case name(String)
        /// A string's text; nil where it is computed, or of bytes.
        case string(String?)
        case number
        case symbol(PythonSymbol)
    }

    let kind: Kind
    /// The line that it starts in, from 1.
    let line: Int
    /// Where it starts among the bytes.
    let start: Int

    func isSymbol(_ character: Character) -> Bool { kind == .symbol(PythonSymbol(character)) }
    func isName(_ name: String) -> Bool { kind == .name(name) }
    var name: String? { if case .name(let name) = kind { name } else { nil } }
}

/// A character that is no part of a name, a number or a string, and whether `=` stands behind it as a part of one operator.
struct PythonSymbol: Hashable, Sendable {
    let byte: UInt8
    let isAssigning: Bool

    init(byte: UInt8, isAssigning: Bool) {
        self.byte = byte
        self.isAssigning = isAssigning
    }

    init(_ character: Character) {
        byte = character.asciiValue ?? 0
        isAssigning = false
    }
}

/// Text that is no Python.
struct PythonSyntaxError: Error {
    /// The line, from 1.
    let line: Int
}

/// A statement as far as its first logical line goes.
struct PythonStatement: Sendable {
    /// How far it is indented.
    let indent: Int
    /// Its tokens; one at least.
    let tokens: ArraySlice<PythonToken>
    /// Whether it stands behind another one in its line.
    let isContinued: Bool

    /// The lines from its first token to its last.
    let lines: LineRange
}
