/// The search for renames on one side of a merge, as merge-ort does it (gitdiffcore(7), and the description of the basename
/// heuristics with git 2.31): equal contents first, then namesakes, then each that is left against each.
///
/// What git itself leaves to the order of its tables, such as which of two equal files moved where, is not decided here.
public struct RenameSearch {
    /// What it comes to.
    public enum Outcome: Hashable, Sendable {
        /// These renames and no others.
        case found([Rename])
        /// git's answer depends on more than is known here.
        case undecided
    }

    /// A measure of two files: git's score, as a range where versions of git differ. The third argument is the score that
    /// counts: where the sizes alone rule it out, the answer is 0.
    public typealias Measure<Failure: Error> = (RenameCandidates.File, RenameCandidates.File, Int) throws(Failure) ->
        ClosedRange<Int>

    /// More comparisons than this are left to git, which gives up at 49 million.
    private static let mostComparisons = 1_000_000

    private let removedDirectories: Set<RepositoryPath>
    private let isRelevant: (RenameCandidates.File) -> Bool
    private var sources: [RenameCandidates.File]
    private var targets: [RenameCandidates.File]
    private(set) var renames: [Rename] = []
    /// Whether the score by git's later count is taken where the two differ.
    private let takesUpper: Bool
    private var hasDoubt = false

    private init(
        _ candidates: RenameCandidates, relevant: Set<RepositoryPath>, takesUpper: Bool
    ) {
        removedDirectories = candidates.removedDirectories
        isRelevant = { relevant.contains($0.path) }
        sources = candidates.deleted.filter { !$0.isEmpty }
        targets = candidates.added.filter { !$0.isEmpty }
        self.takesUpper = takesUpper
    }

    /// Returns the renames; only of relevant files are likenesses looked for, for only they count in the merge.
    public static func run<Failure: Error>(
        _ candidates: RenameCandidates, relevant: Set<RepositoryPath>, measure: Measure<Failure>
    ) throws(Failure) -> Outcome {
        var search = RenameSearch(candidates, relevant: relevant, takesUpper: false)
        guard try search.run(measure) else { return .undecided }
        guard search.hasDoubt else { return .found(search.renames) }
        var other = RenameSearch(candidates, relevant: relevant, takesUpper: true)
        guard try other.run(measure), other.renames == search.renames else { return .undecided }
        return .found(search.renames)
    }

    private mutating func run<Failure: Error>(_ measure: Measure<Failure>) throws(Failure) -> Bool {
        guard !sources.isEmpty, !targets.isEmpty else { return true }
        guard let exact = ExactRenames.pairs(sources, targets) else { return false }
        take(exact)
        guard sources.contains(where: isRelevant), !targets.isEmpty else { return true }
        guard
            let namesakes = Namesakes(sources, targets, exact: exact, removedDirectories: removedDirectories)
                .pairs(of: sources.filter(isRelevant))
        else { return false }
        var alike: [Rename] = []
        for pair in namesakes {
            if try score(pair.source, pair.target, Similarity.leastOfNamesakes, measure) != nil { alike.append(pair) }
        }
        take(alike)
        sources.removeAll { !isRelevant($0) }
        guard sources.count * targets.count <= Self.mostComparisons else { return false }
        var best = BestRenames()
        for target in targets {
            var row: [BestRenames.Candidate] = []
            for source in sources {
                guard let score = try score(source, target, Similarity.least, measure) else { continue }
                row.append(BestRenames.Candidate(source: source, target: target, score: score))
            }
            guard best.add(row) else { return false }
        }
        guard let rest = best.pairs() else { return false }
        take(rest)
        return true
    }

    /// Returns the score, nil where it is too low.
    private mutating func score<Failure: Error>(
        _ source: RenameCandidates.File, _ target: RenameCandidates.File, _ least: Int, _ measure: Measure<Failure>
    ) throws(Failure) -> Int? {
        guard source.isRegular, target.isRegular else { return nil }
        let range = try measure(source, target, least)
        if range.lowerBound != range.upperBound, range.upperBound >= least { hasDoubt = true }
        let score = takesUpper ? range.upperBound : range.lowerBound
        return score >= least ? score : nil
    }

    private mutating func take(_ found: [Rename]) {
        guard !found.isEmpty else { return }
        renames += found
        let gone = Set(found.map(\.source.path))
        let come = Set(found.map(\.target.path))
        sources.removeAll { gone.contains($0.path) }
        targets.removeAll { come.contains($0.path) }
    }
}
