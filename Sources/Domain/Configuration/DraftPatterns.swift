/// The patterns of a configuration that places every file of a tree as an architecture does, and few enough to read.
struct DraftPatterns {
    /// The patterns of each layer.
    private(set) var layers: [[Glob]]
    /// The patterns of what is no layer.
    private(set) var support: [Glob] = []

    private let architecture: Architecture
    private let files: [PlacedFile]

    /// Takes the patterns that decide, then names the files that they don't place alike: those whose content decides, and
    /// those of applications with rules of their own.
    init(of architecture: Architecture, over files: [PlacedFile]) {
        self.architecture = architecture
        self.files = files
        layers = architecture.layers.map { _ in [] }
        takeDecidingPatterns()
        // Naming a file never misplaces another one; giving up a pattern of support may, and is done once for each.
        for _ in 0...(support.count + 1) {
            guard mend() else { break }
        }
    }

    private mutating func takeDecidingPatterns() {
        var taken: Set<Glob> = []
        for file in files {
            guard case .pattern(let glob, _, let root) = file.basis else { continue }
            let pattern = glob.placed(below: root)
            guard taken.insert(pattern).inserted else { continue }
            add(pattern, to: file.placement)
        }
    }

    private mutating func add(_ pattern: Glob, to placement: Architecture.Placement) {
        switch placement {
        case .layer(let position): layers[position].append(pattern)
        case .support: support.append(pattern)
        case .unplaced: break
        }
    }

    /// Mends what the patterns place elsewhere; returns whether there was anything to mend.
    private mutating func mend() -> Bool {
        let drafted = Architecture(
            layers: zip(architecture.layers, layers).map { Layer(name: $0.name, paths: $1) }, support: support,
            source: .configuration(path: ""))
        let misplaced = files.filter { drafted.placement(of: $0.path) != $0.placement }
        guard !misplaced.isEmpty else { return false }
        // Support wins always, so that no name helps against a pattern of it.
        let wrong = misplaced.filter { $0.placement != .support && drafted.placement(of: $0.path) == .support }
        if !wrong.isEmpty {
            let kept = support.filter { pattern in !wrong.contains { pattern.matches($0.path) } }
            guard kept.count < support.count else { return false }
            support = kept
            return true
        }
        let added = names(of: misplaced)
        for (pattern, placement) in added { add(pattern, to: placement) }
        return !added.isEmpty
    }

    /// Names files: by their directory where all there is in one layer, else one by one.
    private func names(of misplaced: [PlacedFile]) -> [(Glob, Architecture.Placement)] {
        let byDirectory = Dictionary(grouping: misplaced, by: \.path.directory)
        return byDirectory.sorted { $0.key < $1.key }.flatMap { directory, misplaced in
            let all = files.filter { $0.path.isBelow(directory) && $0.placement != .support }
            let placement = misplaced[0].placement
            if misplaced.count > 2, !directory.bytes.isEmpty, all.allSatisfy({ $0.placement == placement }),
                placement != .support, let pattern = Glob.below(directory)
            {
                return [(pattern, placement)]
            }
            return misplaced.compactMap { file in Glob.naming(file.path).map { ($0, file.placement) } }
        }
    }
}
