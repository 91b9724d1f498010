/// A resolution that `git rerere` recorded, and what it makes of one conflicted path.
package struct RecordedResolution: Hashable, Sendable {
    /// The conflicted path.
    package let path: RepositoryPath
    /// The conflict's id: the SHA-1 of its sides, and the name of a directory in `rr-cache`.
    package let conflict: ObjectID
    /// Which of the resolutions of this conflict, from 0.
    package let variant: Int
    /// The content that comes out.
    package let result: ObjectID

    package init(path: RepositoryPath, conflict: ObjectID, variant: Int, result: ObjectID) {
        self.path = path
        self.conflict = conflict
        self.variant = variant
        self.result = result
    }

    /// The resolution's name for people: the first seven digits of the conflict's id.
    package var shortName: String { String(conflict.hex.prefix(7)) }
}

/// A merge that conflicts at paths of which each has a recorded resolution that fits.
package struct Settlement: Hashable, Sendable {
    /// The tree that comes out.
    package let tree: ObjectID
    /// The resolutions, by path.
    package let resolutions: [RecordedResolution]

    package init(tree: ObjectID, resolutions: [RecordedResolution]) {
        self.tree = tree
        self.resolutions = resolutions
    }
}

/// What replaying recorded resolutions makes of a merge that conflicts.
package enum Replay: Hashable, Sendable {
    /// Each conflicted path is resolved.
    case settled(Settlement)
    /// These paths are not, sorted; one at least, unless the merge does not conflict at all.
    case open([UnsettledPath])
    /// It could not be told, and why.
    case unknown(UnknownReason)

    /// What it comes to where all is resolved.
    package var settlement: Settlement? { if case .settled(let settlement) = self { settlement } else { nil } }
}

/// A conflicted path that no recorded resolution resolves.
package struct UnsettledPath: Hashable, Sendable {
    /// Why it does not.
    package enum Cause: Hashable, Sendable {
        /// The conflict is none of those that are recorded, and why: not one of lines, for instance.
        case notRecordable(String)
        /// There is no resolution of it.
        case notRecorded
        /// There is one, and it does not apply to the rest of the file as it is now.
        case doesNotFit
        /// There is one, and it can't be read.
        case unreadable(String)
    }

    /// The path.
    package let path: RepositoryPath
    /// The conflict's id; nil where it has none.
    package let conflict: ObjectID?
    /// Why it is not resolved.
    package let cause: Cause

    package init(path: RepositoryPath, conflict: ObjectID?, cause: Cause) {
        self.path = path
        self.conflict = conflict
        self.cause = cause
    }
}

extension MergeConflict.Kind {
    /// Whether there can be a recorded resolution: only where both sides have a plain file at the path.
    package var isRecordable: Bool {
        switch self {
        case .content, .bothAdded, .renameAdd, .renameRename, .mode, .other: true
        case .modifyDelete, .renameDelete, .directoryRename, .fileDirectory, .submodule, .binary: false
        }
    }
}
