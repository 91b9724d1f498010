import Domain
import Foundation

/// The files below `refs/` of a repository, without a look into them.
struct ReferenceFolder {
    /// The full names of those that may be references.
    private(set) var names: [String] = []
    /// What is neither a file nor a directory, or a directory that can't be read.
    private(set) var damaged: [DamagedReference] = []

    /// Looks through the references of a directory, which ends in `/`.
    init(_ directory: String) {
        var (waiting, seen): ([String], Set<Directory>) = (["refs"], [])
        while let folder = waiting.popLast() {
            guard let entries = Self.entries(of: directory + folder) else {
                damaged.append(
                    DamagedReference(name: folder, cause: "its directory can't be read (\(Self.lastError))"))
                continue
            }
            // git takes no such names: they are locks, or no references.
            for entry in entries where !entry.hasPrefix(".") && !entry.hasSuffix(".lock") {
                let name = "\(folder)/\(entry)"
                switch Self.kind(of: directory + name) {
                case .directory(let directory):
                    // A link may lead back to where it is.
                    if seen.insert(directory).inserted { waiting.append(name) }
                case .file: names.append(name)
                case .other(let cause): damaged.append(DamagedReference(name: name, cause: cause))
                case .nothing: break
                }
            }
        }
        names.sort()
    }

    /// A directory, whatever its name.
    private struct Directory: Hashable {
        let device: UInt64
        let number: UInt64
    }

    private enum Kind {
        case directory(Directory)
        case file
        case other(String)
        case nothing
    }

    private static var lastError: String { String(cString: strerror(errno)) }

    private static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let cause = lastError
            // One that went since the directory was read is no damage.
            guard lstat(path, &status) == 0 else { return .nothing }
            return .other("it is a link that leads nowhere (\(cause))")
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .directory(Directory(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
        case S_IFREG: return .file
        default: return .other("it is neither a file nor a directory")
        }
    }

    private static func entries(of path: String) -> [String]? {
        guard let stream = opendir(path) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}

/// What a reference's file holds.
enum ReferenceContent {
    /// The name of an object.
    case object(ObjectID)
    /// The name of another reference.
    case symbolic(String)
    /// Neither, and what is wrong.
    case unreadable(String)

    /// Reads a file.
    init(of path: String) {
        guard let file = FileHandle(forReadingAtPath: path) else {
            self = .unreadable("its file can't be read (\(String(cString: strerror(errno))))")
            return
        }
        do {
            self.init(Array(try file.read(upToCount: 4096) ?? Data()))
        } catch {
            self = .unreadable("its file can't be read")
        }
    }

    private init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if bytes.isEmpty {
            self = .unreadable("its file is empty")
        } else if text.hasPrefix("ref:") {
            self = .symbolic(text.dropFirst("ref:".count).trimmingCharacters(in: .whitespacesAndNewlines))
        } else if let id = ObjectID(hex: String(text.prefix(40))), text.dropFirst(40).first?.isWhitespace ?? true {
            self = .object(id)
        } else {
            self = .unreadable("its file names no object")
        }
    }
}
