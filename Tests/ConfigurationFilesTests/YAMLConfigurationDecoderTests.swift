import Application
import ConfigurationFiles
import Domain
import Testing
import Wording

/// Decodes a text as `.orchestrate.yml`.
func decode(_ text: String) throws -> Configuration {
    try YAMLConfigurationDecoder().decode(Array(text.utf8), from: ".orchestrate.yml")
}

/// Returns the sentences that a text is refused with; none if it is accepted.
func sentences(_ text: String) throws -> [String] {
    do {
        _ = try decode(text)
        return []
    } catch let error as ConfigurationError {
        return Wording.lines(error)
    }
}

@Suite("Reading .orchestrate.yml")
struct YAMLConfigurationDecoderTests {
    @Test("Everything a file can say is read")
    func everything() throws {
        let configuration = try decode(
            """
            version: 1
            base: release/1.x
            layers:
              - name: infrastructure
                paths: [migrations/**, app/extensions.py, Dockerfile]
                mayUse: []
              - {name: domain, paths: ["**/models/**"], mayUse: [domain, infrastructure]}
              - name: "web layer"
                paths: ["*.html"]
            support: [tests/**, "*.md"]
            roots: [app, src/pkg/, .]
            rules:
              migrations/multiple-heads: error
              layers/upward-import: off
            plan:
              priority: {hotfix: 100, "needs: care": -3, 2024: +1}
            validate: make test && echo "*"
            """)
        let layers = [
            Layer(
                name: "infrastructure", paths: ["migrations/**", "app/extensions.py", "Dockerfile"].map(Glob.init(_:)),
                mayUse: []),
            Layer(name: "domain", paths: [Glob("**/models/**")], mayUse: ["domain", "infrastructure"]),
            Layer(name: "web layer", paths: [Glob("*.html")]),
        ]
        let expected = Configuration(
            path: ".orchestrate.yml", base: "release/1.x", layers: layers, support: [Glob("tests/**"), Glob("*.md")],
            roots: ["app", "src/pkg", "."],
            rules: ["migrations/multiple-heads": .error, "layers/upward-import": .off],
            priorities: ["hotfix": 100, "needs: care": -3, "2024": 1], validate: "make test && echo \"*\"")
        #expect(configuration == expected)
    }

    @Test(
        "What a file leaves out is left to the run",
        arguments: [
            "version: 1", "version: 1\n", "# why\nversion: 1 # so\n", "---\nversion: 1\n...\n",
            "\u{FEFF}version: 1\r\n",
        ])
    func least(text: String) throws {
        #expect(try decode(text) == Configuration(path: ".orchestrate.yml"))
    }

    @Test("Words and numbers are text where text belongs")
    func plainWords() throws {
        let configuration = try decode("version: 1\nbase: 1.0\nrules: {a/b: off, \"c/d\": \"note\"}\nvalidate: yes\n")
        #expect(configuration.base == "1.0")
        #expect(configuration.rules == ["a/b": .off, "c/d": .note])
        #expect(configuration.validate == "yes")
    }

    @Test("An error names the file, shows one sentence a line and carries line and column")
    func errorShape() throws {
        let error = try #require(throws: ConfigurationError.self) { try decode("version: 1\nbsae: x\nroots: []\n") }
        #expect(error.file == ".orchestrate.yml")
        #expect(error.errors.map(\.line) == [2, 3])
        #expect(error.errors.map(\.column) == [1, 8])
        #expect(error.errors.map(\.keyPath) == ["", "roots"])
        #expect(error.errors.first?.suggestion == "base")
        #expect(Wording.lines(error).count == 2)
    }

    @Test("A hostile file name stays on its line")
    func hostileFileName() throws {
        let decoder = YAMLConfigurationDecoder()
        let error = try #require(throws: ConfigurationError.self) { try decoder.decode([], from: "a\n\u{1B}[31m.yml") }
        #expect(Wording.lines(error) == [#"a\n\x1B[31m.yml:1: missing key 'version'"#])
    }

    @Test("What tells the layer of code is read")
    func symbols() throws {
        let text = """
            version: 1
            symbols:
              - {base: db.Model, layer: domain}
              - {decorator: "*.route", layer: presentation}
            """
        let expected = [
            SymbolPattern(.base, "db.Model", layer: "domain"),
            SymbolPattern(.decorator, "*.route", layer: "presentation"),
        ]
        #expect(try decode(text).symbols == expected)
        let mistakes = try sentences("version: 1\nsymbols: [{base: A}, {layer: domain}, {base: A, layer: domian}]")
        #expect(
            mistakes.map { String($0.prefix { $0 != ";" }) }
                == [
                    "symbols[0]: missing key 'layer'", "symbols[1]: missing key 'base'",
                    "symbols[2].layer: unknown layer 'domian'",
                ].map { ".orchestrate.yml:2: \($0)" })
    }
}
