import Domain
import Examples
import TestSupport

/// A base and some heads with a random history: forks, stacks, merges that cross, and changes that several heads share.
struct RandomHistory {
    /// Where its references stand: `refs/case/17/base`, `refs/case/17/1`, ...
    let prefix: String
    private(set) var headCount = 0
    private var random: SeededGenerator
    private var commits: [(mark: String, files: Snapshot)] = []
    let seed: UInt64
    private let manner: RandomEdit.Manner
    private let attributes: Attributes

    /// Which attributes files stand in it.
    enum Attributes {
        case none
        /// One of this content in the root of every commit.
        case everywhere([UInt8])
        /// Any, which commits change.
        case changing
    }

    /// From this seed on directories move in every history.
    private static let firstMoving: UInt64 = 500_000

    /// Adds a history to a stream, after which `headCount` says how many heads it has.
    init(seed: UInt64, attributes: Attributes = .none, into stream: inout FastImportStream) {
        self.seed = seed
        self.attributes = attributes
        manner = seed % 5 == 1 || seed >= Self.firstMoving ? .moving : seed % 2 == 0 ? .tame : .wild
        prefix = "refs/case/\(seed)"
        random = SeededGenerator(seed: seed)
        var first = RandomEdit(seed: random.next(), manner: manner).started()
        setAttributes(of: &first)
        append(first, parents: [], to: &stream)
        for _ in 0..<Int.random(in: 0...3, using: &random) { grow(from: random.pick(commits), &stream) }
        let count = Int.random(in: 2...5, using: &random)
        stream.point("\(prefix)/base", at: commits[commits.count - 1].mark)
        for number in 1...count {
            var tip = random.pick(commits)
            for _ in 0..<Int.random(in: 1...2, using: &random) { tip = grow(from: tip, &stream) }
            stream.point("\(prefix)/\(number)", at: tip.mark)
        }
        headCount = count
    }

    @discardableResult private mutating func grow(
        from parent: (mark: String, files: Snapshot), _ stream: inout FastImportStream
    ) -> (mark: String, files: Snapshot) {
        var files = parent.files
        var parents = [parent.mark]
        if random.oneIn(4) {
            let other = random.pick(commits)
            if other.mark != parent.mark {
                parents.append(other.mark)
                var edit = RandomEdit(seed: random.next(), manner: manner)
                files = edit.mix(files, other.files)
            }
        }
        if random.oneIn(3) {
            // A change that other heads may make as well.
            var shared = RandomEdit(seed: seed &+ UInt64.random(in: 1...2, using: &random), manner: manner)
            shared.edit(&files, times: 1...2)
        }
        if parents.count == 1 || random.oneIn(2) {
            var edit = RandomEdit(seed: random.next(), manner: manner)
            edit.edit(&files)
        }
        setAttributes(of: &files)
        return append(files, from: parent.files, parents: parents, to: &stream)
    }

    private mutating func setAttributes(of files: inout Snapshot) {
        switch attributes {
        case .none: break
        case .everywhere(let content): files.put(.blob(content, .file), at: ".gitattributes")
        case .changing:
            guard !random.oneIn(3) else { return }
            var edit = RandomEdit(seed: random.next(), manner: manner)
            edit.changeAttributes(&files)
        }
    }

    @discardableResult private mutating func append(
        _ files: Snapshot, from old: Snapshot = Snapshot(), parents: [String], to stream: inout FastImportStream
    ) -> (mark: String, files: Snapshot) {
        let mark = stream.append(
            ScriptedCommit(
                reference: "\(prefix)/work", parents: parents, message: "\(commits.count)\n",
                author: TestClock.author, seconds: TestClock.start + Int64(commits.count),
                changes: files.changes(from: old)))
        commits.append((mark, files))
        return (mark, files)
    }
}

extension RandomEdit {
    fileprivate func started() -> Snapshot {
        var copy = self
        return copy.start()
    }
}
