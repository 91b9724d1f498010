/// The entries of both sides brought together, key by key.
struct ListUnion {
    let base: [ListEntry]
    let ours: [ListEntry]
    let theirs: [ListEntry]

    /// Whether nothing in it has to be resolved by hand: no entry was changed in two ways, and what stays keeps its order.
    var isPlain: Bool {
        guard let base = Self.values(base), let ours = Self.values(ours), let theirs = Self.values(theirs) else {
            return false
        }
        let known = Set(base.keys).union(ours.keys).union(theirs.keys)
        let isTorn = known.contains { key in
            ours[key] != theirs[key] && ours[key] != base[key] && theirs[key] != base[key]
        }
        guard !isTorn else { return false }
        // What both replaced by something else may be one entry that got two names.
        let isReplaced = base.keys.contains { ours[$0] == nil && theirs[$0] == nil }
        if isReplaced, known.contains(where: { base[$0] == nil }) { return false }
        return keepsOrder(self.ours, of: base) && keepsOrder(self.theirs, of: base)
    }

    private static func values(_ entries: [ListEntry]) -> [[UInt8]: Line]? {
        let values = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
        return values.count == entries.count ? values : nil
    }

    private func keepsOrder(_ side: [ListEntry], of known: [[UInt8]: Line]) -> Bool {
        let keys = Set(side.map(\.key))
        return side.map(\.key).filter { known[$0] != nil } == base.map(\.key).filter(keys.contains)
    }
}
