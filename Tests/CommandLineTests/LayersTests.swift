import TestSupport
import Testing

@Suite("layers") struct LayersTests {
    private func repository() throws -> TestRepository {
        let repository = try TestRepository()
        try repository.commit(
            on: "main", message: "Start",
            files: [
                "requirements.txt": "flask\n", "app/models.py": "x = 1\n", "app/forms.py": "y = 1\n",
                "app/odd.py": "bp = Blueprint('a', __name__)\n", "tests/test_a.py": "z = 1\n",
            ])
        try repository.checkOut("main")
        return repository
    }

    @Test("lists every file of the base, and says what places it")
    func all() throws {
        let repository = try repository()
        let outcome = try Tool()("layers", "-C", repository.path)
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text.contains("domain          app/models.py     matches **/models.py"))
        #expect(outcome.text.contains("presentation    app/odd.py        line 1 answers requests"))
        #expect(outcome.text.contains("5 files: 1 infrastructure, 1 domain, 0 application, 2 presentation, 1 support"))
    }

    @Test("places paths from the directory, all files below one, and a path that is not there by its name")
    func paths() throws {
        let repository = try repository()
        let outcome = try Tool()("layers", "-C", "\(repository.path)/app", "models.py", "../tests", "new/routes.py")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text.contains("app/models.py"))
        #expect(outcome.text.contains("tests/test_a.py"))
        #expect(outcome.text.contains("presentation  app/new/routes.py"))
        #expect(outcome.text.contains("3 files:"))
        #expect(try Tool()("layers", "-C", repository.path, "../x").status == 64)
        #expect(try Tool()("layers", "-C", repository.path, "/x").status == 64)
        #expect(try Tool()("layers", "-C", repository.path, "--base", "nothing").status == 65)
    }

    @Test("has the layers of the configuration where there is one, and of a file that is given instead")
    func configured() throws {
        let repository = try repository()
        let text = "version: 1\nlayers:\n  - name: low\n    paths: [app/odd.py]\n"
        try repository.commit(on: "main", message: "Configure", files: [".orchestrate.yml": text])
        let outcome = try Tool()("layers", "-C", repository.path, "app")
        #expect(outcome.text.contains("low       app/odd.py     matches app/odd.py"))
        #expect(outcome.text.contains("unplaced  app/models.py  no pattern matches"))
        let json = try Tool()("layers", "-C", repository.path, "app/odd.py", "--format", "json")
        let document = try JSONDocument(parsing: json.text)
        #expect(document["source"]?.text == ".orchestrate.yml")
    }
}
