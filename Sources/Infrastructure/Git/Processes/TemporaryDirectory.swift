import Files
package import Foundation

/// A directory of our own that goes with this object.
package final class TemporaryDirectory: Sendable {
    /// Where it is.
    package let url: URL

    package init(prefix: String) throws(GitError) {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("\(prefix)-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .file(path: url.path, cause: SystemCause.words(error))
        }
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: url)
        } catch {
            // What is left lies in the system's directory for such files, which clears itself; no result depends on it.
        }
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
