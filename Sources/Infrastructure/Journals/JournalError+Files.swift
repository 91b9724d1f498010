import Files

extension JournalError {
    /// Does work of which errors of files become errors of this target.
    static func mapping<Result>(_ work: () throws -> Result) throws -> Result {
        do { return try work() } catch let error as FileError {
            throw JournalError.file(path: error.path, cause: error.cause)
        }
    }
}
