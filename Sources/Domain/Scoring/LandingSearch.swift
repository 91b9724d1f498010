/// Looks for the change sets of a plan on the base.
public struct LandingSearch: Sendable {
    private let line: [BaseCommit]
    private let placeOfCommit: [ObjectID: Int]
    private let placeOfPatch: [Patch: Int]

    /// Makes the search on a line, oldest first.
    public init(line: [BaseCommit]) {
        self.line = line
        placeOfCommit = Dictionary(
            line.enumerated().flatMap { place, commit in commit.brought.map { ($0, place) } }
        ) { first, _ in first }
        let plain = line.enumerated().filter { $1.parents.count == 1 && !$1.patch.files.isEmpty }
        placeOfPatch = Dictionary(plain.map { ($1.patch, $0) }) { first, _ in first }
    }

    /// Returns how a change set landed; nil where nothing speaks for that.
    public func landing(of head: SoughtHead) -> RealLanding? {
        if let place = placeOfCommit[head.commit] { return merged(head, at: place) }
        if let patch = head.patches?.whole, let place = placeOfPatch[patch] {
            return rewritten(.samePatch, place...place)
        }
        if let run = run(of: head.patches?.commits ?? []) { return rewritten(.samePatch, run) }
        guard let paths = head.patches?.whole.paths, !paths.isEmpty else { return nil }
        let named = line.firstIndex { $0.parents.count == 1 && $0.names(head.id) && $0.patch.paths == paths }
        return named.map { rewritten(.numberAndPaths, $0...$0) }
    }

    /// Whether the line names a change set's number.
    public func names(_ id: ChangeSetID) -> Bool { line.contains { $0.names(id) } }

    private func merged(_ head: SoughtHead, at place: Int) -> RealLanding {
        let commit = line[place]
        let isOwn = commit.parents.count == 2 && commit.parents[1] == head.commit
        let isFastForward = commit.id == head.commit
        return RealLanding(
            evidence: .ancestry, places: place...place, commit: commit.id, merge: isOwn ? redo(place...place) : nil,
            cameAlong: !isOwn && !isFastForward)
    }

    private func rewritten(_ evidence: RealLanding.Evidence, _ places: ClosedRange<Int>) -> RealLanding {
        RealLanding(
            evidence: evidence, places: places, commit: line[places.upperBound].id, merge: redo(places),
            cameAlong: false)
    }

    /// A rebase's commits follow each other.
    private func run(of patches: [Patch]) -> ClosedRange<Int>? {
        guard patches.count > 1, let first = placeOfPatch[patches[0]] else { return nil }
        let places = first..<(first + patches.count)
        guard places.upperBound <= line.count, line[places].map(\.patch) == patches else { return nil }
        return first...(places.upperBound - 1)
    }

    private func redo(_ places: ClosedRange<Int>) -> RealLanding.Redo? {
        let (first, last) = (line[places.lowerBound], line[places.upperBound])
        return first.parents.first.map { RealLanding.Redo(tip: $0, tipTree: first.treeBefore, tree: last.tree) }
    }
}
