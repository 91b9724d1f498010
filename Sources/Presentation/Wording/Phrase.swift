package import Domain

/// A sentence, or a part of one, made of our own words and of spans from outside, which each format escapes and links by
/// itself.
///
/// In an interpolation everything from outside is named for what it is, so that no such text passes for our own words:
/// `"clashes with \(id) in \(path), a layer called \(name: layer)"`.
package struct Phrase: Hashable, Sendable {
    /// A piece of a phrase.
    package enum Span: Hashable, Sendable {
        /// Our own words.
        case words(String)
        /// A change set.
        case changeSet(ChangeSetID)
        /// A file of the repository.
        case path(RepositoryPath)
        /// A commit or tree, shown by its first digits.
        case object(ObjectID)
        /// A branch. Hostile text.
        case branch(String)
        /// Another name from outside: of a layer, a label, a person, something in the code. Hostile text.
        case name(String)
        /// What another program, the system or a message said. Hostile text, longer than a name.
        case quote(String)
        /// A command to copy. Our own words and names that a shell takes for nothing but names.
        case command(String)
    }

    /// The pieces, in order; no two of our own words stand side by side.
    package private(set) var spans: [Span] = []

    package init() {}

    /// Makes a phrase of one piece.
    package init(_ span: Span) { append(span) }

    /// Whether there is nothing to read.
    package var isEmpty: Bool { spans.isEmpty }

    /// Adds a piece.
    package mutating func append(_ span: Span) {
        guard case .words(let words) = span else {
            spans.append(span)
            return
        }
        if words.isEmpty { return }
        if case .words(let before)? = spans.last {
            spans[spans.count - 1] = .words(before + words)
        } else {
            spans.append(span)
        }
    }

    /// Adds another phrase.
    package mutating func append(_ other: Phrase) { for span in other.spans { append(span) } }

    /// Returns two phrases side by side.
    package static func + (first: Phrase, second: Phrase) -> Phrase {
        var result = first
        result.append(second)
        return result
    }

    /// Returns the phrase with one full stop at its end.
    package var asSentence: Phrase {
        let end =
            switch spans.last {
            case .words(let text), .quote(let text): text.last
            default: nil as Character?
            }
        return end.map { ".!?".contains($0) } ?? false ? self : self + "."
    }
}

extension Phrase: ExpressibleByStringInterpolation {
    /// Makes a phrase of our own words.
    package init(stringLiteral words: String) { append(.words(words)) }

    package init(stringInterpolation: Interpolation) { self = stringInterpolation.phrase }

    /// Gathers the pieces of an interpolated literal.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var phrase = Phrase()

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ words: String) { phrase.append(.words(words)) }

        package mutating func appendInterpolation(_ number: Int) { phrase.append(.words(String(number))) }

        package mutating func appendInterpolation(_ step: StepNumber) { phrase.append(.words("\(step)")) }

        package mutating func appendInterpolation(_ other: Phrase) { phrase.append(other) }

        package mutating func appendInterpolation(_ id: ChangeSetID) { phrase.append(.changeSet(id)) }

        package mutating func appendInterpolation(_ base: Base) { phrase.append(.branch(base.shownName)) }

        package mutating func appendInterpolation(_ path: RepositoryPath) { phrase.append(.path(path)) }

        package mutating func appendInterpolation(_ object: ObjectID) { phrase.append(.object(object)) }

        /// Adds our own words that a variable holds.
        package mutating func appendInterpolation(words: String) { phrase.append(.words(words)) }

        package mutating func appendInterpolation(branch: String) { phrase.append(.branch(branch)) }

        package mutating func appendInterpolation(name: String) { phrase.append(.name(name)) }

        package mutating func appendInterpolation(quote: String) { phrase.append(.quote(quote)) }

        package mutating func appendInterpolation(command: String) { phrase.append(.command(command)) }
    }
}

extension Sequence<Phrase> {
    /// Returns the phrases that are not empty, with words between them.
    package func joined(by separator: String) -> Phrase {
        var result = Phrase()
        for phrase in self where !phrase.isEmpty {
            if !result.isEmpty { result.append(.words(separator)) }
            result.append(phrase)
        }
        return result
    }
}
