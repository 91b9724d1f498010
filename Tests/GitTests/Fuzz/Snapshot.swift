import Domain
import Examples

/// The files of one commit of a random history.
struct Snapshot: Hashable {
    /// What stands at a path.
    enum File: Hashable {
        case blob([UInt8], ScriptedChange.Mode)
        case submodule(ObjectID)
    }

    private(set) var files: [RepositoryPath: File] = [:]

    /// The paths, in order, so that the same seed makes the same history.
    var paths: [RepositoryPath] { files.keys.sorted() }

    /// Every directory that holds a file.
    var directories: [RepositoryPath] { Set(files.keys.flatMap(Self.parents)).sorted() }

    /// Puts a file at a path, and removes what stands in its way.
    mutating func put(_ file: File, at path: RepositoryPath) {
        remove(path)
        for parent in Self.parents(of: path) { files[parent] = nil }
        files[path] = file
    }

    /// Removes a file, or a directory with all it holds.
    mutating func remove(_ path: RepositoryPath) {
        for other in files.keys where other == path || other.bytes.starts(with: path.bytes + [slash]) {
            files[other] = nil
        }
    }

    /// Moves a file or directory.
    mutating func move(_ old: RepositoryPath, to new: RepositoryPath) {
        let moved = files.filter { $0.key == old || $0.key.bytes.starts(with: old.bytes + [slash]) }
        remove(old)
        for (path, file) in moved.sorted(by: { $0.key < $1.key }) {
            put(file, at: RepositoryPath(bytes: new.bytes + path.bytes.dropFirst(old.bytes.count)))
        }
    }

    /// Returns what turns an earlier snapshot into this one: what goes first, then what comes.
    func changes(from old: Snapshot) -> [ScriptedChange] {
        let gone = old.paths.filter { files[$0] == nil }.map { ScriptedChange.delete($0) }
        let come = paths.filter { files[$0] != old.files[$0] }.compactMap { path -> ScriptedChange? in
            switch files[path] {
            case .blob(let content, let mode): .write(path, content: content, mode: mode)
            case .submodule(let commit): .submodule(path, commit: commit)
            case nil: nil
            }
        }
        return gone + come
    }

    private static func parents(of path: RepositoryPath) -> [RepositoryPath] {
        path.bytes.indices.filter { path.bytes[$0] == slash }.map { RepositoryPath(bytes: Array(path.bytes[..<$0])) }
    }
}

private let slash = UInt8(ascii: "/")
