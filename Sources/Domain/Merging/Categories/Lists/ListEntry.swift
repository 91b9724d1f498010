/// One line of a list.
struct ListEntry: Hashable {
    /// Whether it is an item, or names one and says something of it.
    enum Shape: Hashable {
        case item
        case pair
    }

    let shape: Shape
    /// What no two entries of a list have in common.
    let key: [UInt8]
    /// All that the entry says.
    let value: Line

    init(_ shape: Shape, key: some Sequence<UInt8>, value: Line) {
        self.shape = shape
        self.key = Array(key)
        self.value = value
    }

    /// Makes an item, whose key is what stands before its version, value or extent: `flask` of `flask[async]>=3`.
    init(item: Line, value: Line) {
        let ends = Set("=<>~!;^[".utf8)
        let stem = item.dropFirst().prefix { !ends.contains($0) && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "@") }
        self.init(.item, key: (item.prefix(1) + stem).withoutEnd, value: value)
    }
}
