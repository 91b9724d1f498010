package import Domain

extension Wording {
    /// Returns that nothing of a change set could be read.
    package static func notRead(_ id: ChangeSetID, _ reason: UnknownReason) -> Phrase {
        ("\(id) could not be read: \(why(reason))" as Phrase).asSentence
    }

    /// Returns why something could not be told, without a full stop.
    package static func why(_ reason: UnknownReason) -> Phrase {
        switch reason {
        case .notTried: "it was not tried"
        case .noTree: "the merge gave no tree"
        case .nothingInCommon: "the two have no commit in common"
        case .noMergeBase: "there is no single merge base"
        case .notRead: "it could not be read"
        case .baseNotRead: "the base could not be read"
        case .notPlanned: "the plan knew no commit of it"
        case .tooLarge: "too large to compare"
        case .tooDifferent: "too many different lines to compare"
        case .incompleteHistory: "part of the history that it takes is missing"
        case .shallow:
            """
            this clone is shallow, and its history ends before the merge base. Get more of it: \(command: "git fetch --unshallow"), \
            or \(command: "git fetch --deepen 1000")
            """
        case .notReplayed: "nothing could be replayed"
        case .reported(let text): Phrase(.quote(reason.report ?? text))
        }
    }
}
