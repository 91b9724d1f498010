/// What resolvers make of one file that both sides changed.
package struct FileResolution: Sendable {
    /// The file.
    package let path: RepositoryPath
    /// The tool that makes it anew; nil where people write it.
    package let tool: FileTool?
    /// What is wrong with what came out: nothing of it is certain then.
    package private(set) var doubts: [ResolutionDoubt] = []
    /// What settles the file as a whole; nil where that is done place by place.
    private var whole: ResolvedText.Answer?
    private var text: ResolvedText

    /// Asks the resolvers; nil where git merges no lines of the file.
    package init?(_ file: FileVersions, past: FilePast = FilePast()) {
        guard
            let text = ConflictedText(
                path: file.path, base: file.base, ours: file.ours, theirs: file.theirs, past: past)
        else { return nil }
        path = file.path
        tool = FileTool(path: path, text: file.ours)
        let isOpen = tool != nil || UnitedCatalogue.reads(text.name)
        self.text = ResolvedText(text, by: isOpen ? [.same] : Set(ResolverName.allCases))
        if tool == nil, file.base != nil, UnitedCatalogue.reads(text.name) {
            let (base, ours, theirs) = (text.merge.base, text.merge.ours, text.merge.theirs)
            whole = UnitedCatalogue(base: base, ours: ours, theirs: theirs).map { catalogue in
                let answer = catalogue.answer
                return ResolvedText.Answer(
                    resolver: .catalogue, certainty: answer.certainty, lines: answer.lines, dropped: [])
            }
        }
    }

    /// How many places clash.
    package var places: Int { text.places.count }

    /// What settles each place, in order; nil for one that nothing settles.
    package var answers: [ResolvedText.Answer?] {
        whole.map { Array(repeating: $0, count: places) } ?? text.places.map(\.answer)
    }

    /// The resolvers that settle places so surely, each once, in the order of the places.
    package func resolvers(_ certainties: Set<ResolutionCertainty>) -> [ResolverName] {
        var found: [ResolverName] = []
        for answer in answers.compactMap(\.self) where certainties.contains(answer.certainty) {
            if !found.contains(answer.resolver) { found.append(answer.resolver) }
        }
        return found
    }

    /// How many places are settled so surely.
    package func settled(_ certainties: Set<ResolutionCertainty>) -> Int {
        answers.count { $0.map { certainties.contains($0.certainty) } ?? false }
    }

    /// Returns the whole file; nil where a place is not settled so surely.
    package func content(taking certainties: Set<ResolutionCertainty>) -> [UInt8]? {
        if let whole, certainties.contains(whole.certainty) { return whole.lines }
        return text.bytes(taking: certainties)
    }

    /// Returns the file with what is settled so surely, and the rest between markers as git writes them.
    package func content(taking certainties: Set<ResolutionCertainty>, marking markers: ConflictMarking) -> [UInt8] {
        content(taking: certainties)
            ?? markers.text(text.pieces(taking: certainties, showsProposals: markers.showsProposals))
    }

    /// Returns texts to look at: what comes out, with one side or the other where a place is open.
    package func samples(taking certainties: Set<ResolutionCertainty>) -> [[UInt8]] {
        if let content = content(taking: certainties) { return [content] }
        let pieces = text.pieces(taking: certainties)
        return [true, false].map { isOurs in
            pieces.flatMap { piece in
                switch piece {
                case .text(let bytes, _): bytes
                case .conflict(_, let ours, let theirs, _): isOurs ? ours : theirs
                }
            }
        }
    }

    /// The whole file with what is settled, however surely, and our side where nothing is; and the lines of each place in it.
    package var draft: (text: [UInt8], places: [Range<Int>]) {
        if let whole { return (whole.lines, answers.map { _ in 0..<Text(whole.lines).lineCount }) }
        return text.draft
    }

    /// Returns the same, certain of nothing, where something is wrong with what came out.
    package func doubted(_ doubts: [ResolutionDoubt]) -> FileResolution {
        guard !doubts.isEmpty else { return self }
        var result = self
        result.doubts = doubts
        result.whole = whole.map(\.demoted)
        result.text = text.demoted
        return result
    }
}
