/// A resolution of one conflicted path that needs nobody: `git rerere` recorded it, or resolvers found it.
package struct RecordedResolution: Hashable, Sendable {
    /// The conflicted path.
    package let path: RepositoryPath
    /// The conflict's id. For git rerere the SHA-1 of its sides, and the name of a directory in `rr-cache`; for resolvers that
    /// of the blobs which the base and both sides have.
    package let conflict: ObjectID
    /// Which of the recorded resolutions of this conflict, from 0.
    package let variant: Int
    /// The content that comes out.
    package let result: ObjectID
    /// What resolvers found; nil where git rerere recorded it.
    package let found: FoundContent?

    package init(
        path: RepositoryPath, conflict: ObjectID, variant: Int, result: ObjectID, found: FoundContent? = nil
    ) {
        self.path = path
        self.conflict = conflict
        self.variant = variant
        self.result = result
        self.found = found
    }

    /// Returns the same with the blob that its content is.
    package func resulting(in result: ObjectID) -> RecordedResolution {
        RecordedResolution(path: path, conflict: conflict, variant: variant, result: result, found: found)
    }

    /// The resolution's name for people: the first seven digits of the conflict's id.
    package var shortName: String { String(conflict.hex.prefix(7)) }
}

/// A file that resolvers settled.
package struct FoundContent: Hashable, Sendable {
    /// Those that settled it, in the order of its places.
    package let resolvers: [ResolverName]
    /// Whether a person need not look: that of the least sure place.
    package let certainty: ResolutionCertainty
    /// The whole file.
    package let content: [UInt8]

    package init(resolvers: [ResolverName], certainty: ResolutionCertainty, content: [UInt8]) {
        self.resolvers = resolvers
        self.certainty = certainty
        self.content = content
    }

    /// The names of the resolvers, joined by `+`.
    package var name: String { resolvers.map(\.rawValue).joined(separator: "+") }
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
