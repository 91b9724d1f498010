import Domain
import Testing

@Suite("What a data file says")
struct DataTests {
    private func duplicates(_ text: String, at path: String) async throws -> [String] {
        try await TestSource.facts(text, at: path).duplicateKeys.map { "\($0.path.joined(separator: ".")) \($0.lines)" }
    }

    @Test("a key that stands twice in one mapping of JSON is told, with both lines")
    func json() async throws {
        let text = """
            { // a word
              "a": 1, "b": { "a": [ { "a": 1 }, { "a": 2, } ] },
              "b": "x",
              "c": { "d": 1,
                     "d": 2 }
            }
            """
        #expect(try await duplicates(text, at: "a.json") == ["b [2, 3]", "c.d [4, 5]"])
        #expect(try await TestSource.state(Array("{\n\"a\": }".utf8), at: "a.json") == .unread(.syntax(line: 2)))
        let deep = Array(String(repeating: "[", count: 10_000).utf8)
        #expect(try await TestSource.state(deep, at: "a.json") == .unread(.tooDeep(limit: 1000)))
    }

    @Test("so is one of YAML, by its indents")
    func yaml() async throws {
        let text = """
            a:
              b: 1
              c: |
                b: no key
                b: no key
              b: 2
            d:
            - e: 1
              f: 2
            - e: 1
              e: 3
            g: {h: 1, h: 2}
            "i": "x: y"
            'i': z
            <<: *one
            <<: *two
            ---
            a: another document
            """
        #expect(try await duplicates(text, at: "a.yml") == ["a.b [2, 6]", "d.[1].e [10, 11]", "i [13, 14]"])
    }

    @Test("and of TOML, by its tables")
    func toml() async throws {
        let text = """
            a = 1
            a = 2
            [b.c]
            d = [
              "x = 1",
            ]
            e = \"\"\"
            e = 1
            \"\"\"
            [[f]]
            g = 1
            [[f]]
            g = 2
            [b.c]
            """
        #expect(try await duplicates(text, at: "a.toml") == ["a [1, 2]", "b.c [3, 14]"])
    }

    @Test("manifests and lock files say which packages they ask for and settle")
    func packages() async throws {
        let manifest = try await TestSource.facts("{\"dependencies\": {\"a\": \"^1\"}}", at: "x/package.json")
        #expect(manifest.requirements == [Requirement("a", versions: "^1", line: 1)])
        let lock = try await TestSource.facts(
            "{\"packages\": {\"\": {\"dependencies\": {\"a\": \"^1\"}}, \"node_modules/a\": {}, \"node_modules/a/node_modules/b\": {}}}",
            at: "package-lock.json")
        #expect(lock.locked == [LockedPackage("a", asked: "^1", line: 1)])
        let poetry = try await TestSource.facts("[[package]]\nname = \"c\"\n", at: "poetry.lock")
        #expect(poetry.locked == [LockedPackage("c", line: 2)])
    }
}
