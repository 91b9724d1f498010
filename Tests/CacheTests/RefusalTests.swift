import Application
import Cache
import Foundation
import TestSupport
import Testing

/// Where there can be no cache, or none to be trusted, the run goes on without and says why, once.
struct RefusalTests {
    private let entries = sampleEntries(20)
    private let home: CacheHome

    init() throws { home = try CacheHome() }

    /// Uses the cache as a run does, and expects that it keeps nothing and says one sentence.
    private func expectRefusal(_ cache: SQLiteCache, saying words: String) async {
        #expect(await cache.load(Array(entries.keys)) == [:])
        await cache.store(entries)
        #expect(await cache.load(Array(entries.keys)) == [:])
        let notes = await cache.notes
        #expect(notes.count == 1)
        #expect(notes.first?.contains(words) == true, "\(notes)")
    }

    @Test(arguments: [[:], ["HOME": ""], ["HOME": "home"], ["XDG_CACHE_HOME": "./caches"]])
    func `without an absolute path there is no cache`(environment: [String: String]) async {
        let cache = SQLiteCache(environment: environment, engineVersion: "1")
        await expectRefusal(cache, saying: "neither XDG_CACHE_HOME nor HOME")
    }

    @Test(arguments: ["/dev/null", "/proc/nowhere"]) func `a home that can't be written`(path: String) async {
        let cache = SQLiteCache(environment: ["HOME": path], engineVersion: "1")
        await expectRefusal(cache, saying: "could not make the directory \(path)")
    }

    @Test(.disabled(if: geteuid() == 0, "root may write everywhere"))
    func `a directory that can't be written`() async throws {
        await home.store(entries)
        try FileManager.default.removeItem(atPath: home.cache + "/cache.lock")
        try setMode(0o500, home.cache)
        await expectRefusal(home.run(), saying: "could not open")
        try setMode(0o700, home.cache)
    }

    @Test func `a file in the directory's place`() async throws {
        try FileManager.default.createDirectory(atPath: home.path + "/.cache", withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: home.cache))
        await expectRefusal(home.run(), saying: "is no directory")
    }

    @Test func `a directory in the file's place is left as it is`() async throws {
        try FileManager.default.createDirectory(
            atPath: home.file + "/precious", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        await expectRefusal(home.run(), saying: "is no file")
        #expect(FileManager.default.fileExists(atPath: home.file + "/precious"))
    }

    @Test func `a link in the file's place is not followed`() async throws {
        await home.store(entries)
        try FileManager.default.moveItem(atPath: home.file, toPath: home.path + "/elsewhere")
        try FileManager.default.createSymbolicLink(atPath: home.file, withDestinationPath: home.path + "/elsewhere")
        await expectRefusal(home.run(), saying: "is no file")
    }

    @Test(arguments: [0o770, 0o777, 0o702]) func `a directory in which others may write`(mode: Int) async throws {
        await home.store(entries)
        try setMode(mode, home.cache)
        await expectRefusal(home.run(), saying: "can be written by others")
    }

    @Test func `a file that others may write`() async throws {
        await home.store(entries)
        try setMode(0o666, home.file)
        await expectRefusal(home.run(), saying: "can be written by others")
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
    func `a cache of another user`() async throws {
        await home.store(entries)
        try #require(chown(home.file, 1, 1) == 0)
        await expectRefusal(home.run(), saying: "belongs to another user")
        try #require(chown(home.cache, 1, 1) == 0)
        await expectRefusal(home.run(), saying: "belongs to another user")
    }

    private func setMode(_ mode: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
}
