/// One path at which two commits cannot both apply, as a merge finds it: not yet placed in the architecture.
public struct MergeConflict: Hashable, Sendable {
    /// How the two sides clash.
    public enum Kind: String, Sendable, CaseIterable {
        case content, bothAdded, modifyDelete, renameRename, renameAdd, renameDelete, directoryRename
        case fileDirectory, submodule, binary, mode, other
    }

    /// The path that git names.
    public let path: RepositoryPath
    /// How the two sides clash.
    public let kind: Kind
    /// The places in the text; empty where the clash is not one of lines.
    public let hunks: [HunkRange]

    /// Makes a conflict.
    public init(path: RepositoryPath, kind: Kind, hunks: [HunkRange] = []) {
        self.path = path
        self.kind = kind
        self.hunks = hunks
    }
}

/// Where one conflicting place stands in the three texts, and what it is made of.
public struct HunkRange: Hashable, Sendable {
    /// The lines of the common ancestor; nil where both sides added the file.
    public let base: LineRange?
    /// The lines of the earlier side.
    public let ours: LineRange
    /// The lines of the later side.
    public let theirs: LineRange
    /// What it is made of; `judgement` too where nobody looked.
    public let nature: HunkNature

    /// Makes a hunk.
    public init(base: LineRange?, ours: LineRange, theirs: LineRange, nature: HunkNature = .judgement) {
        self.base = base
        self.ours = ours
        self.theirs = theirs
        self.nature = nature
    }
}

/// Lines of a text, counted from 1, both ends included. An empty range, `last == first - 1`, stands before line `first`.
public struct LineRange: Hashable, Sendable {
    /// The first line, from 1.
    public let first: Int
    /// The last line; `first - 1` when the range is empty.
    public let last: Int

    /// Makes a range.
    public init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }

    /// Whether the two have a line in common, or stand side by side.
    public func meets(_ other: LineRange) -> Bool { first <= other.last + 1 && other.first <= last + 1 }

    /// How many lines it holds.
    public var count: Int { last - first + 1 }
}
