/// Renames of files whose content stayed the same.
enum ExactRenames {
    /// Beyond this many equal files git looks at no more of them.
    static let mostEqual = 50

    /// What must be the same; a link or a submodule keeps its mode too.
    private struct Key: Hashable {
        let content: ObjectID
        let mode: UInt16?

        init(_ file: RenameCandidates.File) {
            content = file.content
            mode = file.isRegular ? nil : file.mode
        }
    }

    /// Equal files of which it depends on the order in which git meets them which one went where.
    struct OpenGroup {
        let sources: [RenameCandidates.File]
        let targets: [RenameCandidates.File]
    }

    /// Returns the pairs that are sure, and the groups of equal files for which none is.
    static func pairs(
        _ sources: [RenameCandidates.File], _ targets: [RenameCandidates.File]
    ) -> (sure: [Rename], open: [OpenGroup]) {
        let groups = Dictionary(grouping: sources, by: Key.init)
        var renames: [Rename] = []
        var open: [OpenGroup] = []
        for (key, alike) in Dictionary(grouping: targets, by: Key.init) {
            guard let sources = groups[key] else { continue }
            if let found = pairs(of: sources, alike) {
                renames += found
            } else {
                open.append(OpenGroup(sources: sources, targets: alike))
            }
        }
        return (renames.sorted { $0.target.path < $1.target.path }, open)
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
