/// Looks for the change sets of a plan on the base.
package struct LandingSearch: Sendable {
    private let line: [BaseCommit]
    private let placeOfCommit: [ObjectID: Int]
    private let placesOfPatch: [Patch: [Int]]

    /// Makes the search on a line, oldest first.
    package init(line: [BaseCommit]) {
        self.line = line
        placeOfCommit = Dictionary(
            line.enumerated().flatMap { place, commit in commit.brought.map { ($0, place) } }
        ) { first, _ in first }
        let plain = line.enumerated().filter { $1.isPlain && $1.patch.isTelling }
        placesOfPatch = Dictionary(grouping: plain.map(\.offset)) { line[$0].patch }
    }

    /// Returns how a change set landed; nil where nothing speaks for that.
    package func landing(of head: SoughtHead) -> RealLanding? {
        if let place = placeOfCommit[head.commit] { return merged(head, at: place) }
        if let place = squash(of: head) { return landing(.samePatch, place...place, isAsPinned: true) }
        if let run = run(of: head.reading.patches?.commits ?? []) { return landing(.samePatch, run, isAsPinned: true) }
        return line.firstIndex { $0.lands(head) }.map { landing(.number, $0...$0, isAsPinned: false) }
    }

    /// Returns a commit that could be the change set's landing, if only its content could be read.
    package func unreadableCandidate(for head: SoughtHead) -> ObjectID? {
        guard let paths = head.reading.patches.map({ Set($0.whole.paths) }), !paths.isEmpty else { return nil }
        return line.first {
            $0.isPlain && $0.patch.identity == nil && !$0.landsOthers(than: head)
                && $0.patch.paths.contains(where: paths.contains)
        }?.id
    }

    private func merged(_ head: SoughtHead, at place: Int) -> RealLanding {
        let commit = line[place]
        guard commit.id != head.commit else {
            return RealLanding(
                evidence: .ancestry, places: place...place, commit: commit.id, merge: nil, isAsPinned: true)
        }
        let isOwn = commit.parents.count == 2 && commit.parents[1] == head.commit
        return landing(.ancestry, place...place, isAsPinned: isOwn)
    }

    private func landing(
        _ evidence: RealLanding.Evidence, _ places: ClosedRange<Int>, isAsPinned: Bool
    ) -> RealLanding {
        let (first, last) = (line[places.lowerBound], line[places.upperBound])
        let merge = first.parents.first.map { RealLanding.Redo(tip: $0, tipTree: first.treeBefore, tree: last.tree) }
        return RealLanding(
            evidence: evidence, places: places, commit: last.id, merge: merge, isAsPinned: isAsPinned)
    }

    /// The same change may have been made more than once, or by another pull request: what the messages say counts.
    private func squash(of head: SoughtHead) -> Int? {
        guard let patch = head.reading.patches?.whole, patch.isTelling else { return nil }
        let places = (placesOfPatch[patch] ?? []).filter { !line[$0].landsOthers(than: head) }
        return places.first { line[$0].lands(head) } ?? places.first
    }

    /// A rebase's commits follow each other.
    private func run(of patches: [Patch]) -> ClosedRange<Int>? {
        guard patches.count > 1, patches.allSatisfy(\.isTelling) else { return nil }
        for first in placesOfPatch[patches[0]] ?? [] {
            let places = first..<(first + patches.count)
            guard places.upperBound <= line.count else { return nil }
            if line[places].map(\.patch) == patches { return first...(places.upperBound - 1) }
        }
        return nil
    }
}
