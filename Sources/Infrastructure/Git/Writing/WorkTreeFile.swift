import Domain
import Foundation

/// A plain file of a work tree, with what git keeps or would put there.
struct WorkTreeFile {
    /// Its path.
    let path: RepositoryPath
    /// The mode that git keeps.
    let mode: UInt16
    /// The content that git keeps.
    let stored: ObjectID

    init(path: RepositoryPath, mode: UInt16, stored: ObjectID) {
        self.path = path
        self.mode = mode
        self.stored = stored
    }

    /// Takes a mode and a name as git writes them; nil where they are none.
    init?(path: RepositoryPath, mode: String, stored: String) {
        guard let mode = UInt16(mode, radix: 8), let stored = ObjectID(hex: stored) else { return nil }
        self.init(path: path, mode: mode, stored: stored)
    }

    /// More than that is not compared: who has such a file has it looked at as changed.
    private static let largest = 256 << 20

    /// Returns what stands in the file of a path; nil where no plain file that can be read is there.
    static func content(of path: RepositoryPath, in directory: String) -> [UInt8]? {
        let name = Array(directory.utf8) + [UInt8(ascii: "/")] + path.bytes + [0]
        // A pipe must not be waited for.
        let descriptor = name.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { name in
                name.baseAddress.map { open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) } ?? -1
            }
        }
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= largest else {
            return nil
        }
        var content = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < content.count {
            let (start, room) = (filled, content.count - filled)
            let count = content.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + start }, room) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            filled += count
        }
        return content
    }
}
