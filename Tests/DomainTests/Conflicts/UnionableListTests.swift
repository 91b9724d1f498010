import Domain
import Testing

@Suite struct UnionableListTests {
    static let lists: [ScriptedClash] = [
        .init(".gitignore", "", "/build\n", "*.log\n# mine\n", is: true),
        .init("web/.dockerignore", "a\n", "a\nb\n", "a\nc\n", is: true),
        .init("requirements.txt", "", "a==1\n", "b>=2\n", is: true),
        .init("requirements-dev.in", "a==1\nb==1\n", "a==2\nb==1\n", "a==1\nb==2\n", is: true),
        .init(".env.example", "", "A=1\n", "B=2\n", is: true),
        .init("a.properties", "", "a.b=1\n", "a.c=2\n", is: true),
        .init("Cargo.toml", "", "a = \"1\"\n", "b = { version = \"2\" }\n", after: "[dependencies]\n", is: true),
        .init(
            "pyproject.toml", "", "  \"b>=1\",\n", "  \"c>=1\",\n", after: "x = [\n  \"a\",\n", before: "]\n", is: true),
        .init("a.yml", "", "  - b\n", "  - \"c\"\n", after: "on:\n  - a\n", before: "x: y\n", is: true),
        .init("a.yaml", "", "  b: 1\n", "  c: d e\n", after: "env:\n  a: 1\n", before: "x: y\n", is: true),
        .init("a.yml", "", "- b\n", "- c\n", after: "on:\n- a\n", before: "x: y\n", is: true),
        .init("a.json", "", "  \"b\": 1,\n", "  \"c\": \"x\",\n", after: "{\n", before: "  \"z\": 0\n}\n", is: true),
        // The last entry gets a comma.
        .init(
            "package.json", "  \"a\": \"1\"\n", "  \"a\": \"1\",\n  \"b\": \"1\"\n",
            "  \"a\": \"1\",\n  \"c\": \"1\"\n",
            after: "{\n", before: "}\n", is: true),
        .init("a.py", "", "    \"b\",\n", "    'c',\n", after: "__all__ = [\n", before: "]\n", is: true),
        .init("a.py", "", "    \"b\": 1,\n", "    \"c\": d.e,\n", after: "x = {\n", before: "}\n", is: true),
        .init("a.py", "", "    \"b\",\n", "    \"c\",\n", after: "__all__ = (\n    \"a\",\n", before: ")\n", is: true),
        .init("a.js", "", "  b,\n", "  c,\n", after: "module.exports = {\n  a,\n", before: "}\n", is: true),
        .init("a.ts", "", "  'b',\n", "  'c',\n", after: "const x = new Set([\n", before: "])\n", is: true),
        .init("A.kt", "", "    \"b\",\n", "    \"c\",\n", after: "val a = setOf(\n", before: ")\n", is: true),
        .init("a.go", "", "\t\"b\",\n", "\t\"c\",\n", after: "var a = []string{\n", before: "}\n", is: true),
        .init("a.rs", "", "    \"b\",\n", "    \"c\",\n", after: "const A: [&str; 3] = [\n", before: "];\n", is: true),
        .init("a.php", "", "    'b' => 1,\n", "    'c' => 2,\n", after: "$a = [\n", before: "];\n", is: true),
        .init("a.rb", "", "  :b,\n", "  :c,\n", after: "A = [\n", before: "]\n", is: true),
        .init(
            "a.swift", "", "    \"b\",\n", "    \"c\",\n", after: "let a: Set<String> = [\n", before: "]\n", is: true),
        .init("go.mod", "", "\ta.org/b v1.0.0\n", "\ta.org/c v1.0.0\n", after: "require (\n", before: ")\n", is: true),
        .init("Gemfile", "", "gem \"a\"\n", "gem 'b', '~> 1'\n", after: "\n", is: true),
        // One goes, the other comes.
        .init(
            "a.json", "  \"a\": 1,\n", "", "  \"a\": 1,\n  \"b\": 1,\n", after: "{\n", before: "  \"z\": 0\n}\n",
            is: true),
    ]

    @Test("entries of one list that both sides change go together", arguments: lists)
    func united(clash: ScriptedClash) throws { try clash.expect(.unionableList) }

    static let misses: [ScriptedClash] = [
        // The same entry in two ways.
        .init("requirements.txt", "", "a==1\n", "a==2\n", is: false),
        .init("requirements.txt", "", "Some_Name==1\n", "some-name==2\n", is: false),
        .init("requirements.txt", "a==1\n", "a==2\n", "a==3\n", is: false),
        .init("requirements.txt", "a==1\n", "", "a==2\n", is: false),
        .init(".env", "", "A=1\n", "A=2\n", is: false),
        .init("a.toml", "", "a = 1\n", "a = 2\n", is: false),
        .init("a.json", "", "  \"a\": 1,\n", "  \"a\": 2,\n", after: "{\n", before: "  \"z\": 0\n}\n", is: false),
        .init("a.yml", "", "  - A=1\n", "  - A=2\n", after: "environment:\n", is: false),
        // Both put another one in the place of one.
        .init(".gitignore", "a\n", "b\n", "c\n", is: false),
        // The order counts.
        .init(".gitignore", "", "*.log\n", "!a.log\n", is: false),
        .init(".github/CODEOWNERS", "", "* @a\n", "* @b\n", is: false),
        .init("a.yml", "", "  - make\n", "  - check\n", after: "script:\n", is: false),
        .init("a.yml", "", "  - run: a\n", "  - run: b\n", after: "steps:\n", is: false),
        .init("a.py", "", "    \"b\",\n", "    \"c\",\n", after: "MIDDLEWARE = [\n", before: "]\n", is: false),
        .init("a.py", "", "    \"b\",\n", "    \"c\",\n", after: "run([\n", before: "])\n", is: false),
        .init("a.js", "", "    'b',\n", "    'c',\n", after: "expect(x).toEqual([\n", before: "])\n", is: false),
        .init("a.json", "", "    \"b\",\n", "    \"c\",\n", after: "{\n  \"args\": [\n", before: "  ]\n}\n", is: false),
        .init(
            "a.py", "    \"a\": 1,\n    \"b\": 1,\n", "    \"b\": 2,\n    \"a\": 1,\n",
            "    \"a\": 2,\n    \"b\": 1,\n", after: "x = {\n", before: "}\n", is: false),
        // No list: arguments, a tuple's parts, the cases of an enumeration, what a function returns.
        .init("a.py", "", "    \"b\",\n", "    \"c\",\n", after: "f(\n", before: ")\n", is: false),
        .init("a.js", "", "  b,\n", "  c,\n", after: "const [\n  a,\n", before: "] = f()\n", is: false),
        .init("a.js", "", "  b,\n", "  c,\n", after: "const {\n  a,\n", before: "} = f()\n", is: false),
        .init("a.ts", "", "  B,\n", "  C,\n", after: "enum A {\n", before: "}\n", is: false),
        .init("a.py", "", "    b,\n", "    c,\n", after: "return [\n", before: "]\n", is: false),
        .init("a.c", "", "    \"b\",\n", "    \"c\",\n", after: "char *a[] = {\n", before: "};\n", is: false),
        .init("a.py", "", "    1,\n", "    2,\n", after: "x = [\n", before: "]\n", is: false),
        // More than one line, or another place.
        .init("requirements.txt", "", "a==1 \\\n    --hash=b\n", "c==1\n", is: false),
        .init("a.toml", "", "a = [\n", "b = 1\n", is: false),
        .init("a.toml", "", "[a]\nb = 1\n", "c = 1\n", is: false),
        .init("a.yml", "", "  a: 1\n", "    b: 1\n", after: "x:\n", is: false),
        .init("a.yml", "", "  a: |\n", "  b: 1\n", after: "x:\n", is: false),
        .init("a.yml", "", "  a: 1\n", "  b: 1\n", after: "x: |\n", is: false),
        .init("a.yml", "", "  - a\n", "  - b\n", after: "x:\n", before: "    c\n", is: false),
        .init(
            "a.py", "    \"a\"\n", "    \"a\"\n    \"b\"\n", "    \"a\"\n    \"c\"\n", after: "x = [\n", before: "]\n",
            is: false),
        // A translation is no line of a list.
        .init("a.md", "", "- a\n", "- b\n", is: false),
        .init("names.txt", "", "a\n", "b\n", is: false),
    ]

    @Test("the same entry twice, an order that counts, and what is no list, need judgement", arguments: misses)
    func manual(clash: ScriptedClash) throws { try clash.expect(.unionableList) }
}
