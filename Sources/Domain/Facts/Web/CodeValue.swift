/// A value as code spells it.
package indirect enum CodeValue: Hashable, Sendable {
    /// A text without anything to fill in.
    case text(String)
    /// Several joined: a text with values filled in, a sum of texts or of lists.
    case joined([CodeValue])
    /// A list, a tuple or a set.
    case list([CodeValue])
    /// A mapping whose keys are texts or names.
    case mapping([Keyword])
    /// A name, or names joined by dots.
    case names([String])
    /// A call.
    case call(WebCall)
    /// One of several, as a condition has it.
    case choice([CodeValue])
    /// A truth value.
    case truth(Bool)
    /// The value that stands for none.
    case nothing
    /// Anything else.
    case other

    /// Returns what several make together: one text where all of them are texts.
    package static func joining(_ parts: [CodeValue]) -> CodeValue {
        let texts = parts.compactMap(\.text)
        return texts.count == parts.count ? .text(texts.joined()) : .joined(parts)
    }

    /// A value by a name.
    package struct Keyword: Hashable, Sendable {
        /// The name.
        package let name: String
        /// The value.
        package let value: CodeValue

        package init(_ name: String, _ value: CodeValue) {
            self.name = name
            self.value = value
        }
    }
}

/// A call that may have to do with routes.
package struct WebCall: Hashable, Sendable {
    /// The names that are called, as they are written.
    package let callee: [String]
    /// What they are looked up on, where that is another call: `router.route("/x").get(…)`.
    package let receiver: CodeValue?
    /// The positional arguments.
    package let arguments: [CodeValue]
    /// The keyword arguments.
    package let keywords: [CodeValue.Keyword]
    /// Whether more arguments may be given than are written.
    package let hasMore: Bool
    /// What it decorates, if anything.
    package let decorated: Decorated?
    /// The names of the definitions that it stands in, the outermost first.
    package let container: [String]
    /// Whether something decides in the innermost definition if it is carried out.
    package let isConditional: Bool
    /// The line, from 1.
    package let line: Int

    /// What a decorator stands on.
    package struct Decorated: Hashable, Sendable {
        /// Its names, from the outermost definition to its own.
        package let path: [String]
        /// Whether it is a class.
        package let isType: Bool

        package init(_ path: [String], isType: Bool) {
            self.path = path
            self.isType = isType
        }
    }

    package init(
        _ callee: [String], on receiver: CodeValue? = nil, _ arguments: [CodeValue] = [],
        keywords: [CodeValue.Keyword] = [], hasMore: Bool = false, decorated: Decorated? = nil,
        container: [String] = [], isConditional: Bool = false, line: Int
    ) {
        self.callee = callee
        self.receiver = receiver
        self.arguments = arguments
        self.keywords = keywords
        self.hasMore = hasMore
        self.decorated = decorated
        self.container = container
        self.isConditional = isConditional
        self.line = line
    }

    /// The value of a keyword argument.
    package func keyword(_ name: String) -> CodeValue? { keywords.first { $0.name == name }?.value }

    /// An argument by its place, or by its name.
    package func argument(_ place: Int, _ name: String) -> CodeValue? {
        keyword(name) ?? (arguments.indices.contains(place) ? arguments[place] : nil)
    }

    /// The last of the names that are called.
    package var name: String { callee.last ?? "" }
}

extension CodeValue {
    /// The text; nil of anything else.
    package var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The values of a list; nil of anything else.
    package var elements: [CodeValue]? { if case .list(let elements) = self { elements } else { nil } }

    /// The texts of a list, where all of it are texts.
    package var texts: [String]? {
        guard let elements else { return nil }
        let texts = elements.compactMap(\.text)
        return texts.count == elements.count ? texts : nil
    }

    /// The values of a mapping by name.
    package subscript(_ name: String) -> CodeValue? {
        guard case .mapping(let entries) = self else { return nil }
        return entries.first { $0.name == name }?.value
    }
}
