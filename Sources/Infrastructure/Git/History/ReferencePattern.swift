/// A pattern over references: it may leave out `refs/`, `refs/heads/`, `refs/remotes/` or `refs/tags/`, as git allows.
struct ReferencePattern {
    /// What a pattern may leave out.
    private static let beginnings = ["", "refs/", "refs/heads/", "refs/remotes/", "refs/tags/"]
    private let pattern: [UInt8]

    /// Makes a pattern; `*` stands for any text, `/` included, and `?` for one byte.
    init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

    /// Whether it matches a full reference name, as one that leaves out its beginning does too.
    func matches(_ name: String) -> Bool {
        Self.beginnings.contains { prefix in
            name.hasPrefix(prefix) && matches(Array(name.utf8.dropFirst(prefix.utf8.count)))
        }
    }

    /// Whether it matches any name below a directory of references.
    func reaches(below directory: String) -> Bool {
        Self.beginnings.contains { prefix in
            directory.hasPrefix(prefix) && begins(with: Array((directory + "/").utf8.dropFirst(prefix.utf8.count)))
        }
    }

    /// Whether it matches any text that begins so.
    private func begins(with text: [UInt8]) -> Bool {
        var places: Set<Int> = [0]
        for byte in text {
            var next: Set<Int> = []
            for place in places {
                // A star takes the byte and stays, or is passed.
                var here = place
                while here < pattern.count, pattern[here] == UInt8(ascii: "*") {
                    next.insert(here)
                    here += 1
                }
                if here < pattern.count, pattern[here] == byte || pattern[here] == UInt8(ascii: "?") {
                    next.insert(here + 1)
                }
            }
            places = next
        }
        return !places.isEmpty
    }

    /// Greedy matching with one place to come back to: linear in practice, quadratic at worst.
    private func matches(_ text: [UInt8]) -> Bool {
        var (place, position) = (0, 0)
        var star: (place: Int, position: Int)?
        while position < text.count {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                star = (place, position)
                place += 1
            } else if place < pattern.count, pattern[place] == text[position] || pattern[place] == UInt8(ascii: "?") {
                place += 1
                position += 1
            } else if let back = star {
                star = (back.place, back.position + 1)
                (place, position) = (back.place + 1, back.position + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
