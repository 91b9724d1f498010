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
        var lines = HeaderLines(bytes)
        let tree = try lines.tree(of: id)
        var header = lines.next()
        var parents: [ObjectID] = []
        while let name = header.value(of: "parent ") {
            guard let parent = ObjectID(hexDigits: name) else {
                throw .malformed(id, what: "a parent that is no object id")
            }
            parents.append(parent)
            header = lines.next()
        }
        var (author, committer, encoding): (UnsafeRawBufferPointer?, UnsafeRawBufferPointer?, UnsafeRawBufferPointer?)
        while !header.isEmpty {
            author = author ?? header.value(of: "author ")
            committer = committer ?? header.value(of: "committer ")
            encoding = encoding ?? header.value(of: "encoding ")
            header = lines.next()
        }
        let texts = CommitEncoding(header: encoding.map(Array.init))
        self.tree = tree
        self.parents = parents
        let (wrote, made) = (SignatureLine(author), SignatureLine(committer))
        self.author = Person(name: texts.text(of: Array(wrote.name)), email: texts.text(of: Array(wrote.email)))
        (authoredAt, committedAt) = (wrote.time, made.time)
        message = texts.text(of: Array(lines.rest))
    }

    /// The first line that holds anything.
    var subject: String {
        message.split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) }.map(String.init) ?? ""
    }
}
