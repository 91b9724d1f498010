import Foundation

/// One of the streams that a process is started with.
package enum StandardStream: Int32 {
    case output = 1
    case error = 2

    /// Makes sure that no file which is opened later gets the number of a stream that was closed: what is said there would go into
    /// that file. Such a stream refuses what is written to it.
    package static func reserveAll() {
        while true {
            let descriptor = open("/dev/null", O_RDONLY)
            guard (0...Self.error.rawValue).contains(descriptor) else {
                if descriptor >= 0 { close(descriptor) }
                return
            }
        }
    }

    /// Writes text, whole.
    package func write(_ text: String) throws(FileError) {
        guard OpenFile.write(Array(text.utf8), to: rawValue) else {
            throw FileError("write", self == .output ? "standard output" : "standard error")
        }
    }
}
