package import Domain

extension Wording {
    /// Returns what is wrong with a line of a journal, without a full stop.
    package static func fault(_ fault: JournalFault) -> Phrase {
        switch fault {
        case .startedAlready: "it starts a plan that is already started"
        case .notStarted: "it comes before the start"
        case .whileUndoing: "it continues while steps are being undone"
        case .whileDropping: "it continues while change sets are being left out"
        case .outOfOrder(let steps, let next) where steps.count == 1:
            "it is about step \(steps.lowerBound), but step \(next) is next"
        case .outOfOrder(let steps, let next):
            "it is about steps \(steps.lowerBound) to \(steps.upperBound), but step \(next) is next"
        case .notIntended(let step): "it makes step \(step), which is not the next intended one"
        case .otherTree(let step, let made, let planned):
            "it makes tree \(words: made.hex) of step \(step), but the plan says \(words: planned.hex)"
        case .noSuchStep(let step): "it is about step \(step), which is not made or has landed"
        case .checkNotBegun: "it ends a check that was not started"
        case .nothingFailed: "it looks for a culprit, but no check failed"
        case .nothingToDrop: "it leaves out change sets that can't be left out"
        case .notPaused: "it resolves a step that was not waiting for a person"
        case .notUndoing: "it ends an undo that was not started"
        case .linesMissing(let reference): "lines are missing here: \(name: reference) already exists"
        }
    }
}
