package import Domain

extension Wording {
    /// Returns where the layers come from.
    package static func source(_ source: Architecture.Source) -> Phrase {
        switch source {
        case .configuration(let path): Phrase(.quote(path))
        case .preset(let name, let because): "preset \(name: name) (\(quote: because))"
        }
    }
}
