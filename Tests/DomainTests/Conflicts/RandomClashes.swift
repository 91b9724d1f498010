import Domain
import TestSupport

/// Texts of lines that the classifier looks at closely, put together at random, and two edits of each.
struct RandomClashes {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private static let paths: [RepositoryPath] = [
        "a.py", "a.ts", "a.go", "a.rs", "a.php", "A.cs", "a.css", "a.json", "a.yml", "a.toml", ".gitignore", "a",
        "requirements.txt", "go.mod", "Gemfile", "a.java", "a.ex", "a.dart",
    ]

    private static let lines = [
        "import a\n", "import b\n", "from a import b, c\n", "from a import (\n", "    b,\n", "    c as d,\n", ")\n",
        "\n",
        "import {\n", "} from 'a'\n", "import \"a/b\"\n", "import (\n", "\t\"a\"\n", "use a::{b, c};\n", "use a::{\n",
        "};\n", "x = [\n", "  \"a\",\n", "  'b': 1,\n", "]\n", "- a\n", "  - b\n", "a: 1\n", "a = 1\n", "a==1\n",
        "# a\n",
        "{\n", "}\n", "  x\n", "x  \n", "\0\n", "\u{e9}\u{301},\n", "\"\n", "'''\n", "\\\n", "using A;\n",
        "@import 'a';\n",
        "end of the block that is moved about\n", "    and its second line, which is long\n", "gem 'a'\n", "!a\n",
        "a v1\n",
    ]

    /// Returns a path, a base and two edits of it.
    mutating func next() -> (path: RepositoryPath, base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
        let base = (0..<Int.random(in: 0..<14, using: &generator)).map { _ in generator.pick(Self.lines) }
        return (generator.pick(Self.paths), content(base), content(edited(base)), content(edited(base)))
    }

    private mutating func edited(_ base: [String]) -> [String] {
        var result = base
        for _ in 0..<Int.random(in: 1..<4, using: &generator) {
            let start = Int.random(in: 0...result.count, using: &generator)
            let some = start..<min(result.count, start + Int.random(in: 0..<4, using: &generator))
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: result.removeSubrange(some)
            case 1: result.insert(contentsOf: result[some], at: Int.random(in: 0...result.count, using: &generator))
            default: result.insert(generator.pick(Self.lines), at: start)
            }
        }
        return result
    }

    /// Joins lines; sometimes the last one lacks its end, or a byte is none of UTF-8.
    private mutating func content(_ lines: [String]) -> [UInt8] {
        var bytes = Array(lines.joined().utf8)
        if Int.random(in: 0..<5, using: &generator) == 0 { bytes = bytes.dropLast() }
        if Int.random(in: 0..<9, using: &generator) == 0 { bytes.append(0xFF) }
        return bytes
    }
}
