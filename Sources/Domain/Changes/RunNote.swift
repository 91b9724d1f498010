/// What a reader must know of how a run was made.
package enum RunNote: Hashable, Sendable {
    /// What git, the system or whoever found it out said of it, in sentences.
    case said(String)
    /// These submodules are moved on both sides of a merge, and their commits are not here, so that they count as a conflict.
    case unseenSubmodules([RepositoryPath])
    /// These names stand beside each other once all has landed.
    case sameNames([SameName])
}
