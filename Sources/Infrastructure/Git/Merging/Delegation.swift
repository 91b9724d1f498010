/// Why a merge is left to git.
public enum Delegation: String, Sendable, CaseIterable, Comparable {
    /// A criss-cross history: git merges the merge bases first.
    case severalBases
    /// An attribute of the base may say how a path merges.
    case attributes
    /// A file stands where the other side has a directory.
    case fileDirectory
    /// A plain file, a link or a submodule stands where the other side has another of them.
    case types
    /// Both sides moved a submodule.
    case submodule
    /// One side added a file to a directory that the other one may have renamed.
    case directoryRename
    /// A rename that meets another change at its target, or a second rename.
    case renameCollision
    /// Which file was renamed to which depends on more than is known here.
    case ambiguousRename
    /// A diff that only git can tell.
    case diff

    /// Orders by name.
    public static func < (first: Delegation, second: Delegation) -> Bool { first.rawValue < second.rawValue }
}
