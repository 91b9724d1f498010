/// Finds the changes that can't be made apart: a path goes that is a directory afterwards, or the other way round.
enum SharedPlaces {
    /// Returns the groups of two and more, by positions.
    static func groups(in changes: [FileChange]) -> [[Int]] {
        var owners: [RepositoryPath: Int] = [:]
        for (index, change) in changes.enumerated() {
            for path in change.paths where owners[path] == nil { owners[path] = index }
        }
        var leaders = Array(changes.indices)
        func leader(of index: Int) -> Int {
            var index = index
            while leaders[index] != index { index = leaders[index] }
            return index
        }
        for (index, change) in changes.enumerated() {
            for above in change.paths.flatMap(\.directories) {
                guard let owner = owners[above] else { continue }
                leaders[leader(of: index)] = leader(of: owner)
            }
        }
        let groups = Dictionary(grouping: changes.indices, by: leader)
        return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }
}

extension RepositoryPath {
    /// The directories above it, without the root, the nearest last.
    var directories: [RepositoryPath] {
        bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { RepositoryPath(bytes: Array(bytes[..<$0])) }
    }

    /// Returns the paths that no other of them stands above.
    package static func outermost(of paths: [RepositoryPath]) -> [RepositoryPath] {
        let all = Set(paths)
        return paths.filter { !$0.directories.contains(where: all.contains) }
    }
}
