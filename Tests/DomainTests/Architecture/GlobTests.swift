import Testing

@testable import Domain

@Suite("Patterns over paths")
struct GlobTests {
    private static let cases: [(pattern: String, covers: [String], not: [String])] = [
        ("*.md", ["a.md", "docs/a.md", ".md"], ["a.mdx", "a.md.txt", "md"]),
        ("/*.md", ["a.md"], ["docs/a.md"]),
        ("models.py", ["models.py", "app/models.py", "models.py/x"], ["app/models.pyc", "xmodels.py"]),
        ("docs", ["docs", "docs/a", "x/docs", "x/docs/a/b"], ["docs2", "mydocs/a"]),
        ("docs/", ["docs/a", "x/docs/a/b"], ["docs", "x/docs"]),
        ("/docs/", ["docs/a"], ["x/docs/a", "docs"]),
        ("app/models", ["app/models", "app/models/user.py"], ["x/app/models", "app/models.py"]),
        ("app/models/**", ["app/models/user.py", "app/models/a/b"], ["app/models", "app/model/user.py"]),
        ("**/models/**", ["models/a", "app/models/a", "a/b/models/c/d"], ["models", "app/models", "app/mymodels/a"]),
        ("**/models.py", ["models.py", "a/models.py", "a/b/models.py"], ["a/xmodels.py"]),
        ("a/**/b", ["a/b", "a/x/b", "a/x/y/b", "a/x/b/c"], ["a/xb", "b", "x/a/b"]),
        ("**", ["a", "a/b"], []),
        ("*", ["a", "a/b", ".x"], []),
        ("a/*", ["a/b", "a/b/c"], ["a", "b/a"]),
        ("a/*.py", ["a/x.py", "a/.py"], ["a/b/x.py", "a/x.pyc"]),
        ("a/**.py", ["a/x.py", "a/b/x.py", "a/b/c/x.py"], ["x.py", "a/x.pyc"]),
        ("a**b", ["ab", "axb", "a/b", "ax/y/zb", "a/b/c"], ["xab/c/d", "ba"]),
        ("src/a**/b", ["src/a/b", "src/ax/b", "src/a/x/b"], ["src/b", "src/xa/b"]),
        ("?.py", ["a.py", "x/b.py"], [".py", "ab.py"]),
        ("a?b", ["axb"], ["a/b", "ab"]),
        ("[a-c]x", ["ax", "y/bx"], ["dx", "x"]),
        ("[!a-c]x", ["dx"], ["ax", "a/x", "x"]),
        ("[^a]x", ["bx"], ["ax"]),
        ("[]a]", ["]", "a"], ["b"]),
        ("[a-]", ["a", "-"], ["b"]),
        ("{a,b/c}", ["a", "x/a", "b/c"], ["x/b/c", "c"]),
        ("x.{js,ts{,x}}", ["x.js", "a/x.ts", "x.tsx"], ["x.t", "x.jsx"]),
        ("{,src/}*/app.py", ["a/app.py", "src/a/app.py"], ["app.py", "b/a/app.py"]),
        ("[{]a", ["{a"], ["a"]),
        (#"\*.md"#, ["*.md"], ["a.md"]),
        (#"\{a,b\}"#, ["{a,b}"], ["a", "b"]),
        (#"\!important"#, ["!important"], ["important"]),
        ("a,b", ["a,b"], ["a", "b"]),
        ("#x", ["#x"], ["x"]),
        ("A", ["A"], ["a"]),
        ("café/*", ["café/menu"], ["cafe/menu"]),
    ]

    @Test("A pattern covers what .gitignore would, with alternatives besides", arguments: cases.indices)
    func coverage(index: Int) throws {
        let (pattern, covers, not) = Self.cases[index]
        let glob = try Glob(validating: pattern)
        for path in covers { #expect(glob.matches(RepositoryPath(path)), "\(pattern) should cover \(path)") }
        for path in not { #expect(!glob.matches(RepositoryPath(path)), "\(pattern) should not cover \(path)") }
    }

    @Test("Names that are not UTF-8 are matched byte by byte")
    func bytes() {
        let path = RepositoryPath(bytes: [0x61, 0x2F, 0xFF, 0xFE])
        #expect(Glob("a/??").matches(path))
        #expect(Glob("a/[!x]*").matches(path))
        #expect(!Glob("a/?").matches(path))
    }

    @Test("No pattern covers the empty path")
    func emptyPath() {
        for pattern in ["**", "*", "a", "/**", "{a,*}"] { #expect(!Glob(pattern).matches("")) }
    }

    private static let wrong: [(String, GlobError)] = [
        ("", .empty), ("/", .empty), ("{a,}", .empty), ("[a", .unclosedBracket), ("[]", .unclosedBracket),
        (#"[a\]"#, .unclosedBracket), ("a[!", .unclosedBracket), ("{a,b", .unclosedBrace), ("{a,{b}", .unclosedBrace),
        ("a}", .unopenedBrace), (#"a\"#, .nothingEscaped), ("a//b", .emptyPart), ("//", .empty), ("./a", .dotPart),
        ("a/../b", .dotPart), ("!a", .negated), ("[z-a]", .backwardsRange), ("[a/b]", .unsupportedInBrackets),
        ("[[:alpha:]]", .unsupportedInBrackets), ("[é]", .unsupportedInBrackets),
        (String(repeating: "a", count: 1025), .tooLong(limit: 1024)),
        (String(repeating: "{", count: 40) + String(repeating: "}", count: 40), .nestedTooDeep(limit: 16)),
        (String(repeating: "{a,b}", count: 9), .tooManyAlternatives(limit: 256)),
        (String(repeating: "a**", count: 200), .tooManyAlternatives(limit: 256)),
        ("{" + String(repeating: "a,", count: 400) + "a}", .tooManyAlternatives(limit: 256)),
    ]

    @Test("A wrong pattern is reported with what is wrong", arguments: wrong.indices)
    func errors(index: Int) {
        let (pattern, error) = Self.wrong[index]
        #expect(throws: error) { try Glob(validating: pattern) }
        #expect(!Glob(pattern).matches("a"))
    }

    @Test("Specificity counts the bytes before the first wildcard, then all, of the weakest alternative")
    func specificity() {
        #expect(Glob("app/models/**").specificity == Glob.Specificity(prefix: 11, total: 11))
        #expect(Glob("**/models/*.py").specificity == Glob.Specificity(prefix: 0, total: 11))
        #expect(Glob("{app/models,x}/*").specificity == Glob.Specificity(prefix: 2, total: 2))
        #expect(Glob(#"\*a"#).specificity == Glob.Specificity(prefix: 2, total: 2))
        #expect(Glob("*.md").specificity < Glob("**/models/**").specificity)
        #expect(Glob("**/models/**").specificity < Glob("a/**").specificity)
    }
}
