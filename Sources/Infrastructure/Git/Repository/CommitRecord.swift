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
    /// Seconds since 1970 at which it was made, which a rebase renews; 0 where the header gives none.
    let committedAt: Int64
    /// The message; bytes that are no text are replaced.
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
        func value(of key: String, in line: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
            line.starts(with: key.utf8) ? Array(line.dropFirst(key.utf8.count)) : nil
        }
        func objectID(_ value: [UInt8]) -> ObjectID? { ObjectID(hex: String(decoding: value, as: UTF8.self)) }
        guard let tree = value(of: "tree ", in: line()).flatMap(objectID) else {
            throw .malformed(id, what: "a commit without a tree")
        }
        var header = line()
        var parents: [ObjectID] = []
        while let name = value(of: "parent ", in: header) {
            guard let parent = objectID(name) else { throw .malformed(id, what: "a parent that is no object id") }
            parents.append(parent)
            header = line()
        }
        var (author, committer, encoding): ([UInt8]?, [UInt8]?, [UInt8]?)
        while !header.isEmpty {
            author = author ?? value(of: "author ", in: header)
            committer = committer ?? value(of: "committer ", in: header)
            encoding = encoding ?? value(of: "encoding ", in: header)
            header = line()
        }
        let texts = CommitEncoding(header: encoding)
        self.tree = tree
        self.parents = parents
        (self.author, authoredAt) = Self.signature(texts.text(of: author ?? []))
        (_, committedAt) = Self.signature(texts.text(of: committer ?? []))
        message = texts.text(of: Array(rest))
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
