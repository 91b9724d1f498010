import Domain
import Examples

extension ScriptedHistory.Draft {
    /// Adds what a block says of a file.
    mutating func apply(_ block: ScriptBlock) throws {
        switch block.word {
        case "write": try write(block.path(block.rest), block.content, .file)
        case "executable": try write(block.path(block.rest), block.content, .executable)
        case "binary": try write(block.path(block.rest), block.digits(), .file)
        case "link":
            let sides = try block.sides()
            try write(block.path(sides.left), Array(sides.right.utf8), .symbolicLink)
        case "edit":
            let path = try block.path(block.rest)
            guard let old = files[path] else { throw block.error("edits a file that isn't there") }
            try write(path, ScriptedEdit(block).applied(to: old), .file)
        case "delete": try delete(block)
        case "rename": try rename(block)
        case "submodule": try submodule(block)
        default: throw block.error("begins with no known word")
        }
    }

    private mutating func write(_ path: RepositoryPath, _ content: [UInt8], _ mode: ScriptedChange.Mode) throws {
        files[path] = content
        changes.append(.write(path, content: content, mode: mode))
    }

    private mutating func delete(_ block: ScriptBlock) throws {
        let path = try block.path(block.rest)
        guard files.keys.contains(where: { $0.lies(in: path) }) else { throw block.error("deletes what isn't there") }
        files = files.filter { !$0.key.lies(in: path) }
        changes.append(.delete(path))
    }

    private mutating func rename(_ block: ScriptBlock) throws {
        let sides = try block.sides()
        let (old, new) = try (block.path(sides.left), block.path(sides.right))
        let moved = files.filter { $0.key.lies(in: old) }
        guard !moved.isEmpty else { throw block.error("renames what isn't there") }
        for (path, content) in moved {
            files[path] = nil
            files[RepositoryPath(bytes: new.bytes + path.bytes.dropFirst(old.bytes.count))] = content
        }
        changes.append(.rename(from: old, to: new))
    }

    private mutating func submodule(_ block: ScriptBlock) throws {
        let words = block.rest.split(separator: " ").map(String.init)
        guard words.count == 2, let commit = ObjectID(hex: words[1]) else {
            throw block.error("is no `submodule PATH COMMIT`")
        }
        let path = try block.path(words[0])
        files[path] = []
        changes.append(.submodule(path, commit: commit))
    }
}

extension RepositoryPath {
    /// Whether it is this path or lies below it.
    fileprivate func lies(in directory: RepositoryPath) -> Bool {
        self == directory || bytes.starts(with: directory.bytes + [UInt8(ascii: "/")])
    }
}
