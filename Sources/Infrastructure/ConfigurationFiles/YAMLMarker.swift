/// Characters put into the text before YAML reads it, to see in its values what YAML would otherwise act on. They are
/// of the private use area; a file that holds them itself is refused.
enum YAMLMarker {
    /// Stands for every `*`, so that no alias is followed: one bare `*` at the start of a pattern is a common slip,
    /// and a chain of aliases could stand for more values than there is memory.
    static let star: Unicode.Scalar = "\u{E000}"
    /// Stands before a key that comes again in the same mapping, so that YAML goes on and finds the other mistakes.
    static let repeated: Unicode.Scalar = "\u{E001}"

    /// Whether a text holds one.
    static func stands(in text: String) -> Bool {
        text.unicodeScalars.contains { $0 == star || $0 == repeated }
    }

    /// Puts the mark of a star in the place of each.
    static func hidingStars(in text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(scalar == "*" ? star : scalar) }
        return String(scalars)
    }

    /// Takes the marks away.
    static func removed(from text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != repeated { scalars.append(scalar == star ? "*" : scalar) }
        return String(scalars)
    }
}
