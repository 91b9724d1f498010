/// The search for names that change sets bring and that are the same where case or Unicode form does not count.
///
/// Only names that are new are compared: with each other, and with what the base has in the same directory.
package struct SameNameSearch: Sendable {
    private typealias Name = [UInt8]

    /// Who brings which names into which directory.
    private var brought: [RepositoryPath: [Name: [ChangeSetID]]] = [:]
    /// The paths that change sets take away.
    private var removed: Set<RepositoryPath> = []

    /// Prepares the search for change sets in the order in which they land.
    package init(_ changeSets: [ChangeSet]) {
        for changeSet in changeSets {
            for change in changeSet.changes {
                switch change.kind {
                case .added: bring(change.path, by: changeSet.id)
                case .renamed:
                    bring(change.path, by: changeSet.id)
                    if let old = change.previousPath { removed.insert(old) }
                case .deleted: removed.insert(change.path)
                case .modified, .typeChanged: break
                }
            }
        }
    }

    private mutating func bring(_ path: RepositoryPath, by id: ChangeSetID) {
        var directory = RepositoryPath(bytes: [])
        for part in path.bytes.split(separator: UInt8(ascii: "/")) {
            let name = Array(part)
            if brought[directory]?[name]?.last != id { brought[directory, default: [:]][name, default: []].append(id) }
            directory = directory.appending(name)
        }
    }

    /// The directories into which something is brought.
    package var directories: [RepositoryPath] { brought.keys.sorted() }

    /// Returns what stands beside each other under names that are the same, ordered by path.
    ///
    /// - Parameters:
    ///   - names: What the base has in each of the directories.
    ///   - paths: All files of the base; asked for only where a name of its own matters.
    package func sameNames(
        beside names: [RepositoryPath: Set<[UInt8]>], of paths: () -> [RepositoryPath]
    ) -> [SameName] {
        lazy var files = paths()
        var found: [SameName] = []
        for (directory, brought) in brought {
            let old = names[directory] ?? []
            let new = Set(brought.keys).subtracting(old)
            guard !new.isEmpty else { continue }
            let keys = Set(new.compactMap(Self.key))
            let all = new.union(old.filter { keys.contains(Self.key($0) ?? "") })
            for (_, group) in Dictionary(grouping: all.filter { Self.key($0) != nil }, by: Self.key) {
                guard group.count > 1, group.contains(where: new.contains) else { continue }
                let spellings = group.compactMap { name -> SameName.Spelling? in
                    let path = directory.appending(name)
                    let isOfBase = old.contains(name) && isLeft(path, of: files)
                    let ids = isOfBase ? [] : brought[name] ?? []
                    return isOfBase || !ids.isEmpty ? SameName.Spelling(path: path, ids: ids) : nil
                }
                guard spellings.count > 1 else { continue }
                found.append(SameName(spellings: spellings.sorted { $0.path < $1.path }))
            }
        }
        return found.sorted { $0.spellings[0].path < $1.spellings[0].path }
    }

    /// Whether something of a path of the base is there still.
    private func isLeft(_ path: RepositoryPath, of files: [RepositoryPath]) -> Bool {
        let below = path.bytes + [UInt8(ascii: "/")]
        return files.contains { ($0 == path || $0.bytes.starts(with: below)) && !removed.contains($0) }
    }

    /// What a name is by where neither case nor form counts; nil where it is no text, which no such disk takes. Lower case is
    /// near enough to Unicode's case folding, and strings are compared by canonical equivalence.
    private static func key(_ name: [UInt8]) -> String? { String(validating: name, as: UTF8.self)?.lowercased() }
}
