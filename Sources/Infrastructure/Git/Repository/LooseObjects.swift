import CZlib
import Domain
import Foundation

/// The objects that lie in files of their own, read without libgit2.
///
/// libgit2 1.5 inflates such a file in a loop that never ends where the file was cut short. An object is its type, a space,
/// its size, a NUL and its content, deflated as a whole (Pro Git, "Git Internals - Git Objects").
struct LooseObjects {
    /// The directories to look in, in order.
    private(set) var directories: [Directory] = []

    /// One directory of objects.
    struct Directory {
        let path: String
        /// The first bytes of the ids of which it has any.
        let prefixes: Set<UInt8>
    }

    /// An object as it is stored.
    struct Object {
        let type: ObjectType
        let content: [UInt8]
    }

    /// Looks in one more directory of objects.
    mutating func add(_ directory: String) {
        var prefixes: Set<UInt8> = []
        for first in UInt8.min...UInt8.max {
            if access(directory + "/" + Self.hex(first), F_OK) == 0 { prefixes.insert(first) }
        }
        directories.append(Directory(path: directory, prefixes: prefixes))
    }

    /// Returns an object, nil where it has no file of its own.
    ///
    /// - Throws: `GitError.missingObject` when the file can't be read as one.
    func read(_ id: ObjectID) throws(GitError) -> Object? {
        guard let deflated = try file(of: id) else { return nil }
        let inflated = try Self.inflate(deflated, id)
        // A file can be whole and yet hold something else: another's content under this name.
        guard ObjectID(hashing: inflated) == id else { throw Self.damaged(id) }
        guard let end = inflated.firstIndex(of: 0) else { throw Self.damaged(id) }
        let words = inflated[..<end].split(separator: UInt8(ascii: " "))
        let size = words.count == 2 ? Int(String(decoding: words[1], as: UTF8.self)) : nil
        guard let type = words.first.flatMap({ ObjectType(word: String(decoding: $0, as: UTF8.self)) }),
            size == inflated.count - end - 1
        else { throw Self.damaged(id) }
        return Object(type: type, content: Array(inflated[(end + 1)...]))
    }

    private func file(of id: ObjectID) throws(GitError) -> [UInt8]? {
        let first = id.firstByte
        for directory in directories where directory.prefixes.contains(first) {
            let path = directory.path + "/" + Self.hex(first) + "/" + id.hex.dropFirst(2)
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                if errno == ENOENT { continue }
                throw .file(path: path, cause: String(cString: strerror(errno)))
            }
            defer { close(descriptor) }
            return try Self.content(of: descriptor, path)
        }
        return nil
    }

    private static func content(of descriptor: Int32, _ path: String) throws(GitError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_size >= 0 else {
            throw .file(path: path, cause: String(cString: strerror(errno)))
        }
        var content = [UInt8](repeating: 0, count: Int(status.st_size))
        var done = 0
        while done < content.count {
            let count = content.withUnsafeMutableBytes { bytes in
                bytes.baseAddress.map { Foundation.read(descriptor, $0 + done, bytes.count - done) } ?? 0
            }
            guard count > 0 else { throw .file(path: path, cause: "it could not be read to its end") }
            done += count
        }
        return content
    }

    private static func damaged(_ id: ObjectID) -> GitError {
        .missingObject(id, cause: "its file is damaged")
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}

extension LooseObjects {
    /// Inflates a whole stream; anything before or behind its end is damage.
    private static func inflate(_ deflated: [UInt8], _ id: ObjectID) throws(GitError) -> [UInt8] {
        var stream = z_stream()
        guard orchestrate_inflate_init(&stream) == Z_OK else {
            throw .program(name: "zlib", cause: "it could not be started")
        }
        defer { inflateEnd(&stream) }
        var input = deflated
        var output = [UInt8](repeating: 0, count: max(256, deflated.count * 4))
        var filled = 0
        let isWhole = input.withUnsafeMutableBufferPointer { source -> Bool in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(clamping: source.count)
            while true {
                if filled == output.count { output += [UInt8](repeating: 0, count: output.count) }
                let (code, count) = step(&stream, into: &output, at: filled)
                filled += count
                if code == Z_STREAM_END { return stream.avail_in == 0 }
                // Room was left and nothing more came: the stream was cut short.
                guard code == Z_OK, count > 0 || stream.avail_in > 0 else { return false }
            }
        }
        guard isWhole else { throw damaged(id) }
        output.removeSubrange(filled...)
        return output
    }

    /// Inflates as much as there is room for, and returns zlib's code and how many bytes came.
    private static func step(_ stream: inout z_stream, into output: inout [UInt8], at start: Int) -> (Int32, Int) {
        output.withUnsafeMutableBufferPointer { target in
            stream.next_out = target.baseAddress.map { $0 + start }
            stream.avail_out = UInt32(clamping: target.count - start)
            let room = stream.avail_out
            let code = CZlib.inflate(&stream, Z_NO_FLUSH)
            return (code, Int(room - stream.avail_out))
        }
    }
}
