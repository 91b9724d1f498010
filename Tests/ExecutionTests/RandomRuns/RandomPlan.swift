import Foundation
import TestSupport

/// What a random run goes upon: a repository, its pull requests, and the truth about which of them fail together.
struct RandomPlan {
    /// The pull requests that each one contains, itself among them, by number.
    private(set) var contents: [Int: Set<Int>] = [:]
    /// The check fails where all of one of these are in. One that is empty makes the base fail.
    private(set) var culprits: [Set<Int>] = []
    /// Whether the check of each result fails the first time.
    let isFlaky: Bool
    /// Whether merges are squashed.
    let squashes: Bool
    /// What the planner is told beside.
    let options: [String]

    private var changes: [Int: [String: String?]] = [:]
    private var modes: [Int: Set<String>] = [:]
    private let attributes: String?
    private static let files = ["app/a.txt", "app/b.txt", "docs/c.txt", "web/d.txt"]

    /// Makes up a plan.
    init(_ random: inout SeededGenerator) {
        isFlaky = random.oneIn(5)
        squashes = random.oneIn(3)
        let landsAll = random.oneIn(3)
        options = (squashes ? ["--merge-method", "squash"] : []) + (landsAll ? ["--land", "all"] : [])
        let changesAttributes = random.oneIn(2)
        attributes = changesAttributes && random.oneIn(2) ? Self.attributes(&random) : nil
        let count = Int.random(in: 3...8, using: &random)
        for number in 1...count {
            let parent = number > 1 && random.oneIn(4) ? Int.random(in: 1..<number, using: &random) : nil
            contents[number] = (parent.flatMap { contents[$0] } ?? []).union([number])
            var files: [String: String?] = parent.flatMap { changes[$0] } ?? [:]
            files["part\(number)/new.txt"] = "part \(number)\n"
            for _ in 0..<Int.random(in: 0...2, using: &random) { Self.change(&files, number, &random) }
            if changesAttributes, random.oneIn(2) {
                let file = random.pick([".gitattributes", "app/.gitattributes"])
                files[file] = .some(random.oneIn(4) ? nil : Self.attributes(&random))
            }
            changes[number] = files
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let size = random.pick([1, 1, 2, 2, 3])
            culprits.append(Set((0..<size).map { _ in Int.random(in: 1...count, using: &random) }))
        }
        if random.oneIn(10) { culprits.append([]) }
    }

    private static func attributes(_ random: inout SeededGenerator) -> String {
        (0...Int.random(in: 0...2, using: &random)).map { _ in
            let pattern = random.pick(["*.txt", "a.txt", "app/*", "/docs/c.txt", "b*", "*"])
            let word = random.pick(["merge=union", "merge=union", "-merge", "merge=binary", "!merge", "merge=ours"])
            return "\(pattern) \(word)\n"
        }.joined()
    }

    private static func change(_ files: inout [String: String?], _ number: Int, _ random: inout SeededGenerator) {
        let file = random.pick(Self.files)
        switch random.pick(0..<6) {
        case 0: files[file] = .some(nil)
        case 1: files["new\(random.pick(0..<3)).txt"] = "added by \(number)\n"
        default:
            var lines = (files[file] ?? nil)?.split(separator: "\n").map(String.init) ?? Self.lines
            lines[random.pick(0..<5) * 3 % lines.count] = "line by \(number)"
            files[file] = lines.map { $0 + "\n" }.joined()
        }
    }

    private static var lines: [String] { (1...14).map { "line \($0)" } }

    /// The pull requests, by number.
    var numbers: [Int] { contents.keys.sorted() }

    /// Builds the repository and plans; by these options where some are given.
    func planned(by own: [String]? = nil) throws -> PlannedRepository {
        try PlannedRepository(planning: own ?? options) { repository in
            let text = Self.lines.map { $0 + "\n" }.joined()
            var start = Dictionary(uniqueKeysWithValues: Self.files.map { ($0, Optional(text)) })
            if let attributes { start[".gitattributes"] = attributes }
            try repository.commit(on: "main", message: "Start", files: start)
            try repository.git("config", "core.logAllRefUpdates", "always")
            try repository.git("config", "merge.ours.driver", "true")
            for number in numbers {
                let parent = contents.filter { $0.value == contents[number]?.subtracting([number]) }.keys.first
                try repository.request(number, upon: parent, files: changes[number] ?? [:])
            }
        }
    }

    /// Whether the result of some pull requests fails the check.
    func fails(_ numbers: Set<Int>) -> Bool {
        let all = closure(numbers)
        return culprits.contains { $0.isSubset(of: all) }
    }

    /// All that some pull requests contain.
    func closure(_ numbers: Set<Int>) -> Set<Int> { numbers.reduce(into: []) { $0.formUnion(contents[$1] ?? []) } }

    /// The check as a command, which notes in a directory what it saw.
    func check(noting directory: String) -> String {
        let tests = culprits.map { culprit in
            culprit.isEmpty
                ? "exit 1"
                : "{ " + culprit.sorted().map { "test -e part\($0)/new.txt" }.joined(separator: " && ")
                    + "; } && exit 1"
        }
        let flaky =
            "t=\(directory)/seen-$(git rev-parse HEAD^{tree}); test -e $t || { echo >$t; exit 1; }; "
        return (isFlaky ? flaky : "") + tests.map { $0 + "; " }.joined() + "exit 0"
    }
}
