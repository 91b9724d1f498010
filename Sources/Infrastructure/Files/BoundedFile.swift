import Foundation

/// A file that may be anything: a plain one is read, and no more of it than is expected.
package enum BoundedFile {
    /// Why it was not read.
    package enum Fault: Error {
        /// The system's number for why it could not be opened.
        case notOpened(Int32)
        case notPlain
        case tooLarge
        case cutShort
    }

    /// Returns the content of a file; no link is followed to it, and a pipe is not waited for.
    ///
    /// - Parameters:
    ///   - name: Its path, with a 0 at its end.
    ///   - directory: The open directory from which the path leads; by default the one in which this process is.
    ///   - limit: The most bytes that it may have.
    package static func content(
        of name: [CChar], in directory: Int32 = AT_FDCWD, atMost limit: Int
    ) throws(Fault) -> [UInt8] {
        let descriptor = openat(directory, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .notOpened(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notPlain }
        guard status.st_size <= limit else { throw .tooLarge }
        var content = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < content.count {
            let (start, room) = (filled, content.count - filled)
            let count = content.withUnsafeMutableBytes { read(descriptor, $0.baseAddress.map { $0 + start }, room) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .cutShort }
            filled += count
        }
        return content
    }
}
