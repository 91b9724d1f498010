import Testing

@testable import Domain

@Suite("What a file holds")
struct FileSignalTests {
    private func signals(_ text: String, at path: RepositoryPath = "a.py") -> FileSignals {
        FileSignals(in: Array(text.utf8), at: path)
    }

    @Test(
        "tells what the file is, by the first line that does",
        arguments: [
            ("a.py", "import x\n\ndef make():\n    @bp.route('/')\n    def f(): pass\n", FileSignal.route, 4),
            ("a.py", "users = Blueprint('users', __name__)", .route, 1),
            ("a.py", "class A(\n    LoginRequired,\n    APIView,\n):", .route, 3),
            ("a.py", "class User(db.Model):\n    id = db.Column(db.Integer)", .column, 2),
            ("a.py", "class User(Base):\n    id: Mapped[int] = mapped_column()", .column, 2),
            ("a.py", "revision = 'a'\ndown_revision = 'b'", .migration, 2),
            ("a.py", "SCHEMA = {\n    \"$schema\": \"https://json-schema.org/\"\n}", .schemaDocument, 2),
            ("a.py", "def create_app(config=None):", .applicationFactory, 1),
            ("a.py", "from requests.adapters import HTTPAdapter", .outside, 1),
            ("a.py", "from app.core.ports.clock import Clock", .port, 1),
            ("a.py", "User.query.filter_by(id=1)", .query, 1),
            ("a.ts", "@Entity('tag')\nexport class Tag {}", .column, 1),
            ("a.ts", "import axios from 'axios';", .outside, 1),
            ("a.js", "const pg = require('pg');", .outside, 1),
            ("a.js", "router.get('/', show);", .route, 1),
            ("a.rb", "class A < ApplicationController", .route, 1),
            ("a.rb", "class A < ApplicationRecord", .column, 1),
            ("a.php", "class A extends Model\n{", .column, 1),
            ("A.java", "@RestController\npublic class A {}", .route, 1),
            ("A.cs", "public class A : ControllerBase", .route, 1),
            ("a.go", "func f(w http.ResponseWriter) {", .route, 1),
            ("a.swift", "struct A: RouteCollection {", .route, 1),
            ("a.py", "# Generated. DO NOT EDIT", .generated, 1),
        ])
    func found(path: String, text: String, signal: FileSignal, line: Int) {
        #expect(signals(text, at: RepositoryPath(path)).lines[signal] == line)
    }

    @Test(
        "is not seen in what only looks like it",
        arguments: [
            ("a.py", "x = make_Blueprint(1)", FileSignal.route), ("a.py", "class A(BaseModel):\n    pass", .column),
            ("a.py", "table = Table('a', Column('b'))", .column), ("a.py", "import requests_mock", .outside),
            ("a.txt", "@bp.route('/')", .route), ("a.py", "\u{0}@bp.route('/')", .route),
        ])
    func notFound(path: String, text: String, signal: FileSignal) {
        #expect(!signals(text, at: RepositoryPath(path)).has(signal))
    }

    @Test("Any bytes can be looked at, and what stands far down is not")
    func hostile() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            let bytes = (0..<500).map { _ in UInt8.random(in: 1...255, using: &random) }
            for language in ["py", "ts", "rb", "php", "java", "cs", "go", "swift"] {
                _ = FileSignals(in: bytes, at: RepositoryPath("a.\(language)"))
            }
        }
        let far = String(repeating: "\n", count: FileSignals.mostBytes) + "@bp.route('/')"
        #expect(!signals(far).has(.route))
        let wide = String(repeating: "(", count: 100_000) + "Blueprint("
        #expect(!signals(wide).has(.route))
    }

    private func layer(_ path: RepositoryPath, _ lines: [FileSignal: Int]) -> PlacedFile {
        let choice = PresetChoice(preset: .flask, because: PresetEvidence(.nothing))
        return choice.architecture.knowing([path: FileSignals(lines: lines)]).placed(path)
    }

    @Test("Routes and columns say more than a name")
    func strong() {
        #expect(layer("app/services/a.py", [.route: 3]).placement == .layer(3))
        #expect(layer("app/services/a.py", [.route: 3]).basis == .content(.route, line: 3))
        #expect(layer("app/utils/a.py", [.column: 3, .outside: 1]).placement == .layer(1))
        #expect(layer("app/models/a.py", [.column: 3, .route: 9]).placement == .layer(1))
        #expect(layer("migrations/versions/a.py", [.migration: 3, .column: 5]).placement == .layer(0))
    }

    @Test("What is used says more than a name that stands for anything, and less than one that tells")
    func weak() {
        #expect(layer("app/services/a.py", [.outside: 1]).placement == .layer(2))
        #expect(layer("app/mail.py", [.outside: 1]).placement == .layer(0))
        #expect(layer("app/utils.py", [.query: 1]).placement == .layer(2))
        #expect(layer("app/utils.py", [.query: 1, .outside: 2]).placement == .layer(0))
        #expect(layer("app/page.py", [.response: 1]).placement == .layer(3))
        #expect(layer("app/mail.py", [.outside: 1]).isDoubtful)
        #expect(!layer("app/mail.py", [.route: 1]).isDoubtful)
    }

    @Test("Nothing in a file makes it a layer where it is support, nor anything else where somebody named the layers")
    func noSay() {
        #expect(layer("tests/a.py", [.route: 1]).placement == .support)
        let own = Architecture(
            layers: [Layer(name: "low", paths: [Glob("a/**")])], support: [], source: .configuration(path: "c"))
        let known = own.knowing(["a/x.py": FileSignals(lines: [.route: 1]), "b.py": FileSignals(lines: [.route: 1])])
        #expect(known.placement(of: "a/x.py") == .layer(0))
        #expect(known.placement(of: "b.py") == .unplaced)
    }

    @Test("A directory with a manifest of its own has a preset of its own")
    func sections() {
        let files = [
            "pyproject.toml": "'flask'", "ui/package.json": "\"vue\": 1", "bot/requirements/all.txt": "django",
            "docs/package.json": "\"vue\": 1",
        ]
        let choice = PresetChoice.choose(paths: files.keys.map { RepositoryPath($0) }) {
            files[$0.text].map { Array($0.utf8) }
        }
        #expect(choice.preset == .flask)
        #expect(choice.sections.map(\.root) == ["bot", "ui"])
        #expect(choice.sections.map(\.preset) == [.django, .frontEnd])
        let architecture = choice.architecture
        #expect(architecture.placement(of: "ui/lib/services/user.ts") == .layer(3))
        #expect(architecture.placement(of: "ui/package.json") == .layer(0))
        #expect(architecture.placement(of: "ui/yarn.lock") == .support)
        #expect(architecture.placement(of: "bot/urls.py") == .layer(3))
        #expect(architecture.placed("bot/models.py").basis == .pattern(Glob("**/models.py"), .firm, root: "bot"))
    }
}
