import Domain
import TestSupport
import Testing

@Suite struct HunkCategoryTests {
    static let whitespace: [ScriptedClash] = [
        .init("a.js", "f()\n", "  f()\n", "g()\n", is: true),
        .init("a.css", "a {\n", "\ta {\n", "    a {\n", is: true),
        .init("a.py", "f()\n", "f()  \n", "g()\n", is: true),
        .init("a.py", "f()\ng()\n", "f()\n\ng()\n", "f()\nh()\n", is: true),
        .init("a.yml", "a: 1\n", "a: 1\r\n", "a: 2\n", is: true),
        .init("Makefile", "\ta\n", "\ta \n", "\tb\n", is: true),
        .init("a.go", "a", "a\n", "b", is: true),
        // The indentation means something.
        .init("a.py", "f()\n", "    f()\n", "g()\n", is: false),
        .init("a.yaml", "a: 1\n", "  a: 1\n", "a: 2\n", is: false),
        .init("Makefile", "\ta\n", "        a\n", "\tb\n", is: false),
        .init("a.pug", "p a\n", "  p a\n", "p b\n", is: false),
        .init("a.haml", "%p\n", "  %p\n", "%a\n", is: false),
        .init("a.coffee", "a\n", "  a\n", "b\n", is: false),
        .init("a.nim", "a\n", "  a\n", "b\n", is: false),
        // All white space means something.
        .init("a.md", "a\n", "a  \n", "b\n", is: false),
        .init("a.patch", " a\n", "  a\n", " b\n", is: false),
        // White space within a line.
        .init("a.js", "a = b\n", "a=b\n", "a = c\n", is: false),
    ]

    @Test("white space without meaning is no clash, and what it means depends on the language", arguments: whitespace)
    func meaningless(clash: ScriptedClash) throws { try clash.expect(.whitespaceOnly) }

    private static let block = "def first(self):\n    return self.values[0]\n\n"

    private static let rest = "b\nc\nd\ne\nf\ng\n"

    static let moves: [ScriptedClash] = [
        // Away on one side, a neighbour apart from it on the other.
        .init(
            "a.py", "x = 1\n\n\(block)y = 2\nz\n", "x = 1\n\ny = 2\nz\n\(block)", "x = 1\n\n\(block)y = 3\nz\n",
            is: true),
        // The neighbour may be a part of the block.
        .init(
            "a.py", "x\n\n\(block.dropLast())y = 2\nz\n", "x\n\ny = 2\nz\n\(block.dropLast())",
            "x\n\n\(block.dropLast())    # more\ny = 2\nz\n", is: false),
        // Changed on the way.
        .init(
            "a.py", "x = 1\n\n\(block)y = 2\nz\n", "x = 1\n\ny = 2\nz\n\(block)".replacingFirst("values", "items"),
            "x = 1\n\n\(block)y = 3\nz\n", is: false),
        // Changed on the other side.
        .init(
            "a.py", "x = 1\n\n\(block)y = 2\nz\n", "x = 1\n\ny = 2\nz\n\(block)",
            "x = 1\n\n\(block)y = 3\nz\n".replacingFirst("values", "items"), is: false),
        // Gone for good.
        .init("a.py", "x = 1\n\n\(block)y = 2\nz\n", "x = 1\n\ny = 2\nz\n", "x = 1\n\n\(block)y = 3\nz\n", is: false),
        // It stood there before.
        .init(
            "a.py", "x = 1\n\n\(block)y = 2\nz\n\(block)", "x = 1\n\ny = 2\nz\n\(block)",
            "x = 1\n\n\(block)y = 3\nz\n\(block)", is: false),
        // Both moved it to the same place, and one left a line.
        .init("a.py", "x\n\(block)\(rest)", "x\n\(rest)\(block)", "x\n# moved\n\(rest)\(block)", is: true),
        // Both moved it, to two places.
        .init(
            "a.py", "x\n\(block)\(rest)z\n", "x\n\(rest)\(block)z\n", "x\n# moved\n\(rest)z\n\(block)",
            is: false),
        // Too little to tell it by.
        .init("a.c", "x\n\n}\n\ny\nz\n", "x\n\ny\nz\n}\n", "x\n\n}\n\nw\nz\n", is: false),
    ]

    @Test("a block that was moved unchanged clashes with nothing that the other side did beside it", arguments: moves)
    func moved(clash: ScriptedClash) throws { try clash.expect(.identicalMove) }

    @Test(
        "files that are known by their name have its nature in every place",
        arguments: [
            ("a/uv.lock", HunkCategory.lockFile), ("CHANGELOG.md", .manual), ("a.min.js", .generated),
            ("locale/de.po", .catalogue), ("a.py", .manual),
        ])
    func names(path: String, category: HunkCategory) throws {
        let merge = try TextMerge("a\nb\n", "c\nb\n", "d\nb\n")
        #expect(merge.conflicts(at: RepositoryPath(path)).map(\.category) == [category])
    }

    @Test("places that git shows as one need judgement if one of them does")
    func joined() throws {
        let base = "import a\n\nx = 1\n\ny\n"
        let ours = "import a\nimport b\n\nx = 2\n\ny\n"
        let theirs = "import a\nimport c\n\nx = 3\n\ny\n"
        #expect(try TextMerge(base, ours, theirs).conflicts(at: "a.py").map(\.category) == [.manual])
    }

    @Test("a conflict is mechanical where every place is, and both sides have a text")
    func resolution() {
        let architecture = Architecture(layers: [], support: [], source: .configuration(path: "x"))
        let line = LineRange(first: 1, last: 1)
        func resolution(_ kind: MergeConflict.Kind, _ categories: HunkCategory...) -> Conflict.Class? {
            let hunks = categories.map { HunkRange(base: line, ours: line, theirs: line, category: $0) }
            return architecture.classify([MergeConflict(path: "a.py", kind: kind, hunks: hunks)]).first?.resolution
        }
        #expect(resolution(.content, .importList, .whitespaceOnly) == .mechanical)
        #expect(resolution(.bothAdded, .importList) == .mechanical)
        #expect(resolution(.content, .importList, .manual) == .manual)
        #expect(resolution(.content) == .manual)
        #expect(resolution(.renameAdd, .importList) == .manual)
    }

    @Test("whatever stands in three texts has a nature, and the sides make no difference", arguments: [1, 2, 3, 4])
    func anything(seed: UInt64) throws {
        var texts = RandomClashes(seed: seed)
        for _ in 0..<400 {
            let (path, base, ours, theirs) = texts.next()
            let categories = try TextMerge(base, ours, theirs).conflicts(at: path).map(\.category)
            let mirrored = try TextMerge(base, theirs, ours).conflicts(at: path).map(\.category)
            let texts = [base, ours, theirs].map { String(decoding: $0, as: UTF8.self) }
            #expect(Set(categories) == Set(mirrored), "\(path): \(texts)")
        }
    }

    @Test("huge lines and many of them take no long time")
    func huge() throws {
        let line = String(repeating: "(", count: 400_000)
        let lines = (0..<20_000).map { "import a\($0)\n" }.joined()
        for path in ["a.py", "a.ts", "a.rs", "a.json", "a.yml", "a.go"] {
            for (ours, theirs) in [(line, line + "["), (lines, lines + "import b"), ("{\n" + lines, "(\n" + lines)] {
                let clash = try TextMerge("x\n\0\n", ours, "\0" + theirs).conflicts(at: RepositoryPath(path))
                #expect(!clash.isEmpty)
            }
        }
    }
}

extension String {
    /// Returns the text with the first occurrence of a part replaced.
    fileprivate func replacingFirst(_ part: String, _ other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
