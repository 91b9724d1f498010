import CProcesses
import Foundation

/// An open file or one end of a pipe, closed when its last user is gone. No program inherits it under its own number.
package final class Descriptor: Sendable {
    let number: Int32

    private init(_ number: Int32) { self.number = number }

    deinit { close(number) }

    /// Opens a file without a name: nothing of it is left, however this process ends.
    package static func file(holding content: [UInt8] = []) throws(ProcessError) -> Descriptor {
        let number = child_file()
        guard number >= 0 else { throw .notStarted(program: "a program", cause: Self.cause()) }
        let file = Descriptor(number)
        try file.write(content)
        lseek(number, 0, SEEK_SET)
        return file
    }

    /// Opens the file that gives nothing and takes everything.
    static func null() throws(ProcessError) -> Descriptor {
        let opened = open("/dev/null", O_RDWR | O_CLOEXEC)
        let raised = opened < 0 || opened > 2 ? opened : fcntl(opened, F_DUPFD_CLOEXEC, 3)
        let code = errno
        if raised != opened { close(opened) }
        guard raised >= 0 else { throw .notStarted(program: "a program", cause: Self.cause(code)) }
        return Descriptor(raised)
    }

    /// Opens a pipe.
    static func pipe() throws(ProcessError) -> (reading: Descriptor, writing: Descriptor) {
        var ends: [Int32] = [-1, -1]
        guard child_pipe(&ends) == 0 else { throw .notStarted(program: "a program", cause: Self.cause()) }
        return (Descriptor(ends[0]), Descriptor(ends[1]))
    }

    /// Writes all of some bytes.
    func write(_ bytes: [UInt8]) throws(ProcessError) {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .notStarted(program: "a program", cause: Self.cause()) }
            done += count
        }
    }

    /// Returns all that a file holds.
    package func content() throws(ProcessError) -> [UInt8] {
        var (content, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while true {
            let count = buffer.withUnsafeMutableBytes { pread(number, $0.baseAddress, $0.count, off_t(content.count)) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .notStarted(program: "a program", cause: Self.cause()) }
            if count == 0 { return content }
            content += buffer.prefix(count)
        }
    }

    static func cause(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
}
