/// The search for renames on one side of a merge, as merge-ort does it (gitdiffcore(7), and the description of the basename
/// heuristics with git 2.31): equal contents first, then namesakes, then each that is left against each.
///
/// What git itself leaves to the order of its tables, such as which of two equal files moved where, is not decided here.
package struct RenameSearch {
    /// What it comes to.
    package enum Outcome: Hashable, Sendable {
        /// These renames and no others.
        case found(Renames)
        /// git's answer depends on more than is known here.
        case undecided
    }

    /// A measure of two files: git's score, as a range where versions of git differ. The third argument is the score that
    /// counts: where the sizes alone rule it out, the answer is 0.
    package typealias Measure<Failure: Error> = (RenameCandidates.File, RenameCandidates.File, Int) throws(Failure) ->
        ClosedRange<Int>

    /// More comparisons than this are left to git, which gives up at 49 million.
    private static let mostComparisons = 1_000_000

    private let relevance: RenameRelevance
    private var sources: [RenameCandidates.File]
    private var targets: [RenameCandidates.File]
    private var renames: [Rename] = []
    private var moves: DirectoryMoves
    /// Whether the score by git's later count is taken where the two differ.
    private let takesUpper: Bool
    private var hasDoubt = false

    private init(_ candidates: RenameCandidates, _ relevance: RenameRelevance, takesUpper: Bool) {
        self.relevance = relevance
        sources = candidates.deleted.filter { !$0.isEmpty }
        targets = candidates.added.filter { !$0.isEmpty }
        moves = DirectoryMoves(removed: candidates.removedDirectories, relevance: relevance.directories)
        self.takesUpper = takesUpper
    }

    /// Returns the renames; only of relevant files are likenesses looked for, for only they count in the merge.
    package static func run<Failure: Error>(
        _ candidates: RenameCandidates, _ relevance: RenameRelevance, measure: Measure<Failure>
    ) throws(Failure) -> Outcome {
        var search = RenameSearch(candidates, relevance, takesUpper: false)
        guard try search.run(measure) else { return .undecided }
        guard search.hasDoubt else { return .found(search.found) }
        var other = RenameSearch(candidates, relevance, takesUpper: true)
        guard try other.run(measure), other.found == search.found else { return .undecided }
        return .found(search.found)
    }

    private var found: Renames { Renames(files: renames, directories: moves.renames) }

    private mutating func run<Failure: Error>(_ measure: Measure<Failure>) throws(Failure) -> Bool {
        guard !sources.isEmpty, !targets.isEmpty else { return true }
        let exact = ExactRenames.pairs(sources, targets)
        take(exact.sure)
        guard try leaveOut(exact.open, measure) else { return false }
        guard !targets.isEmpty, sources.contains(where: relevance.includes) else { return true }
        guard let namesakes = Namesakes(sources, targets, moves: moves).pairs(of: sources.filter(relevance.includes))
        else { return false }
        var alike: [Rename] = []
        for pair in namesakes {
            if try score(pair.source, pair.target, Similarity.leastOfNamesakes, measure) != nil { alike.append(pair) }
        }
        take(alike)
        sources = moves.needed(of: sources.filter(relevance.includes), places: relevance.places)
        guard let rest = try likest(measure) else { return false }
        take(rest)
        return true
    }

    /// Leaves out equal files where it makes no difference which of them went where; false where it may make one.
    private mutating func leaveOut<Failure: Error>(
        _ groups: [ExactRenames.OpenGroup], _ measure: Measure<Failure>
    ) throws(Failure) -> Bool {
        guard !groups.isEmpty else { return true }
        let relevant = sources.filter(relevance.includes)
        let bystanders = Bystanders(relevant, relevance: relevance, moves: moves)
        for group in groups {
            guard bystanders.include(group) else { return false }
            guard group.targets.count > group.sources.count else { continue }
            // Some targets are left, nobody knows which; that does no harm where nothing that counts is like them.
            for source in relevant {
                if try score(source, group.targets[0], Similarity.least, measure) != nil { return false }
            }
        }
        let gone = Set(groups.flatMap { $0.sources.map(\.path) })
        let come = Set(groups.flatMap { $0.targets.map(\.path) })
        sources.removeAll { gone.contains($0.path) }
        targets.removeAll { come.contains($0.path) }
        return true
    }

    /// Compares all that is left; nil where it is open what git would take.
    private mutating func likest<Failure: Error>(_ measure: Measure<Failure>) throws(Failure) -> [Rename]? {
        guard sources.count * targets.count <= Self.mostComparisons else { return nil }
        var best = BestRenames()
        for target in targets {
            var row: [BestRenames.Candidate] = []
            for source in sources {
                guard let score = try score(source, target, Similarity.least, measure) else { continue }
                row.append(BestRenames.Candidate(source: source, target: target, score: score))
            }
            guard best.add(row) else { return nil }
        }
        return best.pairs()
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
        for rename in found { moves.count(rename) }
        let gone = Set(found.map(\.source.path))
        let come = Set(found.map(\.target.path))
        sources.removeAll { gone.contains($0.path) }
        targets.removeAll { come.contains($0.path) }
    }
}
