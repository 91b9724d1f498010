extension GitHistory {
    /// Returns the addresses of the remotes, that of `origin` first.
    package func remotes() throws -> [String] { try repository.remotes().map(\.address) }

    /// Returns the name of the remote at an address; nil where none is.
    package func remoteName(at address: String) throws -> String? {
        try repository.remotes().first { $0.address == address }?.name
    }
}
