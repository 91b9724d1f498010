import Domain

/// The entries of three directories side by side, by name in ascending order.
struct TreeRows: Sequence, IteratorProtocol {
    /// The entries of one name.
    struct Row {
        /// The name.
        let name: [UInt8]
        /// The common ancestor's entry.
        let base: TreeEntry?
        /// The earlier side's entry.
        let ours: TreeEntry?
        /// The later side's entry.
        let theirs: TreeEntry?
    }

    private var rest: (base: ArraySlice<TreeEntry>, ours: ArraySlice<TreeEntry>, theirs: ArraySlice<TreeEntry>)

    /// Puts three directories side by side; nil stands for none.
    init(_ base: Tree, _ ours: Tree, _ theirs: Tree?) {
        rest = (base.entries[...], ours.entries[...], theirs?.entries[...] ?? [])
    }

    mutating func next() -> Row? {
        let names = [rest.base.first?.name, rest.ours.first?.name, rest.theirs.first?.name].compactMap { $0 }
        guard let name = names.min(by: { $0.lexicographicallyPrecedes($1) }) else { return nil }
        return Row(
            name: name, base: Self.take(name, &rest.base), ours: Self.take(name, &rest.ours),
            theirs: Self.take(name, &rest.theirs))
    }

    private static func take(_ name: [UInt8], _ entries: inout ArraySlice<TreeEntry>) -> TreeEntry? {
        entries.first?.name == name ? entries.popFirst() : nil
    }
}
