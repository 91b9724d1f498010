/// What a change set does to the lines of one file.
package enum LineChanges: Hashable, Sendable {
    /// The changes, in order; none where the content stays as it is.
    case hunks([LineHunk])
    /// The file has no lines: it is binary, a symbolic link or a submodule.
    case notText
    /// They could not be told, and why, in a few words.
    case unknown(UnknownReason)

    /// Compares two texts.
    package init(from before: Text, to after: Text) {
        if let diff = LineDiff.between(before, after) {
            self = .hunks(diff.hunks)
        } else {
            self = .unknown(.tooDifferent)
        }
    }

    /// The changes; none where they are not known or there are no lines.
    package var hunks: [LineHunk] { if case .hunks(let hunks) = self { hunks } else { [] } }

    /// How many lines come.
    package var added: Int { hunks.reduce(0) { $0 + $1.side.count } }

    /// How many lines go.
    package var removed: Int { hunks.reduce(0) { $0 + $1.base.count } }

    /// Whether they could not be told.
    package var isUnknown: Bool { if case .unknown = self { true } else { false } }
}

extension LineHunk {
    /// The lines that go, as lines of the base.
    package var baseLines: LineRange { LineRange(first: base.lowerBound + 1, last: base.upperBound) }

    /// The lines that come, as lines of the side; empty for a deletion.
    package var sideLines: LineRange { LineRange(first: side.lowerBound + 1, last: side.upperBound) }
}
