import Domain

/// What the code of change sets breaks: alone, on the base, and in pairs.
struct CodeSurvey {
    /// What each breaks alone, and what the base had broken in the files that it touches.
    var own: [Finding] = []
    /// What each breaks by its merge with the base, and neither does alone.
    var onBase: [ChangeSetID: [Finding]] = [:]
    /// What two break by their merge, and neither does alone.
    var pairs: [BrokenPair] = []
    /// What each uses and its own tree lacks, though it had it not lost: names that others may bring.
    var lacks: [ChangeSetID: [CodeSymbol]] = [:]
    /// What each needs of others because its code says so.
    var needs: [ChangeSetID: [Dependency]] = [:]
    /// What of each that merges with the base can meet others.
    var marks: [CodeMark] = []
    /// The files that could not be looked at.
    var unread: [RepositoryPath: UnreadCause] = [:]

    /// Two change sets that merge and break each other.
    struct BrokenPair {
        /// The one that stands earlier in the selection.
        let first: ChangeSetID
        /// The other.
        let second: ChangeSetID
        /// What they break.
        let findings: [Finding]
    }

    /// All that was found.
    var findings: [Finding] { own + onBase.sorted { $0.key < $1.key }.flatMap(\.value) + pairs.flatMap(\.findings) }

    /// The files that could not be looked at, by path.
    var unreadFiles: [UnreadFile] { unread.sorted { $0.key < $1.key }.map { UnreadFile($0.key, $0.value) } }

    /// Why some are held: their merge with the base breaks what both have whole.
    var withheld: [ChangeSetID: Withholding] {
        onBase.compactMapValues { findings in
            let errors = findings.filter { $0.severity == .error }
            return errors.isEmpty ? nil : .findings(errors)
        }
    }

    /// Which pairs no plan may land.
    var lessons: [LearnedConstraint] {
        pairs.compactMap { pair in
            let errors = pair.findings.filter { $0.severity == .error }
            guard !errors.isEmpty else { return nil }
            return LearnedConstraint(
                .pair(PairVerdict(first: pair.first, second: pair.second, outcome: .broken(errors))), from: .code)
        }
    }
}
