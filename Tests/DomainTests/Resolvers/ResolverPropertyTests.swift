import Domain
import TestSupport
import Testing

@Suite struct ResolverPropertyTests {
    /// Resolvers that don't look which side is ours.
    private static let even: Set<ResolverName> = [.same, .layout, .version, .newer, .adjacent, .tokens, .superset]

    private static func lines(_ text: [UInt8]) -> [String: Int] {
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").map { line in
            String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        }
        return Dictionary(lines.filter { !$0.isEmpty }.map { ($0, 1) }, uniquingKeysWith: +)
    }

    @Test("no line that a side added is lost silently", arguments: 0..<Effort.count(4 as UInt64, inSoak: 200))
    func nothingLost(seed: UInt64) throws {
        var clashes = RandomClashes(seed: seed)
        for _ in 0..<400 {
            let (path, base, ours, theirs) = clashes.next()
            guard let text = ConflictedText(path: path, base: base, ours: ours, theirs: theirs) else { continue }
            let resolved = ResolvedText(text)
            guard let whole = resolved.bytes(taking: [.certain, .proposed]), base.allSatisfy({ $0 < 0x80 }),
                ours.allSatisfy({ $0 < 0x80 }), theirs.allSatisfy({ $0 < 0x80 })
            else { continue }
            let kept = Self.lines(whole)
            let answers = resolved.places.compactMap(\.answer)
            let listed = Set(answers.flatMap(\.dropped).map { String(decoding: $0, as: UTF8.self) })
            // Words that changed side by side come out in lines that neither side has.
            guard !answers.contains(where: { $0.resolver == .tokens || $0.resolver == .imports }) else { continue }
            let known = Self.lines(base)
            for side in [ours, theirs] {
                for (line, count) in Self.lines(side) where count > known[line, default: 0] {
                    #expect(kept[line] != nil || listed.contains(line), "\(line) of \(path) with seed \(seed)")
                }
            }
        }
    }

    @Test(
        "what does not look which side is ours says the same of both",
        arguments: 0..<Effort.count(4 as UInt64, inSoak: 200))
    func evenHanded(seed: UInt64) throws {
        var clashes = RandomClashes(seed: seed &+ 1000)
        for _ in 0..<400 {
            let (path, base, ours, theirs) = clashes.next()
            guard let one = ConflictedText(path: path, base: base, ours: ours, theirs: theirs),
                let other = ConflictedText(path: path, base: base, ours: theirs, theirs: ours)
            else { continue }
            for resolver in Self.even.subtracting([.same, .layout]) {
                let found = [one, other].map { ResolvedText($0, by: [resolver]).places.map { $0.answer?.lines } }
                #expect(found[0] == found[1], "\(resolver) at \(path) with seed \(seed)")
            }
        }
    }

    @Test("with nothing settled the text is the one that git writes")
    func markers() throws {
        let (base, ours, theirs) = ("a\nb\nc\n", "a\none\nc\n", "a\ntwo\nc\n")
        let file = FileVersions(
            path: "a.txt", base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
        let resolution = try #require(FileResolution(file))
        let text = resolution.content(taking: [], marking: ConflictMarking(ours: "HEAD", theirs: "topic"))
        #expect(
            String(decoding: text, as: UTF8.self)
                == "a\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> topic\nc\n")
    }
}
