import Domain
import Examples
import TestSupport

/// Histories in which directories move while others add, edit and rename files in them.
extension RandomEdit {
    private static let directories: [RepositoryPath] = ["lib", "app", "app/in", "app/in/deep", "x", "x/in", "doc"]

    /// Returns some directories with several files each, which can be told apart by their lines.
    mutating func startDirectories() -> Snapshot {
        var snapshot = Snapshot()
        snapshot.put(ownFile(), at: "keep")
        for directory in Self.directories where random.oneIn(2) || directory == "app" {
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                snapshot.put(ownFile(), at: directory.appending(random.pick(Self.names)))
            }
        }
        return snapshot
    }

    /// Makes one change.
    mutating func moveOnce(_ snapshot: inout Snapshot, _ any: RepositoryPath) {
        let directories = snapshot.directories.isEmpty ? Self.directories : snapshot.directories
        let directory = random.pick(directories)
        switch Int.random(in: 0..<16, using: &random) {
        case 0..<3: modify(&snapshot, any)
        case 3..<6: snapshot.move(directory, to: newDirectory(for: directory, in: directories))
        case 6: moveSome(from: directory, to: newDirectory(for: directory, in: directories), &snapshot)
        case 7..<10:
            // Where a directory is gone that others still have, a file comes back to it.
            let place = random.oneIn(3) ? random.pick(Self.directories) : directory
            snapshot.put(random.oneIn(8) ? special() : ownFile(), at: place.appending(random.pick(Self.names)))
        case 10: snapshot.put(ownFile(), at: directory.appending(random.pick(Self.names)).appending("f".utf8))
        case 11, 12:
            snapshot.move(any, to: directory.appending(random.oneIn(2) ? Array(any.lastPart) : random.pick(Self.names)))
        case 13: snapshot.remove(random.oneIn(3) ? directory : any)
        case 14: snapshot.put(snapshot.files[any] ?? ownFile(), at: path(in: snapshot))
        default: toggleMode(&snapshot, any)
        }
    }

    private mutating func newDirectory(
        for old: RepositoryPath, in directories: [RepositoryPath]
    ) -> RepositoryPath {
        let parent =
            random.oneIn(3) ? RepositoryPath(bytes: []) : random.oneIn(3) ? random.pick(directories) : old.directory
        let name = random.oneIn(3) ? Array(old.lastPart) : random.pick(["moved", "new", "in", "lib"]).utf8.map { $0 }
        return parent.appending(name)
    }

    /// Moves about half of the files right in a directory, now and then up to the root.
    private mutating func moveSome(from old: RepositoryPath, to new: RepositoryPath, _ snapshot: inout Snapshot) {
        let target = random.oneIn(4) ? RepositoryPath(bytes: []) : new
        let isWhole = random.oneIn(2)
        for path in snapshot.paths where path.directory == old && (isWhole || random.oneIn(2)) {
            snapshot.move(path, to: target.appending(path.lastPart))
        }
    }

    /// Makes a file of lines that no other kind of file has, sometimes the same one again.
    private mutating func ownFile() -> Snapshot.File {
        let mark = Int.random(in: 0..<40, using: &random)
        let lines = (0..<Int.random(in: 5...9, using: &random)).map { "line \($0) of the file \(mark)\n" }
        return .blob(Array(lines.joined().utf8), random.oneIn(12) ? .executable : .file)
    }
}
