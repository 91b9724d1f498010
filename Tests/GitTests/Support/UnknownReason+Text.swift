import Domain

extension UnknownReason {
    /// What git or the system said; the name of the case for what needs no words of theirs.
    var text: String { if case .reported(let text) = self { text } else { "\(self)" } }
}
