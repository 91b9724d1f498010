/// Why something could not be told.
package enum UnknownReason: Hashable, Sendable {
    /// Nobody tried.
    case notTried
    /// A merge that should have given a tree gave none.
    case noTree
    /// The two have no commit in common.
    case nothingInCommon
    /// There is no single commit at which the two parted.
    case noMergeBase
    /// The head could not be read.
    case notRead
    /// The base could not be read.
    case baseNotRead
    /// The plan did not know the commit either.
    case notPlanned
    /// The texts are too large to be compared.
    case tooLarge
    /// Too many lines differ for the texts to be compared.
    case tooDifferent
    /// Part of the history that it takes is cut off or missing.
    case incompleteHistory
    /// The clone is shallow, and its history ends before the place at which the two parted.
    case shallow
    /// No recorded resolution could be replayed.
    case notReplayed
    /// What git, libgit2 or the system said, in their words; it names the object, file or program.
    case reported(String)

    /// What others said, without a full stop; nil where nobody did.
    package var report: String? {
        guard case .reported(let text) = self else { return nil }
        return text.last == "." ? String(text.dropLast()) : text
    }
}
