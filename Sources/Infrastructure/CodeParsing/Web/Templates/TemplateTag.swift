/// A start tag of a template, with its attributes.
struct TemplateTag {
    /// Its name in small letters.
    let name: String
    /// Its attributes in order; one may stand twice, in the branches of a condition.
    var attributes: [Attribute] = []

    /// An attribute.
    struct Attribute {
        /// Its name in small letters, without `data-` before `hx-`.
        let name: String
        /// Its value.
        let value: [Piece]
        /// Whether a statement decides if it is there.
        let isConditional: Bool
        /// Where it starts.
        let start: Int
    }

    /// A part of a text of a template.
    enum Piece {
        /// What is written as it stands.
        case text(String)
        /// What stands in `{{ }}`.
        case expression(String)
        /// What stands in `{% %}`.
        case statement(String)
    }

    /// Returns an attribute's value as a text, if there is such an attribute and nothing is filled in.
    func text(of name: String) -> String? { attributes.first { $0.name == name }?.value.plainText }
}

extension [TemplateTag.Piece] {
    /// The text, where nothing is filled in.
    var plainText: String? {
        if isEmpty { return "" }
        guard count == 1, case .text(let text) = self[0] else { return nil }
        return text
    }

    /// The texts between what is filled in; one where nothing is. Statements decide what is there: nobody can tell then.
    var parts: [String]? {
        var parts = [""]
        for piece in self {
            switch piece {
            case .text(let text): parts[parts.count - 1] += text
            case .expression: parts.append("")
            case .statement: return nil
            }
        }
        return parts
    }
}
