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

    /// Reads git's format: the tree, the parents, other header lines, an empty line, the message. A tree or a parent that
    /// stands elsewhere is none.
    init(parsing bytes: UnsafeRawBufferPointer, of id: ObjectID) throws(GitError) {
        var rest = bytes[...]
        func line() -> Slice<UnsafeRawBufferPointer> {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") }
            rest = rest.dropFirst(line.count + 1)
            return line
        }
        func value(of key: String, in line: Slice<UnsafeRawBufferPointer>) -> String? {
            guard line.starts(with: key.utf8) else { return nil }
            return String(decoding: line.dropFirst(key.utf8.count), as: UTF8.self)
        }
        guard let tree = value(of: "tree ", in: line()).flatMap({ ObjectID(hex: $0) }) else {
            throw .malformed(id, what: "a commit without a tree")
        }
        var header = line()
        var parents: [ObjectID] = []
        while let name = value(of: "parent ", in: header) {
            guard let parent = ObjectID(hex: name) else { throw .malformed(id, what: "a parent that is no object id") }
            parents.append(parent)
            header = line()
        }
        var author: String?
        while !header.isEmpty {
            author = author ?? value(of: "author ", in: header)
            header = line()
        }
        self.tree = tree
        self.parents = parents
        (self.author, authoredAt) = Self.signature(author ?? "")
        message = String(decoding: rest, as: UTF8.self)
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
