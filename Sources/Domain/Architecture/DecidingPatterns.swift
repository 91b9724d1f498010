/// Those of a preset's patterns, braces written out, that decide where a file of a tree falls. They place every file
/// of it as the preset does, and are few enough to read.
struct DecidingPatterns {
    /// The patterns of each layer, in the preset's order.
    let layers: [[Glob]]
    /// The patterns of what is no layer.
    let support: [Glob]

    /// Finds the patterns that decide over the paths.
    init(of preset: Preset, over paths: [PathParts]) {
        let support = preset.support.flatMap(\.alternatives)
        let layers = preset.layers.map { $0.paths.flatMap(\.alternatives) }
        let ranking = Self.ranking(of: layers)
        var deciding: Set<Glob> = []
        var decidingByLayer = layers.map { _ in Set<Glob>() }
        for path in paths {
            if let pattern = support.first(where: { $0.matches(path) }) {
                deciding.insert(pattern)
            } else if let entry = ranking.first(where: { $0.pattern.matches(path) }) {
                decidingByLayer[entry.layer].insert(entry.pattern)
            }
        }
        self.support = Self.kept(deciding, of: support)
        self.layers = zip(decidingByLayer, layers).map(Self.kept)
    }

    private static func ranking(of layers: [[Glob]]) -> [(pattern: Glob, layer: Int)] {
        let entries = layers.enumerated().flatMap { position, patterns in
            patterns.map { (pattern: $0, layer: position) }
        }
        return entries.enumerated().sorted { first, second in
            let (one, other) = (first.element.pattern.specificity, second.element.pattern.specificity)
            return one == other ? first.offset < second.offset : one > other
        }.map(\.element)
    }

    /// Keeps the order of the preset, and each pattern once.
    private static func kept(_ chosen: Set<Glob>, of patterns: [Glob]) -> [Glob] {
        var left = chosen
        return patterns.filter { left.remove($0) != nil }
    }
}

extension Glob {
    /// The patterns that this one stands for, braces written out; itself where it has none or is wrong.
    package var alternatives: [Glob] {
        var expansion = GlobExpansion(Array(pattern.utf8))
        switch Result(catching: { () throws(GlobError) in try expansion.alternatives() }) {
        case .success(let texts): return texts.map { Glob(String(decoding: $0, as: UTF8.self)) }
        case .failure: return [self]
        }
    }
}
