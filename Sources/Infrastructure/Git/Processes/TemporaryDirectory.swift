import Files
package import Foundation

/// A directory of our own that goes with this object. It is held by a lock, which the system frees however this process ends: what a
/// killed one left can be told from what is in use.
package final class TemporaryDirectory: Sendable {
    /// Where it is.
    package let url: URL
    private let lock: OpenFile

    /// Makes one for the user alone, of a name that nobody can guess.
    package init(prefix: String) throws(GitError) {
        do throws(FileError) {
            (url, lock) = try Self.make(prefix)
        } catch {
            throw GitError(error)
        }
    }

    deinit {
        do throws(FileError) {
            try Disk.removeTree(url.path)
        } catch {
            // It is tried again by the next run; no result depends on it.
        }
    }

    private static func make(_ prefix: String) throws(FileError) -> (URL, OpenFile) {
        while true {
            let path = try Disk.makePrivateDirectory(in: FileManager.default.temporaryDirectory.path, "\(prefix).")
            // Who sweeps may have been faster than the lock.
            let lock = try OpenFile(path, for: .reading)
            if try lock.lock(), FileStatus(of: path, followingLinks: false)?.isDirectory == true {
                return (URL(fileURLWithPath: path), lock)
            }
        }
    }

    /// Removes what killed processes left.
    package static func sweep() {
        let parent = FileManager.default.temporaryDirectory.path
        // Why: where the directory can't be read nothing can be made there either, which is told when that is tried.
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where isOwn(name) {
            let path = "\(parent)/\(name)"
            guard let status = FileStatus(of: path, followingLinks: false), status.isDirectory, status.isOwn else {
                continue
            }
            do throws(FileError) {
                let lock = try OpenFile(path, for: .reading)
                if try lock.lock() { try Disk.removeTree(path) }
            } catch {
                // What can't be removed stands in nobody's way.
            }
        }
    }

    /// Whether a name is one of those that `make` gives: `orchestrate-merge.x7Gh2k`.
    private static func isOwn(_ name: String) -> Bool {
        let words = name.split(separator: ".", omittingEmptySubsequences: false)
        guard words.count == 2, words[1].utf8.count == 6, name.hasPrefix("orchestrate-") else { return false }
        return words[0].dropFirst("orchestrate-".count).utf8.allSatisfy { (97...122).contains($0) }
    }

    /// Makes a directory in it, with those above it.
    func subdirectory(_ name: String) throws(GitError) {
        let path = url.appendingPathComponent(name)
        do {
            try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        } catch {
            throw .file(path: path.path, cause: SystemCause.words(error))
        }
    }

    /// Writes a file, with the directories above it, and returns where it is.
    @discardableResult
    package func file(_ name: String, holding content: [UInt8]) throws(GitError) -> URL {
        let file = url.appendingPathComponent(name)
        do {
            try Data(content).write(to: file)
        } catch {
            throw .file(path: file.path, cause: SystemCause.words(error))
        }
        return file
    }
}
