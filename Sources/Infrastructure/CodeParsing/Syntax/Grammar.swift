import CTreeSitter

/// A grammar of the parser, with what its numbers mean to a reader that knows some kinds of nodes.
///
/// A kind is named as the grammar names the node; a keyword or a sign stands in quotation marks. Nodes that a reader doesn't
/// know are `other`, and keywords and signs that it doesn't know are left out.
struct Grammar<Kind> where Kind: RawRepresentable<String> & CaseIterable & Sendable {
    /// The grammar itself: it lives as long as the program, and nothing changes it.
    let handle: UnsafeRawPointer
    /// The kind of each of its symbols.
    let kinds: [Kind]
    /// The meaning of each of its fields.
    let fields: [Field]
    /// Which symbols are kept in a tree.
    let kept: [Bool]

    /// Looks for a grammar in this build; nil where it isn't built in.
    init?(_ language: SyntaxLanguage, other: Kind) {
        guard let handle = syntax_grammar(language) else { return nil }
        let known = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0.rawValue, $0) })
        let symbols = (0..<syntax_symbol_count(handle)).map { symbol in
            let name = syntax_symbol_name(handle, UInt16(symbol)).map { String(cString: $0) } ?? ""
            let isNamed = syntax_symbol_is_named(handle, UInt16(symbol))
            let kind = known[isNamed ? name : "\"\(name)\""]
            return (kind: kind ?? other, isKept: isNamed || kind != nil)
        }
        self.handle = handle
        kinds = symbols.map(\.kind)
        kept = symbols.map(\.isKept)
        fields = (0...syntax_field_count(handle)).map { field in
            let name = field == 0 ? nil : syntax_field_name(handle, UInt16(field)).map { String(cString: $0) }
            return name.flatMap(Field.init(rawValue:)) ?? .none
        }
    }
}

// Why: the pointer is to a constant of the program.
extension Grammar: @unchecked Sendable {}
