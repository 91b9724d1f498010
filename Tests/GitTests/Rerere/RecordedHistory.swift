import Domain
import Foundation
import TestSupport

/// A repository with random heads, in which somebody has merged some of them with `git rerere` on.
struct RecordedHistory {
    let repository: TestRepository
    /// The commits that are merged with each other.
    private(set) var commits: [ObjectID] = []
    /// The merges that somebody resolved.
    private var recorded: [(ours: ObjectID, theirs: ObjectID)] = []
    private var random: SeededGenerator
    private let names = ["app/a.txt", "app/b.txt", "c.txt"]
    private let words = ["red", "green", "blue", "white", "black", "grey"]
    private let markerSize: Int

    /// Makes the history of a seed, and records resolutions in it.
    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        repository = try TestRepository()
        markerSize = random.oneIn(4) ? Int.random(in: 5...12, using: &random) : 7
        try repository.git("config", "merge.conflictStyle", random.pick(["merge", "merge", "diff3", "zdiff3"]))
        try repository.git("config", "rerere.enabled", "true")
        try build()
        for _ in 0..<5 { try record() }
        try repository.git("checkout", "--quiet", "--force", "--detach", commits[0].hex)
    }

    private mutating func build() throws {
        var files: [String: [String]] = [:]
        for name in names { files[name] = (1...14).map { "\(random.oneIn(3) ? name : "line") \($0)" } }
        // Two files that are alike have conflicts of one id.
        if random.oneIn(2) { files["app/b.txt"] = files["app/a.txt"] }
        var text = texts(files)
        if markerSize != 7 { text[".gitattributes"] = "* conflict-marker-size=\(markerSize)\n" }
        let base = try repository.commit(on: "main", message: "base", files: text)
        commits.append(base)
        var tips = [files]
        for number in 1...6 {
            let parent = Int.random(in: 0..<min(2, tips.count), using: &random)
            var changed = tips[parent]
            edit(&changed)
            tips.append(changed)
            commits.append(
                try repository.commit(
                    on: "head-\(number)", from: commits[parent].hex, message: "head \(number)", files: texts(changed)))
        }
    }

    private func texts(_ files: [String: [String]]) -> [String: String?] {
        files.mapValues { $0.isEmpty ? "" : $0.joined(separator: "\n") + "\n" }
    }

    private mutating func edit(_ files: inout [String: [String]]) {
        for name in names where random.oneIn(2) {
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                guard let count = files[name]?.count, count > 3 else { continue }
                let place = random.oneIn(3) ? Int.random(in: 0..<count, using: &random) : random.pick([4, 4, 5, 9])
                guard place < count else { continue }
                let word = random.pick(words)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: files[name]?.insert(word, at: place)
                case 1 where random.oneIn(2): files[name]?.remove(at: place)
                default: files[name]?[place] = word
                }
            }
        }
        if random.oneIn(12) { files[random.pick(names)] = [] }
    }

    /// Merges two of the commits in the work tree, and resolves what conflicts, if it is worth the trouble.
    private mutating func record() throws {
        let (ours, theirs) = (random.pick(commits), random.pick(commits))
        try repository.git("checkout", "--quiet", "--force", "--detach", ours.hex)
        let merge = try repository.outcome(ofGit: ["merge", "--quiet", "-m", "merged", theirs.hex])
        guard merge.status != 0 else { return }
        if random.oneIn(8) {
            // Left alone: a record without a resolution stays.
            try repository.git("reset", "--quiet", "--hard")
            return
        }
        let paths = try repository.git("diff", "--name-only", "--diff-filter=U").split(separator: "\n").map(String.init)
        for path in paths {
            let file = URL(fileURLWithPath: repository.path).appendingPathComponent(path)
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            try Data(resolved(text).utf8).write(to: file)
        }
        recorded.append((ours, theirs))
        try repository.git("add", "--all")
        try repository.git("commit", "--quiet", "--allow-empty", "-m", "resolved")
        if random.oneIn(2) { commits.append(try repository.resolve("HEAD")) }
    }

    /// Takes a side of each conflict, both, or neither; sometimes something else changes on the way.
    private mutating func resolved(_ text: String) -> String {
        var lines: [Substring] = []
        var sides: [[Substring]]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            switch (Self.marker(of: line, size: markerSize), sides) {
            case ("<", nil): sides = [[]]
            case ("|", .some), ("=", .some): sides?.append([])
            case (">", .some(let found)):
                let (first, last) = (found[0], found[found.count - 1])
                lines += random.pick([first, last, first + last, ["settled"], [], ["settled", "twice"]])
                sides = nil
            case (_, nil): lines.append(line)
            case (_, .some(let found)): sides?[found.count - 1].append(line)
            }
        }
        if random.oneIn(3), lines.count > 2 { lines[random.oneIn(2) ? 0 : lines.count - 2] = "tidied" }
        return lines.joined(separator: "\n")
    }

    private static func marker(of line: Substring, size: Int) -> Character? {
        guard let first = line.first, "<|=>".contains(first), line.prefix(size).allSatisfy({ $0 == first }),
            line.prefix(size).count == size, line.count == size || line.dropFirst(size).first == " "
        else { return nil }
        return first
    }

    /// Some merges to ask about: those that were resolved come again, from either side or on top of another change.
    mutating func merges(_ count: Int) throws -> [(ours: ObjectID, theirs: ObjectID)] {
        try (0..<count).map { _ in
            guard !recorded.isEmpty, !random.oneIn(4) else { return (random.pick(commits), random.pick(commits)) }
            let (ours, theirs) = random.pick(recorded)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: return (theirs, ours)
            case 1: return (ours, random.pick(commits))
            default: return (try onTop(of: ours), theirs)
            }
        }
    }

    /// Returns a commit that changes one more line of each file.
    private mutating func onTop(of commit: ObjectID) throws -> ObjectID {
        var files: [String: String?] = [:]
        for name in names {
            var lines = try repository.git("show", "\(commit.hex):\(name)").split(separator: "\n").map(String.init)
            guard !lines.isEmpty else { continue }
            lines[Int.random(in: 0..<lines.count, using: &random)] = "later"
            files[name] = lines.joined(separator: "\n") + "\n"
        }
        return try repository.commit(on: "later", from: commit.hex, message: "later", files: files)
    }

    /// What git makes of a merge in a copy of the repository; the copy goes away.
    enum Answer: Hashable {
        case merged
        case resolved(tree: String)
        case open
    }

    /// Asks git with rerere on.
    func answer(_ merge: (ours: ObjectID, theirs: ObjectID)) throws -> Answer {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let copy = directory.path + "/copy"
        try FileManager.default.copyItem(atPath: repository.path, toPath: copy)
        func git(_ arguments: String...) throws -> Shell.Outcome {
            try Shell.run("git", arguments, environment: repository.environment, directory: copy)
        }
        _ = try git("checkout", "--quiet", "--force", "--detach", merge.ours.hex)
        let run = try git("-c", "rerere.autoUpdate=true", "merge", "--quiet", "-m", "m", merge.theirs.hex)
        if run.status == 0 { return .merged }
        if !(try git("ls-files", "--unmerged").output.isEmpty) { return .open }
        let tree = try git("write-tree").text
        return .resolved(tree: tree.trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
