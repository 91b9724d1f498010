import Testing

@testable import Domain

@Suite("Patterns over hostile input")
struct GlobPropertyTests {
    @Test("Matching agrees with the regular expression that the rules spell out", arguments: 0..<40)
    func agreesWithExpression(seed: Int) throws {
        var random = Numbers(seed: UInt64(seed) &+ 1)
        for _ in 0..<50 {
            let pattern = Self.randomPattern(&random)
            guard case .success(let glob) = Result(catching: { try Glob(validating: pattern) }) else { continue }
            let expression = try Regex(Self.expression(of: pattern))
            for _ in 0..<20 {
                let path = Self.randomPath(&random)
                let isCovered = Self.candidates(of: path, isDirectory: pattern.hasSuffix("/")).contains {
                    $0.wholeMatch(of: expression) != nil
                }
                #expect(glob.matches(RepositoryPath(path)) == isCovered, "\(pattern) over \(path)")
            }
        }
    }

    @Test("Patterns made to take forever don't")
    func hostilePatterns() throws {
        let name = String(repeating: "a", count: 4000)
        let deep = Array(repeating: "a", count: 2000).joined(separator: "/")
        let stars = String(repeating: "*a", count: 500) + "b"
        let depths = String(repeating: "**/a/", count: 200) + "b"
        let inside = String(repeating: "a**", count: 7) + "b"
        for pattern in [stars, depths, inside, String(repeating: "{a,?}", count: 8) + "b", "**/" + stars] {
            let glob = try Glob(validating: pattern)
            #expect(!glob.matches(RepositoryPath(name)))
            #expect(!glob.matches(RepositoryPath(deep)))
        }
    }

    @Test("Any bytes are a pattern or an error, and never a crash")
    func anyBytes() {
        var random = Numbers(seed: 7)
        let alphabet = Array("ab/*?[]{},\\!-^. é\u{0}\n")
        for _ in 0..<3000 {
            let pattern = String((0..<random.next(below: 20)).map { _ in alphabet[random.next(below: alphabet.count)] })
            let glob = Glob(pattern)
            _ = glob.matches("a/b/ab")
            #expect(glob.pattern == pattern)
        }
    }

    // MARK: - The rules as a regular expression

    private static func expression(of pattern: String) -> String {
        var rest = Substring(pattern.hasSuffix("/") ? String(pattern.dropLast()) : pattern)
        var result = rest.contains("/") ? "" : "(?:.*/)?"
        if rest.hasPrefix("/") { rest = rest.dropFirst() }
        var startsPart = true
        while let character = rest.first {
            if rest.hasPrefix("**") {
                rest = rest.drop { $0 == "*" }
                if startsPart, rest.hasPrefix("/") {
                    result += "(?:.*/)?"
                    rest = rest.dropFirst()
                    continue
                }
                result += startsPart && rest.isEmpty ? ".+" : ".*"
            } else {
                rest = rest.dropFirst()
                result += character == "*" ? "[^/]*" : character == "?" ? "[^/]" : String(character)
            }
            startsPart = character == "/"
        }
        return result
    }

    /// A pattern covers a path by the path itself or a directory above it.
    private static func candidates(of path: String, isDirectory: Bool) -> [String] {
        let parts = path.split(separator: "/")
        return (1...parts.count).filter { !isDirectory || $0 < parts.count }.map {
            parts.prefix($0).joined(separator: "/")
        }
    }

    private static func randomPattern(_ random: inout Numbers) -> String {
        let pieces = ["a", "b", "a", "*", "?", "**", "/", "/", "**/", "/**"]
        return (0...random.next(below: 7)).map { _ in pieces[random.next(below: pieces.count)] }.joined()
    }

    private static func randomPath(_ random: inout Numbers) -> String {
        (0...random.next(below: 4)).map { _ in
            (0...random.next(below: 2)).map { _ in ["a", "b"][random.next(below: 2)] }.joined()
        }.joined(separator: "/")
    }
}

/// Numbers that are the same in every run.
struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
