/// A set of small whole numbers, iterated in ascending order. Sets that meet in an operation have one capacity.
///
/// Other targets walk whole histories with it, so that what they need is inlined there.
package struct Bitset: Hashable, Sendable {
    @usableFromInline var words: [UInt64]

    @inlinable package init(capacity: Int) { words = Array(repeating: 0, count: (capacity + 63) / 64) }

    init(_ members: some Sequence<Int>, capacity: Int) {
        self.init(capacity: capacity)
        for member in members { insert(member) }
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The lowest member.
    @inlinable package var first: Int? {
        for (index, word) in words.enumerated() where word != 0 { return index * 64 + word.trailingZeroBitCount }
        return nil
    }

    @inlinable package func contains(_ member: Int) -> Bool { words[member >> 6] & (1 << UInt64(member & 63)) != 0 }

    /// Adds a member and returns whether it is new.
    @discardableResult
    @inlinable package mutating func insert(_ member: Int) -> Bool {
        let isNew = !contains(member)
        words[member >> 6] |= 1 << UInt64(member & 63)
        return isNew
    }

    mutating func remove(_ member: Int) { words[member >> 6] &= ~(1 << UInt64(member & 63)) }

    @inlinable package mutating func formUnion(_ other: Bitset) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    @inlinable package mutating func formIntersection(_ other: Bitset) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    /// Becomes what two sets have in common, in the storage that it has.
    mutating func become(_ one: Bitset, and other: Bitset) {
        for index in words.indices { words[index] = one.words[index] & other.words[index] }
    }

    @inlinable package mutating func subtract(_ other: Bitset) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    func intersection(_ other: Bitset) -> Bitset {
        var result = self
        result.formIntersection(other)
        return result
    }

    func subtracting(_ other: Bitset) -> Bitset {
        var result = self
        result.subtract(other)
        return result
    }

    func intersectionCount(_ other: Bitset) -> Int {
        var count = 0
        for index in words.indices { count += (words[index] & other.words[index]).nonzeroBitCount }
        return count
    }

    func intersects(_ other: Bitset) -> Bool {
        for index in words.indices where words[index] & other.words[index] != 0 { return true }
        return false
    }

    /// Whether every member but one is a member of another set.
    func isSubset(of other: Bitset, except member: Int) -> Bool {
        for index in words.indices {
            let ignored: UInt64 = index == member >> 6 ? 1 << UInt64(member & 63) : 0
            if words[index] & ~other.words[index] & ~ignored != 0 { return false }
        }
        return true
    }

    func isSubset(of other: Bitset) -> Bool {
        for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
        return true
    }
}

extension Bitset: Sequence {
    /// Goes over the members in ascending order.
    package struct Iterator: IteratorProtocol {
        @usableFromInline let words: [UInt64]
        @usableFromInline var index = 0
        @usableFromInline var rest: UInt64

        @inlinable init(_ words: [UInt64]) {
            self.words = words
            rest = words.first ?? 0
        }

        @inlinable package mutating func next() -> Int? {
            while rest == 0 {
                index += 1
                guard index < words.count else { return nil }
                rest = words[index]
            }
            defer { rest &= rest - 1 }
            return index * 64 + rest.trailingZeroBitCount
        }
    }

    @inlinable package func makeIterator() -> Iterator { Iterator(words) }
}
