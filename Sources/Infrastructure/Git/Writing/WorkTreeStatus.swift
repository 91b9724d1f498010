import Domain

/// What `git status --porcelain=v2 -z` says of a work tree (git-status(1), "Porcelain Format Version 2").
struct WorkTreeStatus {
    /// What conflicts in the index.
    private(set) var unmerged: [UnmergedPath] = []
    /// Known paths with changes that are not staged.
    var unstaged: [UnstagedPath] = []
    /// Paths that git does not know.
    private(set) var untracked: [RepositoryPath] = []
    /// Whether anything is staged.
    private(set) var hasStaged = false

    /// Whether nothing at all is said.
    var isClean: Bool { unmerged.isEmpty && unstaged.isEmpty && untracked.isEmpty && !hasStaged }

    /// Reads git's output; nil for a line that it can't have written.
    init?(parsing output: [UInt8]) {
        var records = output.split(separator: 0).makeIterator()
        while let record = records.next() {
            switch record.first {
            case UInt8(ascii: "?"): untracked.append(RepositoryPath(bytes: Array(record.dropFirst(2))))
            case UInt8(ascii: "!"), UInt8(ascii: "#"): break
            case UInt8(ascii: "1"): guard take(record, fields: 8) else { return nil }
            case UInt8(ascii: "2"):
                // The path it was renamed from is a record of its own.
                guard take(record, fields: 9), records.next() != nil else { return nil }
            case UInt8(ascii: "u"): guard takeUnmerged(record) else { return nil }
            default: return nil
            }
        }
    }

    private mutating func take(_ record: ArraySlice<UInt8>, fields: Int) -> Bool {
        let parts = record.split(separator: UInt8(ascii: " "), maxSplits: fields, omittingEmptySubsequences: false)
        guard parts.count == fields + 1, parts[1].count == 2 else { return false }
        let (staged, changed) = (parts[1][parts[1].startIndex], parts[1][parts[1].startIndex + 1])
        if staged != UInt8(ascii: ".") { hasStaged = true }
        if changed != UInt8(ascii: ".") {
            let path = RepositoryPath(bytes: Array(parts[fields]))
            // Modes: of HEAD, the index and the work tree; names: of HEAD and the index.
            let isContent = changed == UInt8(ascii: "M") && parts[4] == parts[5] && parts[4].starts(with: "100".utf8)
            let words = [parts[4], parts[7]].map { String(decoding: $0, as: UTF8.self) }
            let file = isContent ? WorkTreeFile(path: path, mode: words[0], stored: words[1]) : nil
            unstaged.append(UnstagedPath(path: path, file: file))
        }
        return true
    }

    private mutating func takeUnmerged(_ record: ArraySlice<UInt8>) -> Bool {
        let parts = record.split(separator: UInt8(ascii: " "), maxSplits: 10, omittingEmptySubsequences: false)
        guard parts.count == 11 else { return false }
        let words = parts.dropLast().map { String(decoding: $0, as: UTF8.self) }
        // Sides: what is landed, and what is merged in.
        let files = zip([words[4], words[5]], [words[8], words[9]]).compactMap { mode, id in
            mode.hasPrefix("100") ? ObjectID(hex: id) : nil
        }
        unmerged.append(
            UnmergedPath(
                path: RepositoryPath(bytes: Array(parts[10])), isThere: words[6] != "000000",
                sides: files.count == 2 ? files : []))
        return true
    }
}

/// A known path with a change that is not staged.
struct UnstagedPath {
    /// The path.
    let path: RepositoryPath
    /// The file as it is staged, where nothing but the content of a plain file differs.
    let file: WorkTreeFile?
}

/// A path that conflicts in the index.
struct UnmergedPath {
    /// The path.
    let path: RepositoryPath
    /// Whether the work tree has it.
    let isThere: Bool
    /// The plain files of both sides; empty where a side has none.
    let sides: [ObjectID]
}
