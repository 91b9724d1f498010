extension SQLiteCache {
    /// Where the cache lies, whether it is there yet or not; nil where the environment names no place.
    package static func place(environment: [String: String]) -> String? {
        do throws(CacheError) { return try CacheDirectory(environment: environment).path } catch { return nil }
    }
}
