/// Renames of files whose content stayed the same.
enum ExactRenames {
    /// Beyond this many equal files git looks at no more of them.
    private static let mostEqual = 50

    /// What must be the same; a link or a submodule keeps its mode too.
    private struct Key: Hashable {
        let content: ObjectID
        let mode: UInt16?

        init(_ file: RenameCandidates.File) {
            content = file.content
            mode = file.isRegular ? nil : file.mode
        }
    }

    /// Returns the pairs; nil where it depends on the order in which git meets the files.
    static func pairs(
        _ sources: [RenameCandidates.File], _ targets: [RenameCandidates.File]
    ) -> [Rename]? {
        let groups = Dictionary(grouping: sources, by: Key.init)
        var renames: [Rename] = []
        for (key, alike) in Dictionary(grouping: targets, by: Key.init) {
            guard let sources = groups[key] else { continue }
            guard let found = pairs(of: sources, alike) else { return nil }
            renames += found
        }
        return renames.sorted { $0.target.path < $1.target.path }
    }

    /// Each takes the one of its own name; that is sure only where each has one, and no other wants it.
    private static func pairs(
        of sources: [RenameCandidates.File], _ targets: [RenameCandidates.File]
    ) -> [Rename]? {
        if sources.count == 1, targets.count == 1 { return [Rename(source: sources[0], target: targets[0])] }
        guard sources.count <= mostEqual else { return nil }
        let named = Dictionary(grouping: sources) { Array($0.path.lastPart) }
        var renames: [Rename] = []
        var names: Set<[UInt8]> = []
        for target in targets {
            let name = Array(target.path.lastPart)
            guard let namesakes = named[name], namesakes.count == 1, names.insert(name).inserted else { return nil }
            renames.append(Rename(source: namesakes[0], target: target))
        }
        return renames
    }
}
