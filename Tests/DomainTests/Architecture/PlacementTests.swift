import Testing

@testable import Domain

@Suite("Where files fall")
struct PlacementTests {
    private let architecture = Architecture(
        layers: [
            Layer(name: "low", paths: ["migrations/**", "**/shared/**", "*.cfg"].map(Glob.init(_:))),
            Layer(name: "middle", paths: ["app/**", "**/common/**"].map(Glob.init(_:))),
            Layer(name: "high", paths: ["app/web/**", "{app/jobs,lib}/**", "**/shared/**"].map(Glob.init(_:))),
        ],
        support: ["tests/", "*.md"].map(Glob.init(_:)), source: .configuration(path: ".orchestrate.yml"))

    @Test(
        "Support wins, then the most specific pattern, then the lower layer",
        arguments: [
            ("migrations/1.py", "low"), ("app/a.py", "middle"), ("app/web/a.py", "high"),
            ("app/web/tests/a.py", "support"),
            ("app/README.md", "support"), ("x/shared/a", "low"), ("app/shared/a", "middle"), ("app/jobs/a", "high"),
            ("lib/a", "high"), ("other.txt", "unplaced"), ("app", "unplaced"), ("setup.cfg", "low"),
            ("app/x.cfg", "middle"),
        ])
    func placement(path: String, layer: String) {
        #expect(architecture.layerName(of: architecture.placement(of: RepositoryPath(path))) == layer)
    }

    @Test("An alternative is as specific as if it had been written out")
    func alternatives() {
        let architecture = Architecture(
            layers: [
                Layer(name: "low", paths: [Glob("app/**")]), Layer(name: "high", paths: [Glob("{x,app/web}/**")]),
            ], support: [], source: .configuration(path: "c"))
        #expect(architecture.placement(of: "app/web/a") == .layer(1))
    }

    @Test("The layers touched come lowest first, then support, then unplaced, and both paths of a rename count")
    func layersTouched() {
        let changes = [
            FileChange(path: "other", kind: .added), FileChange(path: "app/web/a.py", kind: .modified),
            FileChange(path: "x.md", kind: .modified),
            FileChange(path: "app/b.py", kind: .renamed, previousPath: "migrations/b.py"),
        ]
        #expect(architecture.layers(touchedBy: changes) == ["low", "middle", "high", "support", "unplaced"])
        #expect(architecture.layers(touchedBy: []) == [])
    }

    @Test("A position that is no layer's has the name for unplaced files")
    func strangePosition() {
        #expect(architecture.layerName(of: .layer(9)) == "unplaced")
        #expect(architecture.layerName(of: .layer(-1)) == "unplaced")
    }

    @Test("Every hunk has its path's layer")
    func classifiedHunks() {
        let lines = HunkRange(base: nil, ours: LineRange(first: 1, last: 2), theirs: LineRange(first: 1, last: 1))
        let found = architecture.classify([MergeConflict(path: "app/web/a.py", kind: .content, hunks: [lines])])
        let hunk = ConflictHunk(range: lines, layer: "high")
        #expect(found == [Conflict(path: "app/web/a.py", kind: .content, layer: "high", hunks: [hunk])])
    }

    @Test(
        "Lock files, generated files and catalogues are mechanical, by their names alone",
        arguments: [
            ("uv.lock", true), ("app/static/package-lock.json", true), ("CHANGELOG.md", false),
            ("docs/CHANGES.rst", false),
            ("app/static/js/a.min.js", true), ("api/user.pb.go", true),
            ("app/translations/de/LC_MESSAGES/messages.po", true),
            ("config/locales/de.yml", true), ("messages.pot", true), ("src/i18n/en.json", true),
            ("app/models.py", false), ("package.json", false), ("locale.json", false), ("app/changes.py", false),
            ("README.md", false), ("lock", false),
        ])
    func mechanical(path: String, isMechanical: Bool) {
        let path = RepositoryPath(path)
        for kind in MergeConflict.Kind.allCases {
            // What a tool makes anew it also makes where attributes say that the file is no text.
            let isMade = ["lock", ".min.js", ".pb.go", "-lock.json"].contains { path.text.hasSuffix($0) }
            let expected = isMechanical && (kind == .content || kind == .bothAdded || kind == .binary && isMade)
            let found = architecture.classify([MergeConflict(path: path, kind: kind)])
            #expect(found.map(\.resolution) == [expected ? .mechanical : .manual])
        }
    }

    @Test("The configuration's layers count, without one the preset's, and support can be given alone")
    func sources() {
        let choice = PresetChoice(
            preset: .flask, because: PresetEvidence(.names(manifest: "setup.py", "flask")))
        let own = Layer(name: "own", paths: [Glob("a")])
        #expect(Architecture(configuration: nil, preset: choice) == choice.architecture)
        #expect(Architecture(configuration: Configuration(path: "c"), preset: choice) == choice.architecture)
        let layered = Architecture(configuration: Configuration(path: "c", layers: [own]), preset: choice)
        #expect(layered == Architecture(layers: [own], support: [], source: .configuration(path: "c")))
        let supported = Architecture(configuration: Configuration(path: "c", support: [Glob("x")]), preset: choice)
        #expect(supported.layers == Preset.flask.layers)
        #expect(supported.support == [Glob("x")])
        let evidence = PresetEvidence(.names(manifest: "setup.py", "flask"), supportPath: "c")
        #expect(supported.source == .preset(name: "flask", because: evidence))
    }
}
