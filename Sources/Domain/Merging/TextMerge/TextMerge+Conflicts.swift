extension TextMerge {
    /// The conflicts, in order; empty if there are none.
    ///
    /// The lines of both sides are exactly those between the markers that git writes (in its `merge` style): lines that both
    /// sides have in common are left out, and what is then no more than three lines apart is one conflict. The lines of the
    /// base are those of the whole region that both sides changed, so that several conflicts may name the same.
    package var conflicts: [HunkRange] { conflicts(by: nil) }

    /// Returns the conflicts with what each is made of, which the path helps to tell.
    ///
    /// That is told of a whole region that both sides changed, so that the lines of the base are known; only where there
    /// are none is it told of each conflict in it.
    package func conflicts(at path: RepositoryPath) -> [HunkRange] {
        let isReadable = regions.count(where: isContested) <= Self.mostClassified
        return conflicts(by: HunkClassifier(path: path, readsLines: isReadable))
    }

    /// A file that clashes in more places than this is nobody's to bring together by its lines.
    private static let mostClassified = 64

    private func conflicts(by classifier: HunkClassifier?) -> [HunkRange] {
        var pieces: [Piece] = []
        for region in regions {
            if region.author != .both {
                pieces.append(Piece(region: region, isConflict: false))
            } else if isContested(region) {
                pieces += classified(refined(region), of: region, by: classifier)
            } else if !region.isOnePair {
                pieces.append(Piece(region: region, isConflict: false))
            }
        }
        return Self.joined(pieces).map { piece in
            HunkRange(
                base: bothAdded ? nil : LineRange(lines: piece.base), ours: LineRange(lines: piece.ours),
                theirs: LineRange(lines: piece.theirs), category: piece.category)
        }
    }

    /// A part of a region, in the lines of the three texts.
    fileprivate struct Piece {
        var base: Range<Int>
        var ours: Range<Int>
        var theirs: Range<Int>
        var isConflict: Bool
        var category: HunkCategory = .manual
    }

    private func classified(
        _ pieces: [Piece], of region: MergeRegion, by classifier: HunkClassifier?
    ) -> [Piece] {
        guard let classifier else { return pieces }
        let base = TextPart(text: base, lines: region.base)
        let whole = classifier.category(of: place(base, region.ours, region.theirs))
        return pieces.map { piece in
            var piece = piece
            let isPart = !whole.isMechanical && region.base.isEmpty && piece.ours.count < region.ours.count
            piece.category = isPart ? classifier.category(of: place(nil, piece.ours, piece.theirs)) : whole
            return piece
        }
    }

    private func place(_ base: TextPart?, _ ours: Range<Int>, _ theirs: Range<Int>) -> ContestedPlace {
        ContestedPlace(
            base: base, ours: TextPart(text: self.ours, lines: ours),
            theirs: TextPart(text: self.theirs, lines: theirs))
    }

    /// Narrows a conflict to what differs between the two sides; leaves it whole where git fails to.
    private func refined(_ region: MergeRegion) -> [Piece] {
        let whole = Piece(region: region, isConflict: true)
        guard !region.ours.isEmpty, !region.theirs.isEmpty else { return [whole] }
        let diff = LineDiff.between(
            Text(Array(ours.bytes(ofLines: region.ours))), Text(Array(theirs.bytes(ofLines: region.theirs))))
        guard let diff else { return [whole] }
        return diff.hunks.map { hunk in
            Piece(
                base: region.base, ours: hunk.base.moved(by: region.ours.lowerBound),
                theirs: hunk.side.moved(by: region.theirs.lowerBound), isConflict: true)
        }
    }

    /// Joins conflicts that follow each other with at most three lines between, and drops what is none.
    private static func joined(_ pieces: [Piece]) -> [Piece] {
        var joined: [Piece] = []
        for piece in pieces {
            if let last = joined.last, last.isConflict, piece.isConflict,
                piece.ours.lowerBound - last.ours.upperBound <= 3
            {
                joined[joined.count - 1] = Piece(
                    base: last.base.lowerBound..<piece.base.upperBound,
                    ours: last.ours.lowerBound..<piece.ours.upperBound,
                    theirs: last.theirs.lowerBound..<piece.theirs.upperBound, isConflict: true,
                    category: last.category.joined(with: piece.category))
            } else {
                joined.append(piece)
            }
        }
        return joined.filter(\.isConflict)
    }
}

extension TextMerge.Piece {
    fileprivate init(region: MergeRegion, isConflict: Bool) {
        self.init(base: region.base, ours: region.ours, theirs: region.theirs, isConflict: isConflict)
    }
}

extension LineRange {
    fileprivate init(lines: Range<Int>) { self.init(first: lines.lowerBound + 1, last: lines.upperBound) }
}

extension Range<Int> {
    fileprivate func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
