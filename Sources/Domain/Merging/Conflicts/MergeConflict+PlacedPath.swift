extension MergeConflict {
    /// The path that says where the conflict stands in the architecture.
    ///
    /// A file that has to make way for a directory is called `path~` and the name of its side; git's name, since the trial
    /// merges name commits, is 40 hexadecimal digits, and `_0` and so on where that is taken.
    var placedPath: RepositoryPath {
        guard kind == .fileDirectory || kind == .mode,
            let tilde = path.lastPart.lastIndex(of: UInt8(ascii: "~"))
        else { return path }
        let side = path.bytes[(tilde + 1)...].prefix { $0 != UInt8(ascii: "_") }
        guard side.count == 40, ObjectID(hex: String(decoding: side, as: UTF8.self)) != nil else { return path }
        return RepositoryPath(bytes: Array(path.bytes[..<tilde]))
    }
}
