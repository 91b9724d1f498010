package import Domain

/// Reads what files say in their language: a pure function of a file's name and bytes.
package protocol CodeReader: Sendable {
    /// Returns what each file says, in the order of the requests. A file in no language that is read is `.absent`.
    ///
    /// What ails one file is its state; nothing else fails.
    func facts(of files: [CodeFile]) async -> [FactsState]

    /// Returns what each file says of addresses, in the order of the requests; most say nothing.
    func web(of files: [CodeFile]) async -> [WebState]

    /// The languages that are read here: what `facts` finds no reader for is missing in this build or on this machine.
    var languages: [Language] { get }
}

/// One file to read.
package struct CodeFile: Sendable {
    /// Where it stands: the name tells the language.
    package let path: RepositoryPath
    /// The blob: what was read of it before is looked up by it.
    package let blob: ObjectID
    /// Returns its bytes; asked only where nothing is known of the blob.
    package let content: @Sendable () async throws -> [UInt8]

    package init(path: RepositoryPath, blob: ObjectID, content: @escaping @Sendable () async throws -> [UInt8]) {
        self.path = path
        self.blob = blob
        self.content = content
    }
}
