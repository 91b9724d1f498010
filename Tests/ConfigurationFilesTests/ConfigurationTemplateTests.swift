import ConfigurationFiles
import Domain
import Reporting
import TestSupport
import Testing

@Suite("The .orchestrate.yml that init writes")
struct ConfigurationTemplateTests {
    private static let hostile = [
        "a: b/__init__.py", "- x/__init__.py", "#c/__init__.py", "q\"\\'/__init__.py", "new\nline: 1/__init__.py",
        "off/__init__.py", "*star/__init__.py", "\u{202E}rtl/x", "\u{2028}x/__init__.py", "{{ }}/__init__.py", "&a/x",
        "\u{E000}/x",
        "tab\there/x", "café/__init__.py", "\u{1B}[31m/x", "1/__init__.py", "!t/x", "%d/x", "@x/y", "`/z",
    ]

    private func check(_ choice: PresetChoice, base: String?, paths: [RepositoryPath]) throws {
        let text = ConfigurationTemplate(base: base, ConfigurationDraft(preset: choice, paths: paths)).text
        let configuration = try decode(text)
        #expect(configuration.base == base)
        let before = choice.architecture
        let after = Architecture(configuration: configuration, preset: choice)
        for path in paths {
            #expect(
                after.layerName(of: after.placement(of: path)) == before.layerName(of: before.placement(of: path)),
                "\(path)")
        }
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy { $0.count <= 140 })
    }

    @Test("Read again, it places every file as the preset does", arguments: TypicalRepository.all)
    func roundTrip(repository: TypicalRepository) throws {
        try check(#require(repository.choice), base: "main", paths: repository.paths.map(\.path))
    }

    @Test("Every preset fits every repository", arguments: Preset.all.map(\.name))
    func everyPreset(name: String) throws {
        let preset = try #require(Preset.all.first { $0.name == name })
        let paths = TypicalRepository.all.flatMap { $0.paths.map(\.path) } + Self.hostile.map { RepositoryPath($0) }
        try check(PresetChoice(preset: preset, because: PresetEvidence(.nothing)), base: nil, paths: paths)
        try check(PresetChoice(preset: preset, because: PresetEvidence(.nothing)), base: "a", paths: [])
        try check(PresetChoice(preset: preset, because: PresetEvidence(.nothing)), base: "a", paths: ["tests/a"])
    }

    @Test(
        "No name of a base, file or reason gets out of its place",
        arguments: hostile + ["main", "a\nversion: 2", "\"", "\\", "on", "1.0", "x #y", "\u{85}b", "\u{7F}", "null"])
    func hostileNames(name: String) throws {
        let preset = try #require(Preset.all.first)
        let paths = Self.hostile.map { RepositoryPath($0) } + [RepositoryPath(bytes: [0xFF, 0x2F, 0x0A])]
        if !name.contains("\u{E000}") {
            try check(
                PresetChoice(preset: preset, because: PresetEvidence(.names(manifest: RepositoryPath(name), name))),
                base: name, paths: paths)
        }
    }

    @Test("Packages that lie in no other package are where modules start")
    func roots() throws {
        let choice = try #require(TypicalRepository.all.first?.choice)
        let paths: [RepositoryPath] = [
            "app/__init__.py", "app/bare/deep/__init__.py", "tests/__init__.py", "b c/__init__.py",
            "src/shop/__init__.py",
            "x/y/z/w/__init__.py", "apple/x.py",
        ]
        let text = ConfigurationTemplate(base: nil, ConfigurationDraft(preset: choice, paths: paths)).text
        #expect(text.contains("\n# roots: [app, \"b c\", src/shop]\n"))
    }

    @Test("It says where the layers come from, leaves empty layers as comments and names what is guessed")
    func wholeText() throws {
        let choice = PresetChoice(
            preset: try #require(Preset.all.first { $0.name == "flask" }),
            because: PresetEvidence(.names(manifest: "setup.py", "flask")))
        let paths: [RepositoryPath] = [
            "app/models.py", "app/services/a.py", "README.md", "plus", "data/x.bin", "data/y.bin",
        ]
        #expect(
            ConfigurationTemplate(base: "main", ConfigurationDraft(preset: choice, paths: paths)).text == """
                # How orchestrate sees this repository. Only the version at the base commit counts.
                # Layers of the preset flask, because setup.py names flask.
                version: 1

                # The branch that pull requests are merged into.
                base: main

                # Lowest layer first: the merge order. The most specific matching pattern decides the layer of a file.
                # A layer may import those before it; "mayUse: [name]" under a layer says otherwise.
                layers:
                  - name: infrastructure
                    paths:
                      - "*"
                  - name: domain
                    paths:
                      - "**/models.py"
                  - name: application
                    paths:
                      - "**/services/**"
                  # No file is in presentation yet.
                  # - name: presentation
                  #   paths: ["**/routes/**"]

                # Little more than guessed; name a file or its directory in a layer above to place it elsewhere.
                #   data/x.bin: infrastructure, nothing tells more: matches *
                #   data/y.bin: infrastructure, nothing tells more: matches *
                #   plus: infrastructure, nothing tells more: matches *

                # Files that belong to no layer and never decide the order: tests, docs, CI.
                support:
                  - "/*.md"

                # The directories in which first-party modules start; for rules, of which none is built in yet.
                # roots: [app]

                # The level of each rule: off, note, warning or error.
                # rules:
                #   migrations/multiple-heads: error

                # The priority of each label (higher lands first), and how change sets are merged.
                # plan:
                #   priority: {hotfix: 100}
                #   mergeMethod: squash

                # The command that checks each merged tree when a plan is carried out.
                # validate: make test

                """)
    }
}
