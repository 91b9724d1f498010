package import Foundation

/// A new directory of its own, for as long as its maker wants it.
package struct TemporaryDirectory: Sendable {
    /// Where it lies, without symbolic links.
    package let path: String

    /// Makes the directory, in memory where that is asked for and there is such a place: there nothing waits for a disk.
    package init(inMemory: Bool = false) throws {
        let cache = URL(fileURLWithPath: "/dev/shm")
        let usesCache = inMemory && FileManager.default.isWritableFile(atPath: cache.path)
        let parent = usesCache ? cache : FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        let directory = parent.appendingPathComponent("orchestrate-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        path = directory.path
    }

    /// Writes a file in it and returns where it lies.
    @discardableResult package func write(_ content: [UInt8], to name: String) throws -> URL {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try Data(content).write(to: file)
        return file
    }

    /// Removes it with all it holds. A directory that can't be removed is left to the system's own cleaning.
    package func remove() { try? FileManager.default.removeItem(atPath: path) }
}
