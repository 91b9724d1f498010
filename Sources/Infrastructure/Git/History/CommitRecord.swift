import Domain

/// What a commit object says.
struct CommitRecord: Hashable, Sendable {
    /// Its tree.
    let tree: ObjectID
    /// Its parents, in order.
    let parents: [ObjectID]
    /// Who wrote it.
    let author: Person
    /// Seconds since 1970 at which it was written; 0 where the header gives none.
    let authoredAt: Int64
    /// The message; bytes that are no UTF-8 are replaced.
    let message: String

    /// Reads git's format: header lines, an empty line, the message.
    init(parsing bytes: UnsafeRawBufferPointer, of id: ObjectID) throws(GitError) {
        var tree: ObjectID?
        var parents: [ObjectID] = []
        var author = (person: Person(name: "", email: ""), time: Int64(0))
        var position = 0
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
            var end = position
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let line = UnsafeRawBufferPointer(rebasing: bytes[position..<end])
            if line.starts(with: "tree ".utf8) {
                tree = ObjectID(hex: String(decoding: line.dropFirst(5), as: UTF8.self))
            } else if line.starts(with: "parent ".utf8) {
                guard let parent = ObjectID(hex: String(decoding: line.dropFirst(7), as: UTF8.self)) else {
                    throw .malformed(id, what: "a parent that is no object id")
                }
                parents.append(parent)
            } else if line.starts(with: "author ".utf8) {
                author = Self.signature(String(decoding: line.dropFirst(7), as: UTF8.self))
            }
            position = end + 1
        }
        guard let tree else { throw .malformed(id, what: "a commit without a tree") }
        self.tree = tree
        self.parents = parents
        self.author = author.person
        authoredAt = author.time
        message = String(decoding: bytes.dropFirst(position + 1), as: UTF8.self)
    }

    /// The first line that holds anything.
    var subject: String {
        message.split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
    }

    private static func signature(_ text: String) -> (Person, Int64) {
        let name = text.prefix { $0 != "<" }
        let rest = text.dropFirst(name.count + 1)
        let email = rest.prefix { $0 != ">" }
        let time = rest.dropFirst(email.count + 1).split(separator: " ").first.flatMap { Int64($0) } ?? 0
        let trimmed = name.reversed().drop { $0 == " " }.reversed()
        return (Person(name: String(trimmed), email: String(email)), time)
    }
}
