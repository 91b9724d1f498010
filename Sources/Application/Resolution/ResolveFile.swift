package import Domain

/// Settles the places of a file at which two sides clash, and looks at the whole file that comes of it: where that has
/// something wrong that neither side has, nothing of it is certain.
package struct ResolveFile: Sendable {
    private let reader: any CodeReader

    /// Makes the use case; `reader` reads texts that are no blobs, so it must not look them up by their ids.
    package init(reader: any CodeReader) { self.reader = reader }

    /// Returns what resolvers make of a file; nil where git merges no lines of it.
    package func callAsFunction(_ file: FileVersions, past: FilePast = FilePast()) async -> FileResolution? {
        guard let resolution = FileResolution(file, past: past) else { return nil }
        guard resolution.settled([.certain]) > 0 else { return resolution }
        let sides = await states([file.ours, file.theirs], of: file)
        let known = [(state: sides[0], text: file.ours), (state: sides[1], text: file.theirs)]
        var first: [ResolutionDoubt] = []
        // Where places are open, what comes of them may mend what is missing with one side's lines in their stead.
        for sample in resolution.samples(taking: [.certain]) {
            let state = await states([sample], of: file)[0]
            let doubts = ResolutionCheck(state, of: sample, sides: known).doubts
            if doubts.isEmpty { return resolution }
            if first.isEmpty { first = doubts }
        }
        return resolution.doubted(first)
    }

    private func states(_ texts: [[UInt8]], of file: FileVersions) async -> [FactsState] {
        await reader.facts(of: texts.map { text in CodeFile(path: file.path, blob: .zero) { text } })
    }
}
