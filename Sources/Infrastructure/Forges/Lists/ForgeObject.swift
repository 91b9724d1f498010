import Foundation

/// An object of JSON of which any member may be missing, null or of another kind than its description says: of real replies
/// of forges, most lack something that their description requires.
struct ForgeObject {
    private let members: [String: Any]

    /// Takes a value, nil where it is no object.
    init?(_ value: Any?) {
        guard let members = value as? [String: Any] else { return nil }
        self.members = members
    }

    /// Returns a text; nil where there is none.
    func text(_ names: String...) -> String? { names.lazy.compactMap { members[$0] as? String }.first }

    /// Returns a whole number; nil where there is none.
    func number(_ names: String...) -> Int? {
        names.lazy.compactMap { name -> Int? in
            guard let number = members[name] as? NSNumber, !Self.isFlag(number) else { return nil }
            return Int(exactly: number.doubleValue)
        }.first
    }

    /// Returns a yes or no; nil where there is none.
    func flag(_ names: String...) -> Bool? {
        names.lazy.compactMap { members[$0] as? NSNumber }.first { Self.isFlag($0) }?.boolValue
    }

    /// Returns an object; nil where there is none.
    func object(_ names: String...) -> ForgeObject? { names.lazy.compactMap { ForgeObject(members[$0]) }.first }

    /// Returns the objects of a list, none where there is no list.
    func objects(_ name: String) -> [ForgeObject] { (members[name] as? [Any] ?? []).compactMap { ForgeObject($0) } }

    /// Returns the texts of a list of texts, or of a list of objects that have them under a name.
    func texts(_ name: String, of member: String) -> [String] {
        (members[name] as? [Any] ?? []).compactMap { $0 as? String ?? ForgeObject($0)?.text(member) }
    }

    /// Whether there is a member, null or not.
    func has(_ name: String) -> Bool { members[name] != nil }

    /// A number that stands for a yes or no is one of a kind of its own.
    private static func isFlag(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
