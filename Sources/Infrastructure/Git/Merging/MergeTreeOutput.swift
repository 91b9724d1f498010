import Domain

/// What `git merge-tree --write-tree --stdin --messages` says of one merge.
struct MergeTreeAnswer: Hashable, Sendable {
    /// Whether it merges.
    let isClean: Bool
    /// The tree, with conflict markers in it where it does not merge.
    let tree: ObjectID
    /// The conflicted entries.
    let stages: [Stage]
    /// What git has to say of paths.
    let messages: [Message]

    /// One side of a conflicted path.
    struct Stage: Hashable, Sendable {
        /// The path.
        let path: RepositoryPath
        /// 1 for the common ancestor, 2 for the earlier side, 3 for the later one.
        let number: Int
        /// git's mode.
        let mode: UInt16
        /// The blob.
        let blob: ObjectID
    }

    /// One message.
    struct Message: Hashable, Sendable {
        /// The paths it speaks of.
        let paths: [RepositoryPath]
        /// git's stable word for its kind: `CONFLICT (modify/delete)`.
        let kind: String
    }
}

extension MergeTreeAnswer.Stage {
    /// Reads `mode SP id SP stage TAB path`, as `git ls-files --unmerged` writes it too.
    init?(line: ArraySlice<UInt8>) {
        guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
        let words = String(decoding: line[..<tab], as: UTF8.self).split(separator: " ")
        guard words.count == 3, let mode = UInt16(words[0], radix: 8), let blob = ObjectID(hex: words[1]),
            let number = Int(words[2])
        else { return nil }
        self.init(path: RepositoryPath(bytes: Array(line[(tab + 1)...])), number: number, mode: mode, blob: blob)
    }
}

/// Reads the answers: fields that end in NUL, as git-merge-tree(1) describes under OUTPUT and INPUT FORMAT.
struct MergeTreeOutput {
    private static let advice = Array("Recursive merging with submodules".utf8)
    private var rest: ArraySlice<UInt8>

    /// Reads as many whole answers as there are; one that ends early is left out.
    static func parse(_ bytes: [UInt8]) -> [MergeTreeAnswer] {
        var output = MergeTreeOutput(rest: bytes[...])
        var answers: [MergeTreeAnswer] = []
        while let answer = output.answer() { answers.append(answer) }
        return answers
    }

    private mutating func field() -> ArraySlice<UInt8>? {
        guard let end = rest.firstIndex(of: 0) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
    }

    private mutating func answer() -> MergeTreeAnswer? {
        guard let status = field(), let name = field(), let tree = ObjectID(hex: String(decoding: name, as: UTF8.self))
        else { return nil }
        guard let stages = stages(), let messages = messages() else { return nil }
        return MergeTreeAnswer(
            isClean: status.elementsEqual("1".utf8), tree: tree, stages: stages, messages: messages)
    }

    /// Stages, up to an empty field.
    private mutating func stages() -> [MergeTreeAnswer.Stage]? {
        var stages: [MergeTreeAnswer.Stage] = []
        while let line = field() {
            if line.isEmpty { return stages }
            guard let stage = MergeTreeAnswer.Stage(line: line) else { return nil }
            stages.append(stage)
        }
        return nil
    }

    /// A count, so many paths, the kind, the text; up to an empty field.
    private mutating func messages() -> [MergeTreeAnswer.Message]? {
        var messages: [MergeTreeAnswer.Message] = []
        while let first = field() {
            // Advice on submodules, if there is any, stands behind the last message and takes the place of the empty field.
            if first.isEmpty || first.starts(with: Self.advice) { return messages }
            guard let count = Int(String(decoding: first, as: UTF8.self)), (0...rest.count).contains(count) else {
                return nil
            }
            var paths: [RepositoryPath] = []
            for _ in 0..<count {
                guard let path = field() else { return nil }
                paths.append(RepositoryPath(bytes: Array(path)))
            }
            guard let kind = field(), field() != nil else { return nil }
            messages.append(MergeTreeAnswer.Message(paths: paths, kind: String(decoding: kind, as: UTF8.self)))
        }
        return nil
    }
}
