import Foundation
import TestSupport
import Testing

@Suite("JSON documents") struct DocumentTests {
    private func schema(_ name: String) throws -> JSONSchema {
        let file = PackageFolder.root().appending(path: "docs/schema/\(name).json")
        return JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
    }

    @Test("of both commands follow their schemas on the example shop")
    func shop() throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let shop = "\(directory.path)/shop"
        #expect(try Tool()("demo", "--keep", shop).status == 0)
        for (command, name) in [("conflicts", "conflicts-v1"), ("merge-plan", "merge-plan-v1")] {
            // The script has merged the plan into main: its first parents lead back to where it started.
            let outcome = try Tool()(
                command, "-C", shop, "--base", "main~6", "--heads", "refs/pull/*/head", "--format", "json")
            #expect(outcome.status == 1)
            let document = try JSONDocument(parsing: outcome.text)
            #expect(try schema(name).problems(in: document) == [])
            #expect(document["schema"]?.text == "orchestrate/\(name.replacing("-v1", with: "/v1"))")
        }
    }

    @Test("of an explanation follow their schema, with the advice on how to cut it")
    func explanation() throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let shop = "\(directory.path)/shop"
        #expect(try Tool()("demo", "--keep", shop).status == 0)
        for (id, verdict) in [("#40", "stack"), ("#36", "stack"), ("#31", nil), ("#44", "impossible")] {
            let outcome = try Tool()(
                "explain", id, "-C", shop, "--base", "main~6", "--heads", "refs/pull/*/head", "--split-advice",
                "--format", "json")
            #expect(outcome.status == 0)
            let document = try JSONDocument(parsing: outcome.text)
            #expect(try schema("explain-v1").problems(in: document) == [], "\(id)")
            if let verdict { #expect(document["split"]?["verdict"]?.text == verdict, "\(id)") }
        }
    }

    @Test("that the scenarios recorded follow the schema of a plan")
    func scenarios() throws {
        let folder = PackageFolder.root().appending(path: "Fixtures/scenarios")
        let schema = try schema("merge-plan-v1")
        var checked = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let file = folder.appending(path: "\(name)/plan.json")
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            let document = try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8))
            #expect(schema.problems(in: document) == [], "\(name)")
            checked += 1
        }
        #expect(checked > 20)
    }
}
