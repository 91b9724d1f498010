import Domain
import TestSupport
import Testing

@Suite("A split by layer") struct LayerSplitTests {
    private let architecture: Architecture

    init() {
        architecture = Architecture(
            layers: ["models", "services", "views"].map {
                Layer(name: $0, paths: [Glob("app/\($0)/**")])
            }, support: [Glob("tests/**"), Glob("*.md")], source: .configuration(path: "x"))
    }

    private func parts(_ changes: FileChange...) -> [String] {
        LayerSplit(of: changes, in: architecture).parts.map { part in
            "\(part.layer): " + part.changes.map(\.path.text).joined(separator: " ")
        }
    }

    private func changed(_ path: RepositoryPath) -> FileChange { FileChange(path: path, kind: .modified) }

    @Test("goes from the lowest layer up, and takes files whole")
    func order() {
        #expect(
            parts(changed("app/views/a"), changed("app/models/a"), changed("app/models/b"))
                == ["models: app/models/a app/models/b", "views: app/views/a"])
    }

    @Test("has no part where no layer is touched, and one where one is")
    func few() {
        #expect(parts(changed("tests/a"), changed("setup.py")).isEmpty)
        #expect(parts(changed("app/services/a"), changed("setup.py")) == ["services: app/services/a setup.py"])
    }

    @Test("puts a test with the file it is named after, the highest of several")
    func namesake() {
        #expect(
            parts(
                changed("app/models/user.py"), changed("app/services/order.py"), changed("app/views/order.py"),
                changed("tests/OrderTests.py"), changed("tests/test_user.py"))
                == [
                    "models: app/models/user.py tests/test_user.py", "services: app/services/order.py",
                    "views: app/views/order.py tests/OrderTests.py",
                ])
    }

    @Test("puts a test with its directory's layer, and what nothing tells of last, and says why")
    func directory() throws {
        let changes = ["app/models/user.py", "app/views/x.py", "tests/models/test_all.py", "README.md"]
            .map { changed(RepositoryPath($0)) }
        let split = LayerSplit(of: changes, in: architecture)
        #expect(
            split.parts[0].guests
                == [.init(path: "tests/models/test_all.py", reason: .directory(of: "app/models/user.py"))])
        #expect(split.parts[1].guests == [.init(path: "README.md", reason: .last)])
    }

    @Test("is not misled by names that many files bear")
    func commonNames() {
        #expect(
            parts(changed("app/models/__init__.py"), changed("app/views/a.py"), changed("tests/__init__.py"))
                == ["models: app/models/__init__.py", "views: app/views/a.py tests/__init__.py"])
    }

    @Test("keeps both places of a renamed file in the part that it moves to")
    func renamed() {
        let up = FileChange(path: "app/views/a", kind: .renamed, previousPath: "app/models/a")
        let down = FileChange(path: "app/models/b", kind: .renamed, previousPath: "app/views/b")
        let split = LayerSplit(of: [down, up], in: architecture)
        #expect(split.parts.map(\.paths) == [["app/models/b", "app/views/b"], ["app/models/a", "app/views/a"]])
        #expect(split.parts.map { $0.guests.map(\.reason) } == [[.movesHere], [.movesHere]])
    }

    @Test("keeps together a file and a directory that take each other's place")
    func sharedPlace() {
        let gone = FileChange(path: "app/views", kind: .deleted)
        let new = FileChange(path: "app/views/a", kind: .added)
        #expect(
            parts(changed("app/models/a"), gone, new) == ["models: app/models/a", "views: app/views app/views/a"])
    }

    @Test("gives each path to exactly one part")
    func disjoint() {
        var generator = SeededGenerator(seed: 5)
        let folders = ["app/models", "app/services", "app/views", "tests", "app", "x/y"]
        for _ in 0..<200 {
            let paths = Set(
                (0..<12).map { _ in
                    "\(folders.randomElement(using: &generator) ?? "")/\(Int.random(in: 0..<9, using: &generator))"
                })
            let changes = paths.sorted().map { changed(RepositoryPath($0)) }
            let parts = LayerSplit(of: changes, in: architecture).parts
            guard !parts.isEmpty else { continue }
            #expect(parts.flatMap(\.paths).sorted() == changes.map(\.path).sorted())
        }
    }
}
