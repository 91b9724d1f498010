/// The colours of a text report. Only verdicts have any.
package struct Palette: Sendable {
    /// What a coloured word says.
    package enum Tone: Sendable {
        /// It lands.
        case good
        /// It does not, and a person must act.
        case bad
        /// It could not be told.
        case unsure
    }

    private let isColoured: Bool

    /// No colour: for files, pipes and `NO_COLOR`.
    package static let plain = Palette(isColoured: false)
    /// The terminal's own green, red and yellow.
    package static let ansi = Palette(isColoured: true)

    /// Returns the text in the colour of a tone. The text must have been made safe before.
    func paint(_ text: String, _ tone: Tone) -> String {
        guard isColoured else { return text }
        let code =
            switch tone {
            case .good: 32
            case .bad: 31
            case .unsure: 33
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
