import Files

extension CacheError {
    /// Does work with files, of which each error is one of this target.
    static func mapping<Result>(_ work: () throws(FileError) -> Result) throws(CacheError) -> Result {
        do throws(FileError) { return try work() } catch {
            throw .system(operation: error.operation, path: error.path, cause: error.cause)
        }
    }
}
