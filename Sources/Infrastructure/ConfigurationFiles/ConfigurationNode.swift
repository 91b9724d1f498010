import Application

/// One value of the file with the place it stands at.
struct ConfigurationNode: Sendable {
    /// What the value is.
    indirect enum Content: Sendable {
        /// Text; plain when it stands without quotes.
        case scalar(String, isPlain: Bool)
        case list([ConfigurationNode])
        case mapping([(key: ConfigurationNode, value: ConfigurationNode)])
        /// Something that has been reported already.
        case wrong
    }

    let content: Content
    let line: Int
    let column: Int

    /// Whether nothing stands there, or YAML's word for it.
    var isNull: Bool {
        if case .scalar(let text, isPlain: true) = content {
            ["", "~", "null", "Null", "NULL"].contains(text)
        } else {
            false
        }
    }

    /// What the value is.
    var shape: ConfigurationMistake.Shape {
        switch content {
        case .scalar: isNull ? .null : .string
        case .list: .list
        case .mapping: .mapping
        case .wrong: .unreadable
        }
    }
}
