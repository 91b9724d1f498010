import Domain

/// A directory as git stores it, with its entries in the order of their names' bytes.
struct Tree: Hashable, Sendable {
    /// The entries. git sorts directories as if their names ended in `/`; here the plain names decide, so that the same
    /// name stands at the same place whatever it is.
    let entries: [TreeEntry]
    /// What is wrong with the directory as a whole: git's fsck calls it an error.
    let fault: TreeFault?

    /// So many directories may lie above one that is read: walks go down by recursion, and nobody's files lie deeper. git's own
    /// limit is core.maxTreeDepth, 2048.
    static let maximumDepth = 256

    /// The directory without entries.
    static let empty = Tree(entries: [])

    init(entries: [TreeEntry]) {
        self.entries = entries
        fault = nil
    }

    /// Reads git's format: `mode SP name NUL` and 20 bytes of id, again and again.
    init(parsing bytes: UnsafeRawBufferPointer, of id: ObjectID) throws(GitError) {
        var entries: [TreeEntry] = []
        var position = 0
        var hasBadMode = false
        while position < bytes.count {
            var mode: UInt16 = 0
            while position < bytes.count, bytes[position] != UInt8(ascii: " ") {
                hasBadMode = hasBadMode || bytes[position] & ~7 != UInt8(ascii: "0")
                mode = mode << 3 | UInt16(bytes[position] & 7)
                position += 1
            }
            let start = position + 1
            var end = start
            while end < bytes.count, bytes[end] != 0 { end += 1 }
            guard end + 20 < bytes.count, let address = bytes.baseAddress else {
                throw .malformed(id, what: "a directory entry ends early (git fsck: badTree)")
            }
            let name = Array(bytes[start..<end])
            entries.append(
                TreeEntry(name: name, mode: Self.canonical(mode), id: ObjectID(rawBytes: address + end + 1)))
            position = end + 21
        }
        let order = entries.order
        self.entries = order.isByName ? entries : entries.sorted { $0.precedes($1) }
        let isDoubled = !order.isByName && self.entries.hasDoubledName
        fault = hasBadMode ? .badTree : isDoubled ? .duplicateEntries : order.isGits ? nil : .treeNotSorted
    }

    /// git heeds only these; old trees hold others, 100664 for one.
    private static func canonical(_ mode: UInt16) -> UInt16 {
        switch mode & 0o170000 {
        case 0o100000: mode & 0o100 == 0 ? 0o100644 : 0o100755
        case 0o120000: 0o120000
        case 0o040000: 0o040000
        default: 0o160000
        }
    }

    /// Returns the entry of a name, nil if there is none.
    func entry(named name: some Collection<UInt8>) -> TreeEntry? {
        entries.first { $0.name.elementsEqual(name) }
    }

    /// git's format of it, entries in git's order.
    var serialized: [UInt8] {
        let ordered = entries.sorted { $0.gitSortKey.lexicographicallyPrecedes($1.gitSortKey) }
        var result: [UInt8] = []
        for entry in ordered {
            result += Array(String(entry.mode, radix: 8).utf8) + [UInt8(ascii: " ")] + entry.name + [0] + entry.id.bytes
        }
        return result
    }
}

/// One entry of a directory.
struct TreeEntry: Hashable, Sendable {
    /// The name: any bytes but NUL and `/`.
    let name: [UInt8]
    /// git's mode.
    let mode: UInt16
    /// The blob, directory, or a submodule's commit.
    let id: ObjectID

    /// Whether it is a directory.
    var isTree: Bool { mode == 0o040000 }
    /// Whether it is a plain file, executable or not.
    var isRegularFile: Bool { mode & 0o170000 == 0o100000 }
    /// Whether it is a symbolic link.
    var isLink: Bool { mode == 0o120000 }
    /// Whether it is a submodule.
    var isSubmodule: Bool { mode == 0o160000 }

    /// Whether it is the same thing, whatever its name.
    func isSame(as other: TreeEntry) -> Bool { id == other.id && mode == other.mode }

    /// Whether its name stands before the other's.
    func precedes(_ other: TreeEntry) -> Bool { name.lexicographicallyPrecedes(other.name) }

    /// What git sorts by: a directory's name with a `/`.
    var gitSortKey: [UInt8] { isTree ? name + [UInt8(ascii: "/")] : name }
}

extension [TreeEntry] {
    /// Whether each entry stands before the next one, by the bytes of their names alone, and by git's order.
    fileprivate var order: (isByName: Bool, isGits: Bool) {
        var order = (isByName: true, isGits: true)
        for place in indices.dropFirst() {
            let (one, next) = (self[place - 1], self[place])
            let common = Swift.min(one.name.count, next.name.count)
            if let differing = (0..<common).first(where: { one.name[$0] != next.name[$0] }) {
                guard one.name[differing] > next.name[differing] else { continue }
                order = (false, false)
                continue
            }
            order.isByName = order.isByName && one.name.count < next.name.count
            order.isGits = order.isGits && one.end(behind: common) < next.end(behind: common)
        }
        return order
    }

    /// Whether two entries of a list that is sorted by name have the same one.
    fileprivate var hasDoubledName: Bool { zip(self, dropFirst()).contains { $0.name == $1.name } }
}

extension TreeEntry {
    /// What decides over git's order behind so many bytes that two names share: a directory's name ends in `/`.
    fileprivate func end(behind count: Int) -> UInt8 {
        name.count > count ? name[count] : isTree ? UInt8(ascii: "/") : 0
    }
}
