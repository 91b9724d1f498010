package import Domain

extension Wording {
    /// Returns why a change set can't be cut, in a sentence.
    package static func obstacle(_ obstacle: SplitAdvice.Obstacle, base: Base) -> Phrase {
        switch obstacle {
        case .merged: "\(branch: base.name) has it already: there is nothing to cut."
        case .unrelated: "It has no commit in common with \(branch: base.name)."
        case .noMergeBase: "It has no merge base with \(branch: base.name)."
        case .severalMergeBases:
            "It and \(branch: base.name) were merged crosswise and have several merge bases: rebase it first."
        case .incomplete: "Its parts together are not what it is: cut it by hand."
        case .unknown(let reason): why(reason).asSentence
        }
    }
}
