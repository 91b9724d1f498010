import Application
import Domain

/// Trees and their code, on paper. A line of a file says `def NAME`, `use NAME` or nothing; a line `broken` is none that can be
/// parsed.
struct PaperCode: TreeContents, CodeReader {
    /// The files of each tree, a line each element.
    var trees: [ObjectID: [RepositoryPath: [String]]]

    func tree(ofCommit commit: ObjectID) -> ObjectID { commit }

    func files(of tree: ObjectID) -> [RepositoryPath: ObjectID] { (trees[tree] ?? [:]).mapValues(Self.blob) }

    func changes(from first: ObjectID, to second: ObjectID) -> [RepositoryPath: ObjectID?] {
        let (before, after) = (files(of: first), files(of: second))
        var changes: [RepositoryPath: ObjectID?] = [:]
        for path in Set(before.keys).union(after.keys) where before[path] != after[path] {
            changes[path] = .some(after[path])
        }
        return changes
    }

    func content(of blob: ObjectID) -> [UInt8] { Array((lines(of: blob).map { $0 + "\n" }.joined()).utf8) }

    func facts(of files: [CodeFile]) async -> [FactsState] { files.map { facts(lines(of: $0.blob)) } }

    func web(of files: [CodeFile]) async -> [WebState] { files.map { _ in .none } }

    var languages: [Language] { [.python] }

    private func facts(_ lines: [String]) -> FactsState {
        if let place = lines.firstIndex(of: "broken") { return .unread(.syntax(line: place + 1)) }
        var facts = FileFacts(language: .python)
        for (place, line) in lines.enumerated() {
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 2 else { continue }
            facts.words.append(words[1])
            if words[0] == "def" {
                facts.definitions.append(
                    Definition(
                        kind: .function, name: words[1], lines: LineRange(first: place + 1, last: place + 1),
                        line: place + 1))
            } else if words[0] == "use" {
                facts.unresolved.append(NamePlace(words[1], line: place + 1))
            }
        }
        return .facts(facts)
    }

    private func lines(of blob: ObjectID) -> [String] {
        trees.values.lazy.flatMap(\.values).first { Self.blob($0) == blob } ?? []
    }

    private static func blob(_ lines: [String]) -> ObjectID {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in lines.joined(separator: "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return PaperRepository.id(Int(hash % 1_000_000_007))
    }

    /// A rule of this language: what a file uses is defined in it, or in `lib.py`.
    static let rule = Rule(RuleName("names/undefined"), .error, scope: .references) { paths, tree, wanted in
        let lib = tree.state(of: "lib.py", &wanted).facts?.definitions.map(\.name) ?? []
        return paths.flatMap { path -> [Violation] in
            guard let facts = tree.state(of: path, &wanted).facts else { return [] }
            let known = Set(facts.definitions.map(\.name) + lib)
            return facts.unresolved.filter { !known.contains($0.name) }.map { use in
                Violation(
                    RuleName("names/undefined"), .error, .names(.undefined(use.name)),
                    at: [CodePlace(path, line: use.line)], cause: CodeSymbol("lib.py", [use.name]))
            }
        }
    }
}
