/// What it matters of, on one side of a merge, where it went: of files, and of directories.
///
/// A file matters for its content, or only for its place: many files that went from one directory to another tell that the
/// directory was renamed (git's technical documentation, directory-rename-detection).
package struct RenameRelevance: Sendable {
    /// Why a directory matters that the side lacks.
    package enum Directory: Hashable, Sendable {
        /// The other side has a new file right in it.
        case forItself
        /// A directory above it does: all files below that one tell where it went.
        case forAncestors
    }

    /// The deleted files that the other side changed or deleted, too.
    package var contents: Set<RepositoryPath> = []
    /// Other deleted files, which lay in directories that matter.
    package var places: Set<RepositoryPath> = []
    /// The directories that matter.
    package var directories: [RepositoryPath: Directory] = [:]

    /// Makes one of nothing.
    package init() {}

    /// Whether nothing matters.
    package var isEmpty: Bool { contents.isEmpty && places.isEmpty }

    /// Whether it matters where a file went.
    func includes(_ file: RenameCandidates.File) -> Bool {
        contents.contains(file.path) || places.contains(file.path)
    }
}
