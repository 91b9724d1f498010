/// Lines of a text, counted from 1, both ends included. An empty range, `last == first - 1`, stands before line `first`.
package struct LineRange: Hashable, Sendable {
    /// The first line, from 1.
    package let first: Int
    /// The last line; `first - 1` when the range is empty.
    package let last: Int

    package init(first: Int, last: Int) {
        self.first = first
        self.last = last
    }

    /// Whether the two have a line in common, or stand side by side.
    package func meets(_ other: LineRange) -> Bool { first <= other.last + 1 && other.first <= last + 1 }

    /// How many lines it holds.
    package var count: Int { last - first + 1 }
}
