/// Reads files for what they say as migrations.
package enum MigrationReader {
    /// The largest file that is read, in bytes.
    package static let limit = 2_000_000

    /// Returns what a file says: a function of its path and its bytes alone.
    package static func read(_ path: RepositoryPath, _ bytes: [UInt8]) -> MigrationReading {
        guard MigrationPaths.isCandidate(path) else { return .none }
        if path.lastPart.hasSuffix(".py") { return python(path, bytes) }
        return NumberedMigration.read(path, bytes).map { .migration($0) } ?? .none
    }

    private static func python(_ path: RepositoryPath, _ bytes: [UInt8]) -> MigrationReading {
        let isAlembic = bytes.contains("down_revision")
        guard isAlembic || bytes.contains("class") && bytes.contains("migration") else { return .none }
        if bytes.count > limit { return .unread(.tooLarge(bytes: bytes.count, limit: limit)) }
        guard PythonEncoding.isReadable(bytes) else { return .unread(.encoding) }
        do {
            let module = try PythonModule(bytes)
            if let reading = AlembicMigration.read(module) { return reading }
            return DjangoMigration.facts(module, at: path).map { .migration($0) } ?? .none
        } catch {
            return .unread(.syntax(line: error.line))
        }
    }
}
