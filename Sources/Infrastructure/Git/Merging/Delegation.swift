/// Why a merge is left to git.
package enum Delegation: String, Sendable, CaseIterable, Comparable {
    /// A criss-cross history: git merges the merge bases first.
    case severalBases
    /// An attribute says that git's union decides a path, or only git can tell what it says.
    case attributes
    /// A file stands where the other side has a directory.
    case fileDirectory
    /// A plain file, a link or a submodule stands where the other side has another of them.
    case types
    /// A renamed directory of which git itself can't tell where it went, or in which a file has something in its way.
    case directoryRename
    /// A rename to a path where git does not merge what meets there.
    case renameCollision
    /// Which file was renamed to which depends on more than is known here.
    case ambiguousRename
    /// A content that the search for renames wants is missing, and git may do without it.
    case missingContent
    /// A diff that only git can tell.
    case diff

    /// Orders by name.
    package static func < (first: Delegation, second: Delegation) -> Bool { first.rawValue < second.rawValue }
}
