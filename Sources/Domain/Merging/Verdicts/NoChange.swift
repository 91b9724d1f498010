/// Why a merge leaves the base's tree as it is though the base lacks the change set.
package enum NoChange: Hashable, Sendable {
    /// None of its commits changes anything.
    case empty
    /// Its own commits undo each other.
    case undone
    /// A merge driver keeps the base's side of these files, so that what it changes there would be lost.
    case keptOut([RepositoryPath])

    /// The word of the reports.
    package var word: String {
        switch self {
        case .empty: "empty"
        case .undone: "undone"
        case .keptOut: "keptOut"
        }
    }
}
