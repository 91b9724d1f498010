package import Domain

extension Wording {
    /// Returns why a change set can't be cut into a stack of branches, in a sentence.
    package static func obstacle(_ obstacle: SplitObstacle, base: Base) -> Phrase {
        switch obstacle {
        case .merged: "\(base) already has it: there is nothing to cut."
        case .unrelated: "It \(nothingInCommon(with: base))."
        case .severalMergeBases: "It and \(base) have several merge bases: rebase it first."
        case .noMergeBase: "It has no merge base with \(base)."
        case .partsDiffer: "Its parts together make another tree: cut it by hand."
        case .unknown(let reason): why(reason).asSentence
        }
    }
}
