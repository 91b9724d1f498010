import Domain
import Examples
import TestSupport
import Testing

@Suite("A test repository")
struct TestRepositoryTests {
    @Test("the same commits have the same ids in every repository")
    func deterministic() throws {
        let ids = try (0..<2).map { _ in
            let repository = try TestRepository()
            try repository.commit(on: "main", message: "Start", files: ["a.py": "1\n", "b.py": "2\n"])
            return try repository.commit(on: "feature", from: "main", message: "Change", files: ["a.py": nil])
        }
        #expect(ids[0] == ids[1])
    }

    @Test("it goes away with the value")
    func goesAway() throws {
        var repository: TestRepository? = try TestRepository()
        let path = try #require(repository?.path)
        #expect(try Shell.run("ls", [path]).status == 0)
        repository = nil
        #expect(try Shell.run("ls", [path]).status != 0)
    }

    @Test("it sees nothing of the machine's configuration")
    func hermetic() throws {
        let origins = try TestRepository().git("config", "--list", "--show-origin")
        let files = Set(origins.split(separator: "\n").compactMap { $0.split(separator: "\t").first })
        #expect(files.allSatisfy { $0.contains("orchestrate-test-") || $0 == "file:.git/config" })
    }

    @Test("merges, new roots, references and every kind of file come out as written")
    func kinds() throws {
        let repository = try TestRepository(bare: true)
        let oddPath = RepositoryPath(bytes: Array("caf".utf8) + [0xe9, 0x0a, 0x22, 0x5c])
        let start = try repository.commit(
            on: "main", message: "Start",
            changes: [
                .text(oddPath, "x\n"), .write("run.sh", content: [], mode: .executable),
                .write("link", content: Array("run.sh".utf8), mode: .symbolicLink),
                .submodule("vendor", commit: ObjectID.zero.ones), .write("logo.png", content: [0, 255], mode: .file),
            ])
        let other = try repository.commit(on: "orphan", message: "Another root", files: ["r": "r\n"])
        let merge = try repository.commit(on: "main", merging: ["orphan"], message: "Merge")
        try repository.reference("refs/pull/12/head", "orphan")

        #expect(try repository.git("rev-list", "--parents", "-1", "main") == "\(merge) \(start) \(other)\n")
        #expect(try repository.resolve("refs/pull/12/head") == other)
        let listing = try repository.git("ls-tree", "-r", "main").split(separator: "\n").map { line in
            "\(line.prefix(6)) \(line.split(separator: "\t")[1])"
        }
        #expect(
            listing == [
                #"100644 "caf\351\n\"\\""#, "120000 link", "100644 logo.png", "100755 run.sh", "160000 vendor",
            ])
    }

    @Test("a failing git is an error that says why")
    func failure() throws {
        let repository = try TestRepository()
        #expect(throws: TestSupportError.self) { try repository.resolve("missing") }
    }
}

extension ObjectID {
    /// An id that isn't the zero one, for a submodule's commit.
    fileprivate var ones: ObjectID { ObjectID(bytes: [UInt8](repeating: 0x11, count: 20)) ?? self }
}
