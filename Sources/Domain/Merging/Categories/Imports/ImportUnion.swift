/// The imports of both sides brought together, name by name.
struct ImportUnion {
    private let base: Set<ImportedName>
    private let ours: Set<ImportedName>
    private let theirs: Set<ImportedName>

    init(base: Set<ImportedName>, ours: Set<ImportedName>, theirs: Set<ImportedName>) {
        self.base = base
        self.ours = ours
        self.theirs = theirs
    }

    /// Whether nothing in it has to be resolved by hand: no name is bound twice, and no side changes what the other moves or
    /// drops.
    var isPlain: Bool { !bindsTwice && !replacesTwice && !collides(ours, theirs) && !collides(theirs, ours) }

    /// Whether both dropped what works unseen, and one put something in its place.
    private var replacesTwice: Bool {
        let dropped = base.subtracting(ours).subtracting(theirs)
        return dropped.contains(where: \.isForEffect) && !ours.union(theirs).isSubset(of: base)
    }

    private var bindsTwice: Bool {
        let kept = base.filter { ours.contains($0) && theirs.contains($0) }
        let added = ours.union(theirs).subtracting(base)
        var owners: [[UInt8]: ImportedName] = [:]
        for name in kept where owners[name.binding] == nil { owners[name.binding] = name }
        return added.contains { name in
            defer { owners[name.binding] = name }
            return owners[name.binding].map { $0 != name } ?? false
        }
    }

    /// Returns whether a side changes or drops what the other works on.
    private func collides(_ side: Set<ImportedName>, _ other: Set<ImportedName>) -> Bool {
        let dropped = base.subtracting(side)
        guard !dropped.isEmpty else { return false }
        let added = Dictionary(side.subtracting(base).map { ($0.binding, $0) }) { first, _ in first }
        // What both bind anew in the same way is settled.
        let rebound = dropped.filter { name in added[name.binding].map { !other.contains($0) } ?? false }
        let moved = dropped.filter { name in added[name.binding].map { $0.source != name.source } ?? false }
        let closed = Set(dropped.map(\.source)).subtracting(side.map(\.source)).union(moved.map(\.source))
        return rebound.contains { !other.contains($0) }
            || other.subtracting(base).subtracting(side).contains { closed.contains($0.source) }
    }
}
