/// The files of one tree, with what is known of what they say.
///
/// A tree has many files, and few of them bear on a question. So none is read before a rule asks for it: what a rule asks for
/// in vain is noted in ``wanted``, and the rule is asked again once that has been read.
package struct CodeTree: Sendable {
    /// The blob of each file, by path; only plain files.
    package let files: TreeFiles
    /// Where first-party modules start; the empty path for the root. The longest first.
    package let roots: [RepositoryPath]
    private let known: [ObjectID: FactsState]

    /// Makes a tree of which some files have been read, by their blobs.
    package init(_ files: TreeFiles, roots: [RepositoryPath], knowing known: [ObjectID: FactsState]) {
        self.files = files
        self.roots = roots
        self.known = known
    }

    /// Returns what is known of a file, and notes it where it has to be read first.
    package func state(of path: RepositoryPath, _ wanted: inout WantedFiles) -> FactsState {
        guard let blob = files.blob(at: path), Language(of: path) != nil else { return .absent }
        if let state = known[blob] { return state }
        wanted.note(path, blob)
        return .pending
    }
}

/// The files that rules ask for and that have not been read.
package struct WantedFiles: Sendable {
    /// Them, by path.
    package private(set) var files: [RepositoryPath: ObjectID] = [:]

    package init() {}

    /// Adds a file.
    package mutating func note(_ path: RepositoryPath, _ blob: ObjectID) { files[path] = blob }
}

/// The plain files of a tree: those of another tree, and what differs from them.
package struct TreeFiles: Sendable {
    private let base: SharedFiles
    private let changed: [RepositoryPath: ObjectID?]

    /// Makes the files of a whole tree.
    package init(_ files: [RepositoryPath: ObjectID]) {
        base = SharedFiles(files)
        changed = [:]
    }

    private init(base: SharedFiles, changed: [RepositoryPath: ObjectID?]) {
        self.base = base
        self.changed = changed
    }

    /// Returns the files of a tree that differs in some: nil for one that it lacks.
    package func changing(_ changes: [RepositoryPath: ObjectID?]) -> TreeFiles {
        TreeFiles(base: base, changed: changed.merging(changes) { $1 })
    }

    /// Returns the blob of a file; nil where there is none.
    package func blob(at path: RepositoryPath) -> ObjectID? {
        if let blob = changed[path] { return blob }
        return base.files[path]
    }

    /// Whether some file lies in the directory, however deep.
    package func hasDirectory(_ path: RepositoryPath) -> Bool {
        if changed.contains(where: { $0.value != nil && $0.key.isBelow(path) }) { return true }
        guard let count = base.counts[path] else { return false }
        return count > changed.count(where: { $0.value == nil && $0.key.isBelow(path) && base.files[$0.key] != nil })
    }

    /// The paths, in no order.
    package var paths: [RepositoryPath] {
        changed.compactMap { $0.value == nil ? nil : $0.key } + base.files.keys.filter { changed[$0] == nil }
    }

    /// The files of a tree that others differ from in little.
    private final class SharedFiles: Sendable {
        let files: [RepositoryPath: ObjectID]
        /// How many files lie below each directory.
        let counts: [RepositoryPath: Int]

        init(_ files: [RepositoryPath: ObjectID]) {
            self.files = files
            var counts: [RepositoryPath: Int] = [:]
            for path in files.keys {
                var directory = path.directory
                while !directory.bytes.isEmpty {
                    counts[directory, default: 0] += 1
                    directory = directory.directory
                }
            }
            self.counts = counts
        }
    }
}
