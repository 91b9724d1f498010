import Domain
import Examples

/// How the change sets of a benchmark are made: which files they edit, and where.
///
/// Each edits one to eight files. A third of the edits falls on a few hot files, and there on their first lines, so that
/// about one pair in a hundred conflicts.
struct ChangeSetRecipe {
    /// A file of the base.
    struct File {
        let path: RepositoryPath
        let content: [UInt8]
    }

    private static let hotFiles = 24
    private static let hotLines = 60
    private static let author = Person(name: "Ada Example", email: "ada@example.org")
    private static let start: Int64 = 1_704_099_600
    private let files: [File]
    private let texts: [Int]
    private let seed: UInt64
    private let isDisjoint: Bool

    init(files: [File], seed: UInt64, isDisjoint: Bool) {
        self.files = files
        self.seed = seed
        self.isDisjoint = isDisjoint
        texts = files.indices.filter { index in
            let content = files[index].content
            return content.count > 40 && content.count < 200_000 && !Text.isBinary(content)
        }
    }

    /// Returns the history: `refs/heads/main`, and `refs/pull/N/head` from 1 up.
    func stream(changeSets: Int, moved: Int?) -> FastImportStream {
        var stream = FastImportStream()
        let base = stream.append(
            commit(
                "refs/heads/main", [], "Start\n", 0,
                files.map { ScriptedChange.write($0.path, content: $0.content, mode: .file) }))
        for number in 1...max(1, changeSets) {
            var random = LinearGenerator(seed: seed &+ UInt64(number) &* 7919)
            var edited = edits(number, &random)
            let reference = "refs/pull/\(number)/head"
            var tip = stream.append(commit(reference, [base], "Change \(number)\n", number, Self.changes(edited)))
            if number == moved {
                for path in edited.keys { edited[path] = (edited[path] ?? []) + Array("# moved\n".utf8) }
                tip = stream.append(commit(reference, [tip], "Move \(number)\n", number, Self.changes(edited)))
            }
        }
        return stream
    }

    private func commit(
        _ reference: String, _ parents: [String], _ message: String, _ number: Int, _ changes: [ScriptedChange]
    ) -> ScriptedCommit {
        ScriptedCommit(
            reference: reference, parents: parents, message: message, author: Self.author,
            seconds: Self.start + Int64(number), changes: changes)
    }

    private static func changes(_ edited: [RepositoryPath: [UInt8]]) -> [ScriptedChange] {
        edited.sorted { $0.key < $1.key }.map { .write($0.key, content: $0.value, mode: .file) }
    }

    private func edits(_ number: Int, _ random: inout LinearGenerator) -> [RepositoryPath: [UInt8]] {
        var edited: [RepositoryPath: [UInt8]] = [:]
        let count = isDisjoint ? 1 : random.below(8) + 1
        for _ in 0..<count {
            let isHot = !isDisjoint && random.below(3) == 0
            let place = isDisjoint ? number - 1 : isHot ? random.below(Self.hotFiles) : random.below(texts.count)
            // Hot files are spread over the tree, not all in one directory.
            let file = files[texts[(isHot ? place * (texts.count / Self.hotFiles) : place) % texts.count]]
            edited[file.path] = Self.edit(edited[file.path] ?? file.content, number, isHot: isHot, &random)
        }
        return edited
    }

    /// Replaces or inserts a line or two.
    private static func edit(
        _ content: [UInt8], _ number: Int, isHot: Bool, _ random: inout LinearGenerator
    ) -> [UInt8] {
        var lines = content.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
        let place = random.below(isHot ? min(lines.count, hotLines) : lines.count)
        let added = (0...random.below(2)).map { Array("# change \(number), line \($0)".utf8) }
        lines.replaceSubrange(place..<min(lines.count, place + random.below(2)), with: added)
        return Array(lines.joined(separator: [10]))
    }
}

extension ChangeSetRecipe {
    /// Returns so many files of 20 to 300 lines in the directories of a layered application.
    static func generatedTree(seed: UInt64, files: Int) -> [File] {
        var random = LinearGenerator(seed: seed)
        let layers = ["migrations/versions", "app/models", "app/services", "app/blueprints", "app/templates", "tests"]
        return (0..<files).map { number in
            let directory = "\(layers[random.below(layers.count)])/part\(random.below(12))"
            let lines = (0..<random.below(281) + 20).map { "value_\(number)_\($0) = \(random.below(40))\n" }
            return File(path: RepositoryPath("\(directory)/module\(number).py"), content: Array(lines.joined().utf8))
        }
        .sorted { $0.path < $1.path }
    }
}

/// Numbers that are the same on every machine.
struct LinearGenerator {
    private var state: UInt64

    /// Starts somewhere.
    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// Returns a number from 0 up to but not including a bound.
    mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(max(1, bound)))
    }
}
