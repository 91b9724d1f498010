extension Unicode.Scalar {
    /// Whether a reader would not see it: control and format characters (line ends, ESC, the bidirectional overrides,
    /// zero-width ones), line separators, and all that Unicode says to ignore when it can't be drawn. The sixteen variation
    /// selectors that ordinary emoji carry are let through.
    package var isHidden: Bool {
        if isASCII { return value < 32 || value == 127 }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return properties.isDefaultIgnorableCodePoint && !(0xFE00...0xFE0F).contains(value)
        }
    }
}
