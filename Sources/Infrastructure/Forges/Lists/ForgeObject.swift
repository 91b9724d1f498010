/// An object of JSON of which any member may be missing, null or of another kind than its description says: of real replies
/// of forges, most lack something that their description requires.
struct ForgeObject: Sendable {
    private let members: [String: ForgeValue]

    /// Takes a value, nil where it is no object.
    init?(_ value: ForgeValue?) {
        guard case .object(let members)? = value else { return nil }
        self.members = members
    }

    /// Returns a text; nil where there is none.
    func text(_ names: String...) -> String? {
        names.lazy.compactMap { if case .text(let text)? = members[$0] { text } else { nil } }.first
    }

    /// Returns a whole number; nil where there is none.
    func number(_ names: String...) -> Int? {
        names.lazy.compactMap { if case .number(let number)? = members[$0] { Int(exactly: number) } else { nil } }.first
    }

    /// Returns a yes or no; nil where there is none.
    func flag(_ names: String...) -> Bool? {
        names.lazy.compactMap { if case .flag(let flag)? = members[$0] { flag } else { nil } }.first
    }

    /// Returns an object; nil where there is none.
    func object(_ names: String...) -> ForgeObject? { names.lazy.compactMap { ForgeObject(members[$0]) }.first }

    /// Returns the objects of a list, none where there is no list.
    func objects(_ name: String) -> [ForgeObject] { list(name).compactMap { ForgeObject($0) } }

    /// Returns the texts of a list of texts, or of a list of objects that have them under a name.
    func texts(_ name: String, of member: String) -> [String] {
        list(name).compactMap { value in
            if case .text(let text) = value { text } else { ForgeObject(value)?.text(member) }
        }
    }

    private func list(_ name: String) -> [ForgeValue] {
        if case .list(let values)? = members[name] { values } else { [] }
    }
}
