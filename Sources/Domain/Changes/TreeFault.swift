/// What is wrong with a directory's entry, or with a directory as a whole, by the names that `git fsck` has for it. git checks no such
/// tree out, or calls it an error (git-fsck(1), "FSCK MESSAGES").
package enum TreeFault: String, Hashable, Sendable, CaseIterable {
    /// A name is `.git`, or is taken for it by a disk of macOS or Windows: `.GIT`, `git~1`, `.g\u{200C}it`.
    case hasDotgit
    case hasDot, hasDotdot
    /// A name has a `/` in it.
    case fullPathname
    case emptyName
    /// An entry leads to the null id.
    case nullSha1
    case duplicateEntries, treeNotSorted
    /// The bytes are no directory in git's format.
    case badTree
    case gitmodulesSymlink
    /// What is called `.gitmodules` is no file.
    case gitmodulesBlob
    case gitmodulesName, gitmodulesUrl, gitmodulesPath, gitmodulesUpdate
    /// What is called `.gitattributes` is no file.
    case gitattributesBlob
    case gitattributesLarge, gitattributesLineLength

    /// Returns what is wrong with a name; nil where nothing is.
    package init?(name: [UInt8]) {
        switch name {
        case []: self = .emptyName
        case [UInt8(ascii: ".")]: self = .hasDot
        case [UInt8(ascii: "."), UInt8(ascii: ".")]: self = .hasDotdot
        default:
            if name.contains(UInt8(ascii: "/")) {
                self = .fullPathname
            } else if EntryName(name).parts.contains(where: \.isDotGit) {
                self = .hasDotgit
            } else {
                return nil
            }
        }
    }
}
