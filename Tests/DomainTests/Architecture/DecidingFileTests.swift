import Testing

@testable import Domain

@Suite("By which layer a change set ranks")
struct DecidingFileTests {
    private let architecture = PresetChoice(preset: .flask, because: PresetEvidence(.nothing)).architecture

    private func deciding(_ paths: String...) -> DecidingFile? {
        architecture.decidingFile(of: paths.map { FileChange(path: RepositoryPath($0), kind: .modified) })
    }

    @Test("The lowest layer whose behaviour changes decides, and it is said which files")
    func lowest() {
        #expect(
            deciding("app/forms.py", "app/services/a.py", "app/services/b.py", "tests/a.py")
                == DecidingFile(layer: "application", path: "app/services/a.py", count: 2))
    }

    @Test("A migration and data decide only where nothing else does")
    func accompanying() {
        #expect(deciding("migrations/versions/1.py", "app/forms.py")?.layer == "presentation")
        #expect(
            deciding("migrations/versions/1.py", "tests/a.py")
                == DecidingFile(layer: "infrastructure", path: "migrations/versions/1.py"))
        #expect(deciding("data/words.dat", "app/models.py")?.path == "app/models.py")
    }

    @Test("A manifest decides where manifests are most of what changes")
    func manifests() {
        #expect(deciding("pyproject.toml", "uv.lock", "app/forms.py")?.layer == "presentation")
        #expect(deciding("pyproject.toml", "uv.lock")?.path == "pyproject.toml")
        #expect(deciding("a/package.json", "package.json", "app/forms.py")?.path == "a/package.json")
    }

    @Test("What tools write decides only where there is nothing else")
    func written() {
        #expect(
            deciding("uv.lock", "CHANGELOG.md", "tests/a.py") == DecidingFile(layer: "infrastructure", path: "uv.lock"))
        #expect(deciding("uv.lock", "app/forms.py")?.layer == "presentation")
        #expect(deciding("CHANGELOG.md", "tests/a.py")?.layer == "support")
        #expect(deciding("app/translations/de/messages.po", "app/models.py")?.layer == "domain")
        #expect(deciding("app/translations/de/messages.po")?.layer == "presentation")
        let own = Architecture(
            layers: [Layer(name: "low", paths: [Glob("*.lock")]), Layer(name: "high", paths: [Glob("*.py")])],
            support: [], source: .configuration(path: "c"))
        let both = ["uv.lock", "a.py"].map { FileChange(path: $0, kind: .modified) }
        #expect(own.decidingFile(of: both)?.layer == "high")
        #expect(own.decidingFile(of: [both[0]])?.layer == "low")
    }

    @Test("A renamed file counts where it was and where it is; no change decides nothing")
    func renamed() {
        let move = FileChange(path: "app/forms.py", kind: .renamed, previousPath: "app/models.py")
        #expect(architecture.decidingFile(of: [move])?.layer == "domain")
        #expect(architecture.decidingFile(of: []) == nil)
        let other = Architecture(layers: [], support: [], source: .configuration(path: "c"))
        #expect(other.decidingFile(of: [move])?.layer == "unplaced")
    }
}
