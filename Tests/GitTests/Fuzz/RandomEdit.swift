import Domain
import Examples
import TestSupport

/// Changes a snapshot as people do, and as nobody should.
struct RandomEdit {
    static let names: [[UInt8]] =
        [
            "f", "g", "a", "a.txt", "a-b", "a0", "b", "lib", "A", "x y", "\"q\"", "é",
        ].map { Array($0.utf8) } + [[0x66, 0xFF], [0x61, 0x2F - 1]]
    static let lines = ["A\n", "B\n", "C\n", "D\n", "\n", "}\n"].map { Array($0.utf8) }
    var random: SeededGenerator
    private let manner: Manner

    /// How an editor goes about it.
    enum Manner {
        /// Anything may happen.
        case wild
        /// Nothing moves and nothing is special, so that no rename has to be looked for.
        case tame
        /// Files and whole directories move, which can be told by what is in them.
        case moving
    }

    init(seed: UInt64, manner: Manner = .wild) {
        random = SeededGenerator(seed: seed)
        self.manner = manner
    }

    /// Returns the files of a first commit.
    mutating func start() -> Snapshot {
        if manner == .moving { return startDirectories() }
        var snapshot = Snapshot()
        for _ in 0..<Int.random(in: 2...9, using: &random) { snapshot.put(file(), at: path(in: snapshot)) }
        return snapshot
    }

    /// Applies some random edits.
    mutating func edit(_ snapshot: inout Snapshot, times: ClosedRange<Int> = 1...4) {
        for _ in 0..<Int.random(in: times, using: &random) { editOnce(&snapshot) }
    }

    /// Takes each path from one of two sides, as a merge made by hand might.
    mutating func mix(_ ours: Snapshot, _ theirs: Snapshot) -> Snapshot {
        var mixed = ours
        for path in Set(ours.paths + theirs.paths).sorted() where random.oneIn(2) {
            if let file = theirs.files[path] { mixed.put(file, at: path) } else { mixed.remove(path) }
        }
        return mixed
    }

    private mutating func editOnce(_ snapshot: inout Snapshot) {
        guard let any = snapshot.paths.isEmpty ? nil : random.pick(snapshot.paths) else {
            return snapshot.put(file(), at: path(in: snapshot))
        }
        if manner == .moving { return moveOnce(&snapshot, any) }
        switch Int.random(in: 0..<(manner == .tame ? 10 : 20), using: &random) {
        case 0 where manner == .tame: toggleMode(&snapshot, any)
        case 0..<7: modify(&snapshot, any)
        case 7..<10: snapshot.put(file(), at: path(in: snapshot))
        case 10: snapshot.put(snapshot.files[any] ?? file(), at: path(in: snapshot))
        case 11, 12: snapshot.remove(any)
        case 13, 14:
            snapshot.move(any, to: path(in: snapshot))
        case 15, 16:
            guard let directory = snapshot.directories.isEmpty ? nil : random.pick(snapshot.directories) else { return }
            if random.oneIn(4) { snapshot.remove(directory) } else { snapshot.move(directory, to: path(in: snapshot)) }
        case 17: snapshot.put(special(), at: random.oneIn(2) ? any : path(in: snapshot))
        case 18: snapshot.put(file(), at: any.appending(random.pick(Self.names)))
        default: toggleMode(&snapshot, any)
        }
    }

    mutating func path(in snapshot: Snapshot) -> RepositoryPath {
        var path = RepositoryPath(bytes: [])
        if !snapshot.directories.isEmpty, !random.oneIn(3) { path = random.pick(snapshot.directories) }
        if random.oneIn(4) { path = path.appending(random.pick(Self.names)) }
        return path.appending(random.pick(Self.names))
    }

    mutating func file() -> Snapshot.File {
        let mode: ScriptedChange.Mode = random.oneIn(8) ? .executable : .file
        if random.oneIn(12) { return .blob([], mode) }
        if random.oneIn(12) { return .blob([UInt8.random(in: 1...9, using: &random), 0, 10], mode) }
        var content = (0..<Int.random(in: 0...10, using: &random)).flatMap { _ in random.pick(Self.lines) }
        // Lines of its own make a file one that a rename can be told of.
        let own = Int.random(in: 0...3, using: &random)
        let mark = Int.random(in: 0..<6, using: &random)
        for number in 0..<own { content += Array("line \(number) of \(mark)\n".utf8) }
        if random.oneIn(6) { content += Array("no newline".utf8) }
        return .blob(content, mode)
    }

    mutating func special() -> Snapshot.File {
        if random.oneIn(2) { return .blob(random.pick([Array("f".utf8), Array("a/f".utf8)]), .symbolicLink) }
        return .submodule(ObjectID(rawBytes: Array(repeating: random.pick([UInt8(1), 2, 3]), count: 20)))
    }

    mutating func toggleMode(_ snapshot: inout Snapshot, _ path: RepositoryPath) {
        guard case .blob(let content, let mode) = snapshot.files[path], mode != .symbolicLink else { return }
        snapshot.put(.blob(content, mode == .file ? .executable : .file), at: path)
    }

    mutating func modify(_ snapshot: inout Snapshot, _ path: RepositoryPath) {
        guard case .blob(let content, let mode) = snapshot.files[path], mode != .symbolicLink else {
            return snapshot.put(special(), at: path)
        }
        var lines = content.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) + [10] }
        if let last = lines.popLast(), last.count > 1 { lines.append(Array(last.dropLast())) }
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let place = Int.random(in: 0...lines.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0 where place < lines.count: lines.remove(at: place)
            case 1 where place < lines.count, 2 where place < lines.count: lines[place] = random.pick(Self.lines)
            default: lines.insert(random.pick(Self.lines), at: place)
            }
        }
        snapshot.put(.blob(lines.flatMap { $0 }, mode), at: path)
    }
}
