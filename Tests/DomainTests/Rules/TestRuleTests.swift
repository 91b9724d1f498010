import Domain
import Testing

@Suite("Rules of tests") struct TestRuleTests {
    private func patches(_ target: String) -> [Violation] {
        let tests = FileFacts.python { $0.dottedTexts = [NamePlace(target, line: 6)] }
        let tree = PaperTree([
            "apps/__init__.py": .python(), "apps/channels/__init__.py": .python(),
            "apps/channels/models.py": .python(
                [.function("send"), .type("Channel"), .function("Channel.open")], imports: [.from("requests", nil)]),
            "tests/test_channels.py": tests,
        ])
        return tree.violations(of: PatchTarget.rule, in: ["tests/test_channels.py"])
    }

    @Test(
        "a replaced name is looked up from the module to the member",
        arguments: [
            "apps.channels.models.send", "apps.channels.models.Channel.open", "apps.channels.models.requests.get",
            "apps.channels.models", "apps.channels.models.send.anything",
        ])
    func present(target: String) { #expect(patches(target).isEmpty) }

    @Test("a replaced name that is not there is named, and where it should be")
    func missing() {
        let found = patches("apps.channels.models._set_hook")
        #expect(found.map(\.problem) == [.tests(.patchTarget("apps.channels.models._set_hook"))])
        #expect(found.first?.places == [CodePlace("tests/test_channels.py", line: 6)])
        #expect(found.first?.cause == CodeSymbol("apps/channels/models.py", ["_set_hook"]))
        #expect(patches("apps.gone.send").first?.otherCauses.contains(CodeSymbol("apps/gone.py")) == true)
        #expect(patches("requests.get").allSatisfy { !$0.countsAlone })
    }

    private let fixture = Reference.of("pytest", "fixture")

    private func fixtures(_ name: String, _ others: [RepositoryPath: FileFacts] = [:]) -> [Violation] {
        var files = others
        files["tests/unit/test_a.py"] = .python([
            .function("test_it", "own, \(name)", line: 5), .function("own", "", line: 2, fixture),
            .function("helper", "unknown", line: 9),
        ])
        return PaperTree(files).violations(of: MissingFixture.rule, in: ["tests/unit/test_a.py"])
    }

    @Test("a fixture that nobody defines counts where it is gone")
    func missingFixture() {
        let found = fixtures("test_db", ["tests/conftest.py": .python([.function("db_session", "", fixture)])])
        #expect(found.map(\.problem) == [.tests(.fixture("test_db"))])
        #expect(found.first?.lines == [5])
        #expect(found.first?.countsAlone == false)
        #expect(found.first?.otherCauses.contains(CodeSymbol("tests/conftest.py", ["test_db"])) == true)
    }

    @Test("fixtures come from the file, the conftest.py files above it, what those import, pytest and plugins")
    func presentFixtures() {
        let conftest = FileFacts.python([.function("db", "", fixture)], imports: [.from("tests.helpers", "client")])
        let starred = FileFacts.python(imports: [.from("tests.more", "*")])
        #expect(fixtures("db", ["conftest.py": conftest]).isEmpty)
        #expect(fixtures("client", ["tests/conftest.py": conftest]).isEmpty)
        #expect(fixtures("tmp_path").isEmpty)
        #expect(fixtures("x", ["tests/conftest.py": starred, "tests/more.py": .python([.function("x")])]).isEmpty)
        #expect(fixtures("db", ["tests/fixtures/db.py": conftest]).isEmpty)
        #expect(fixtures("db", ["other/conftest.py": conftest]).count == 1)
    }
}
