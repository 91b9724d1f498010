/// Looks for fixtures where pytest does, and where plugins of a project usually have them.
struct FixtureSearch {
    private static let builtIn: Set<String> = [
        "request", "tmp_path", "tmp_path_factory", "tmpdir", "tmpdir_factory", "monkeypatch", "capsys", "capfd",
        "capsysbinary", "capfdbinary", "caplog", "recwarn", "pytestconfig", "cache", "record_property", "testdir",
        "pytester",
        "doctest_namespace", "record_xml_attribute", "record_testsuite_property", "subtests", "mocker", "benchmark",
        "faker",
        "event_loop", "requests_mock", "responses", "httpx_mock", "freezer", "worker_id", "django_db_setup", "settings",
        "rf",
        "admin_client", "admin_user", "live_server", "django_user_model", "mailoutbox", "aiohttp_client", "snapshot",
    ]
    private let tree: CodeTree
    private var others: [RepositoryPath]?

    init(_ tree: CodeTree) { self.tree = tree }

    /// Whether a file that a file's tests can see defines a fixture.
    mutating func finds(_ name: String, from path: RepositoryPath, _ resolver: inout Resolver) -> Bool {
        if Self.builtIn.contains(name) { return true }
        for file in [path] + path.ancestors.map({ $0.appending("conftest.py") }) {
            if Self.has(name, in: file, &resolver) { return true }
        }
        return fixtureFiles().contains { file in
            resolver.facts(of: file)?.definitions.contains { $0.isFixture && $0.name == name } ?? false
        }
    }

    private static func has(_ name: String, in path: RepositoryPath, _ resolver: inout Resolver) -> Bool {
        guard resolver.tree.files.blob(at: path) != nil, let facts = resolver.facts(of: path) else { return false }
        if facts.definitions.contains(where: { $0.isFixture && $0.name == name }) { return true }
        if facts.bindings.contains(where: { $0.name == name }) { return true }
        if facts.imports.contains(where: { $0.alias == name }) { return true }
        for star in facts.imports where star.name == "*" {
            guard case .file(let module) = resolver.place(of: star.module, from: path) else { continue }
            if resolver.facts(of: module)?.definitions.contains(where: { $0.name == name }) ?? true { return true }
        }
        return false
    }

    private mutating func fixtureFiles() -> [RepositoryPath] {
        if let others { return others }
        let found = tree.files.paths.filter { Language(of: $0) == .python && $0.isFixtureFile }.sorted()
        others = found
        return found
    }
}

extension RepositoryPath {
    /// Whether the file, or the directory that it lies in, is named for fixtures.
    var isFixtureFile: Bool {
        [lastPart, directory.lastPart].contains { part in
            let name = String(decoding: part, as: UTF8.self)
            return name.contains("fixture") || name.contains("plugin")
        }
    }
}
