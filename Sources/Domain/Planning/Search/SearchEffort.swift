/// How much a search may still look at. Counted in vertices, never in time, so that every run of it ends alike.
struct SearchEffort: Hashable, Sendable {
    private(set) var left: Int

    init(_ left: Int) { self.left = left }

    /// Whether the search must stop; what it did not find is then not proven not to be.
    var isExhausted: Bool { left <= 0 }

    mutating func spend(_ amount: Int) { left -= amount }
}
