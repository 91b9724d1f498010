import Application
import Domain

/// A file that both heads of a pair touch, and what the three trees have of it.
struct FileCheck: Sendable {
    let first: Int
    let second: Int
    let path: RepositoryPath
    let base: TreeEntry?
    let ours: TreeEntry
    let theirs: TreeEntry

    /// The diffs that tell whether both sides apply: ours and theirs; none where it takes no diff.
    var diffs: [BlobPair] {
        if ours.id == theirs.id || ours.id == base?.id || theirs.id == base?.id { return [] }
        return [BlobPair(base: base?.id, side: ours.id), BlobPair(base: base?.id, side: theirs.id)]
    }
}

/// The files that pairs share, by path, so that whoever checks them reads each version of a file once.
struct SharedFiles {
    private let landings: [[RepositoryPath: TreeEntry?]]
    private let footprints: [HeadFootprint]
    private var checks: [RepositoryPath: [FileCheck]] = [:]

    /// Prepares for pairs of heads.
    init(_ footprints: [HeadFootprint]) {
        self.footprints = footprints
        landings = footprints.map { footprint in
            Dictionary(footprint.landing.touches.map { ($0.path, $0.after) }) { first, _ in first }
        }
    }

    /// Adds the files of a pair; false where one side lacks one of them, so that there is more to it.
    mutating func add(_ first: Int, _ second: Int) -> Bool {
        var found: [FileCheck] = []
        for touch in footprints[second].changes.touches {
            guard let landed = landings[first][touch.path] else { continue }
            guard let ours = landed, let theirs = touch.after else { return false }
            guard ours != theirs, ours != touch.before else { continue }
            found.append(
                FileCheck(
                    first: first, second: second, path: touch.path, base: touch.before, ours: ours, theirs: theirs))
        }
        for check in found { checks[check.path, default: []].append(check) }
        return true
    }

    /// Shares the checks out in parts of about the same size, all of one path in the same.
    func shared(among count: Int) -> [[FileCheck]] {
        var parts = [[FileCheck]](repeating: [], count: count)
        for (_, group) in checks.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            let smallest = parts.indices.min { parts[$0].count < parts[$1].count } ?? 0
            parts[smallest] += group
        }
        return parts
    }
}
