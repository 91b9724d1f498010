import Application
import Cache
import Foundation
import TestSupport

/// A home directory of a test's own, in which runs keep their cache.
final class CacheHome {
    /// Where it lies.
    let path: String

    private let directory: TemporaryDirectory

    /// Makes the home; the cache directory in it is made by the first run.
    init() throws {
        directory = try TemporaryDirectory()
        path = directory.path
    }

    deinit { directory.remove() }

    /// The directory of the cache.
    var cache: String { path + "/.cache/orchestrate" }
    /// The file in it.
    var file: String { cache + "/cache.sqlite" }

    /// What the cache directory holds, sorted.
    var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: cache).sorted() }
    }

    /// Returns the cache of one more run.
    func run(engineVersion: String = "1", byteLimit: Int = 64 << 20) -> SQLiteCache {
        SQLiteCache(environment: ["HOME": path], engineVersion: engineVersion, byteLimit: byteLimit)
    }

    /// Stores entries in a run of their own.
    func store(_ entries: [CacheKey: [UInt8]], byteLimit: Int = 64 << 20) async {
        await run(byteLimit: byteLimit).store(entries)
    }

    /// Returns the bytes of a file of the cache.
    func bytes(of file: String = "cache.sqlite") throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: cache + "/" + file)))
    }

    /// Puts bytes in the place of a file of the cache.
    func replace(_ file: String = "cache.sqlite", with bytes: [UInt8]) throws {
        let manager = FileManager.default
        try manager.createDirectory(
            atPath: cache, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try Data(bytes).write(to: URL(fileURLWithPath: cache + "/" + file))
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: cache + "/" + file)
    }
}
