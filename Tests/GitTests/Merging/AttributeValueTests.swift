import Domain
import Examples
import Foundation
import TestSupport
import Testing

@testable import Git

@Suite struct AttributeValueTests {
    private static let directories = ["", "lib/", "lib/deep/"]
    private static let paths = [
        "a", "b", "ab", "a.b", "lib/a", "lib/b", "lib/ab", "lib/a.b", "lib/deep/a", "lib/deep/ab", "lib/deep/b.a",
        "libdeep/a", "lib/x/deep/a", "a*b", "lib/é", "lib/a b", "lib/deep/lib/a",
    ]
    private static let wildcards = ["*", "*", "**", "?", "/", "**/", "/**/", "/**", "\\", "***"]
    private static let words = [
        "merge", "-merge", "!merge", "merge=union", "merge=x", "binary", "-binary", "!binary", "mine", "-mine", "text",
        "merge=", "outer", "outer=1", "merge=a=b", "-merge=x",
    ]
    private static let noWords = ["-", "a$b", "-!a"]

    private func line(_ random: inout SeededGenerator) -> String {
        let count = Int.random(in: 1...3, using: &random)
        let words = (0..<count).map { _ in random.pick(random.oneIn(40) ? Self.noWords : Self.words) }
        let name = random.oneIn(6) ? "[attr]\(random.pick(["mine", "outer", "binary"]))" : pattern(&random)
        return "\(name) \(words.joined(separator: " "))"
    }

    /// A path, or its end, with wildcards for some of it.
    private func pattern(_ random: inout SeededGenerator) -> String {
        var text = Array(random.pick(Self.paths))
        if random.oneIn(2), let cut = text.lastIndex(of: "/") { text.removeFirst(cut + (random.oneIn(3) ? 0 : 1)) }
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let start = Int.random(in: 0...text.count, using: &random)
            let end = min(text.count, start + Int.random(in: 0...4, using: &random))
            text.replaceSubrange(start..<end, with: Array(random.pick(Self.wildcards)))
        }
        return text.isEmpty ? "*" : String(text)
    }

    @Test("The merge attribute of any path is what git reads", arguments: 1...12)
    func sameAsGit(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var told: Set<AttributeValue> = []
        for _ in 0..<4 {
            var files: [String: String] = [:]
            for directory in Self.directories where directory.isEmpty || random.oneIn(2) {
                let lines = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                    line(&random)
                }
                files[directory + ".gitattributes"] = lines.joined(separator: "\n") + "\n"
            }
            told.formUnion(try compare(files))
        }
        #expect(told.count > 2, "the lines say something of the paths")
    }

    /// Returns what is said of the paths.
    private func compare(_ files: [String: String]) throws -> Set<AttributeValue> {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "m\n", files: files.mapValues { Optional($0) })
        try repository.checkOut("main")
        let input = Array(Self.paths.joined(separator: "\0").utf8)
        let run = try repository.outcome(ofGit: ["check-attr", "-z", "--stdin", "merge"], input: input)
        let fields = run.output.split(separator: 0, omittingEmptySubsequences: false)
        let store = ObjectStore(repository: try Repository(reopening: repository.path))
        let attributes = MergeAttributes(
            try MergeRules(policy: .local, repositoryPath: repository.path, environment: repository.environment))
        let root = try repository.tree(of: "main")
        let values = try Self.paths.map { try attributes.value(of: RepositoryPath($0), in: root, store) }
        for (number, value) in values.enumerated() {
            let expected = String(decoding: fields[number * 3 + 2], as: UTF8.self)
            #expect(value.map(Self.word) == expected, "\(Self.paths[number]): \(files)")
        }
        return Set(values.compactMap { $0 })
    }

    private static func word(_ value: AttributeValue) -> String {
        switch value {
        case .set: "set"
        case .unset: "unset"
        case .unspecified: "unspecified"
        case .text(let text): text
        }
    }

    @Test("A pattern with brackets is left to git, unless a line that counts more says enough")
    func brackets() throws {
        let repository = try TestRepository()
        try repository.commit(
            on: "main", message: "m\n", files: [".gitattributes": "[a]* merge=union\nb -merge\n[c] text\n"])
        let store = ObjectStore(repository: try Repository(reopening: repository.path))
        let attributes = MergeAttributes(
            try MergeRules(policy: .local, repositoryPath: repository.path, environment: repository.environment))
        let root = try repository.tree(of: "main")
        #expect(try attributes.value(of: "b", in: root, store) == .unset)
        #expect(try attributes.value(of: "c", in: root, store) == nil)
        #expect(try attributes.decider(of: "c", in: root, store) == .git)
    }
}
