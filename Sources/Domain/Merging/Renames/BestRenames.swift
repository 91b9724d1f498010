/// The choice among likenesses: the best pair first, then the best of what is left, and so on.
struct BestRenames {
    /// A deleted and an added file that are alike enough.
    struct Candidate {
        let source: RenameCandidates.File
        let target: RenameCandidates.File
        let score: Int

        private var sharesName: Bool { source.path.lastPart.elementsEqual(target.path.lastPart) }
        /// The score, and behind it whether the name is kept.
        fileprivate var rank: Int { score * 2 + (sharesName ? 1 : 0) }
    }

    /// git keeps so many of an added file's candidates.
    private static let mostKept = 4
    private var kept: [Candidate] = []

    /// Adds all candidates of one added file; false where it is open which of them git keeps.
    mutating func add(_ candidates: [Candidate]) -> Bool {
        let sorted = candidates.sorted { $0.rank > $1.rank }
        let next = sorted.dropFirst(Self.mostKept).first
        if let next, next.rank == sorted[Self.mostKept - 1].rank { return false }
        kept += sorted.prefix(Self.mostKept)
        return true
    }

    /// Returns the pairs, each file once; nil where two pairs of the same rank want the same file.
    func pairs() -> [Rename]? {
        var gone: Set<RepositoryPath> = []
        var come: Set<RepositoryPath> = []
        var renames: [Rename] = []
        let sorted = kept.sorted { $0.rank > $1.rank }
        var start = 0
        while start < sorted.count {
            let group = sorted[start...].prefix { $0.rank == sorted[start].rank }
            start = group.endIndex
            let free = group.filter { !gone.contains($0.source.path) && !come.contains($0.target.path) }
            for candidate in free {
                guard gone.insert(candidate.source.path).inserted, come.insert(candidate.target.path).inserted else {
                    return nil
                }
                renames.append(Rename(source: candidate.source, target: candidate.target))
            }
        }
        return renames
    }
}
