import Files

extension GitError {
    /// Takes what ails a file as what ails the repository.
    init(_ error: FileError) { self = .file(path: error.path, cause: error.cause) }

    /// Does work of which errors of files become errors of this target.
    static func mapping<Result>(_ work: () throws -> Result) throws -> Result {
        do { return try work() } catch let error as FileError { throw GitError(error) }
    }
}
