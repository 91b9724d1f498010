/// A text that both sides changed, with what resolvers make of the places where they clash.
package struct ResolvedText: Sendable {
    /// A place where both sides clash.
    package struct Place: Sendable {
        /// Where it stands in the three texts.
        let region: MergeRegion
        /// What settles it; nil where nothing does.
        package let answer: Answer?
    }

    /// What settles a place.
    package struct Answer: Hashable, Sendable {
        /// Who found it.
        package let resolver: ResolverName
        /// Whether a person need not look.
        package let certainty: ResolutionCertainty
        /// The bytes that take the place of both sides.
        package let lines: [UInt8]
        /// Lines that a side has anew and that are not among them, without white space around them.
        package let dropped: [[UInt8]]

        /// The same, for a person to look at.
        var demoted: Answer {
            Answer(resolver: resolver, certainty: .proposed, lines: lines, dropped: dropped)
        }
    }

    /// The places, in order.
    package let places: [Place]
    let text: ConflictedText

    /// Asks all resolvers about each place.
    package init(_ text: ConflictedText, by resolvers: Set<ResolverName> = Set(ResolverName.allCases)) {
        self.text = text
        let asked = PlaceResolver.all.filter { resolvers.contains($0.name) }
        let places = text.contested.map { Place(region: $0, answer: Self.answer(text.place($0), text, asked)) }
        // Which imports are needed hangs on what else comes out.
        self.places = resolvers.contains(.imports) ? places.map { Self.importing($0, among: places, text) } : places
    }

    private init(_ text: ConflictedText, places: [Place]) {
        self.text = text
        self.places = places
    }

    /// The same, certain of nothing.
    var demoted: ResolvedText {
        ResolvedText(text, places: places.map { Place(region: $0.region, answer: $0.answer?.demoted) })
    }

    /// The first certain answer, else the first of the others.
    private static func answer(
        _ place: ContestedPlace, _ text: ConflictedText, _ resolvers: [PlaceResolver]
    ) -> Answer? {
        let answers = resolvers.lazy.compactMap { resolver in
            resolver.answer(place, text).flatMap { Answer($0, by: resolver.name, at: place, of: text) }
        }
        var first: Answer?
        for answer in answers {
            if answer.certainty == .certain { return answer }
            if first == nil { first = answer }
        }
        return first
    }

    /// The place, settled by its imports where it has nothing else.
    private static func importing(_ place: Place, among places: [Place], _ text: ConflictedText) -> Place {
        if place.answer?.certainty == .certain { return place }
        let known = Dictionary(
            places.compactMap { other in
                other.answer.flatMap { $0.certainty == .certain ? (other.region, $0.lines) : nil }
            }
        ) { first, _ in first }
        let contested = text.place(place.region)
        guard let found = UnitedImports.answer(contested, text, settled: { known[$0] }) else { return place }
        return Place(region: place.region, answer: Answer(found, by: .imports, at: contested, of: text))
    }

    /// Returns how many places are settled, of those that are so sure.
    package func settled(_ certainties: Set<ResolutionCertainty>) -> Int {
        places.count { $0.answer.map { certainties.contains($0.certainty) } ?? false }
    }

    /// Returns the whole text; nil where a place is not settled so surely.
    package func bytes(taking certainties: Set<ResolutionCertainty>) -> [UInt8]? {
        guard settled(certainties) == places.count else { return nil }
        return pieces(taking: certainties).flatMap { piece -> [UInt8] in
            if case .text(let bytes, _) = piece { bytes } else { [] }
        }
    }

    /// The text with every answer, and our side where there is none; and the lines of each place in it, from 0.
    var draft: (text: [UInt8], places: [Range<Int>]) {
        let merge = text.merge
        var (bytes, ranges, line): ([UInt8], [Range<Int>], Int) = ([], [], 0)
        var open = places[...]
        var count = 0
        func add(_ lines: some Collection<UInt8>) -> Range<Int> {
            let start = count
            count += lines.count { $0 == 0x0A }
            bytes += lines
            return start..<(lines.isEmpty || lines.suffix(1).first == 0x0A ? count : count + 1)
        }
        for region in merge.regions {
            _ = add(merge.base.bytes(ofLines: line..<region.base.lowerBound))
            line = region.base.upperBound
            if let place = open.first, place.region == region {
                open = open.dropFirst()
                ranges.append(add(place.answer?.lines ?? Array(merge.ours.bytes(ofLines: region.ours))))
            } else {
                _ = add(
                    region.author == .theirs
                        ? merge.theirs.bytes(ofLines: region.theirs) : merge.ours.bytes(ofLines: region.ours))
            }
        }
        _ = add(merge.base.bytes(ofLines: line..<merge.base.lineCount))
        return (bytes, ranges)
    }

    /// A run of the text that comes out.
    enum Piece {
        /// What stands there; `isCommon` says that all three texts have it.
        case text([UInt8], isCommon: Bool)
        /// Both sides' lines, and what is proposed.
        case conflict(base: [UInt8], ours: [UInt8], theirs: [UInt8], proposal: Answer?)
    }

    /// Returns the text piece by piece.
    ///
    /// - Parameter showsProposals: Whether a conflict for which something is proposed is left whole, with that.
    func pieces(taking certainties: Set<ResolutionCertainty>, showsProposals: Bool = false) -> [Piece] {
        let merge = text.merge
        var pieces: [Piece] = []
        var line = 0
        var open = places[...]
        for region in merge.regions {
            if line < region.base.lowerBound {
                pieces.append(.text(Array(merge.base.bytes(ofLines: line..<region.base.lowerBound)), isCommon: true))
            }
            line = region.base.upperBound
            guard let place = open.first, place.region == region else {
                let bytes =
                    region.author == .theirs
                    ? merge.theirs.bytes(ofLines: region.theirs) : merge.ours.bytes(ofLines: region.ours)
                pieces.append(.text(Array(bytes), isCommon: false))
                continue
            }
            open = open.dropFirst()
            if let answer = place.answer, certainties.contains(answer.certainty) {
                pieces.append(.text(answer.lines, isCommon: false))
            } else if showsProposals, let proposal = place.answer {
                pieces.append(merge.whole(region, proposal: proposal))
            } else {
                pieces += merge.narrowed(region)
            }
        }
        if line < merge.base.lineCount {
            pieces.append(.text(Array(merge.base.bytes(ofLines: line..<merge.base.lineCount)), isCommon: true))
        }
        return pieces
    }
}

extension ResolverName {
    /// What of a file keeps an answer from being certain. Texts that say the same can't be told apart by anything, and of
    /// imports and layout nothing but their own names and tokens counts.
    fileprivate var doubts: Set<ConflictedText.Doubt> {
        switch self {
        case .same, .imports, .layout: []
        case .entries: [.crossedName]
        default: [.crossedName, .sharedChange]
        }
    }
}

extension ResolvedText.Answer {
    /// Takes a resolver's answer; nil where nothing of its kind may settle the file.
    fileprivate init?(
        _ found: PlaceAnswer, by resolver: ResolverName, at place: ContestedPlace, of text: ConflictedText
    ) {
        if !text.doubts.isDisjoint(with: [.noBase, .markers]), resolver != .same { return nil }
        self.init(
            resolver: resolver,
            certainty: text.doubts.isDisjoint(with: resolver.doubts) ? found.certainty : .proposed,
            lines: found.lines, dropped: Self.droppedLines(place, found.lines))
    }

    private static func droppedLines(_ place: ContestedPlace, _ result: [UInt8]) -> [[UInt8]] {
        let kept = counts(Text(result))
        let known = counts(Text(place.base.map { Array($0.bytes) } ?? []))
        var dropped: Set<[UInt8]> = []
        for part in [place.ours, place.theirs] {
            for (line, count) in counts(Text(Array(part.bytes))) where count > known[line, default: 0] {
                if kept[line, default: 0] < count { dropped.insert(Array(line)) }
            }
        }
        return dropped.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func counts(_ text: Text) -> [Line: Int] {
        let lines = (0..<text.lineCount).map { text.bytes(ofLines: $0..<$0 + 1).trimmed }.filter { !$0.isEmpty }
        return Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
    }
}

extension TextMerge {
    /// Returns a conflict with all lines of both sides.
    fileprivate func whole(_ region: MergeRegion, proposal: ResolvedText.Answer?) -> ResolvedText.Piece {
        .conflict(
            base: Array(base.bytes(ofLines: region.base)), ours: Array(ours.bytes(ofLines: region.ours)),
            theirs: Array(theirs.bytes(ofLines: region.theirs)), proposal: proposal)
    }

    /// Returns a conflict as git shows it: lines that both sides have in common stand outside of it.
    fileprivate func narrowed(_ region: MergeRegion) -> [ResolvedText.Piece] {
        let (mine, others) = (Array(ours.bytes(ofLines: region.ours)), Array(theirs.bytes(ofLines: region.theirs)))
        let before = Array(base.bytes(ofLines: region.base))
        let (one, two) = (Text(mine), Text(others))
        guard !mine.isEmpty, !others.isEmpty, let diff = LineDiff.between(one, two) else {
            return [whole(region, proposal: nil)]
        }
        var pieces: [ResolvedText.Piece] = []
        var line = 0
        for hunk in diff.hunks {
            if line < hunk.base.lowerBound {
                pieces.append(.text(Array(one.bytes(ofLines: line..<hunk.base.lowerBound)), isCommon: true))
            }
            pieces.append(
                .conflict(
                    base: before, ours: Array(one.bytes(ofLines: hunk.base)),
                    theirs: Array(two.bytes(ofLines: hunk.side)),
                    proposal: nil))
            line = hunk.base.upperBound
        }
        if line < one.lineCount {
            pieces.append(.text(Array(one.bytes(ofLines: line..<one.lineCount)), isCommon: true))
        }
        return pieces
    }
}
