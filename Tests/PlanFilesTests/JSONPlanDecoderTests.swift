import Application
import Domain
import Foundation
import PlanFiles
import TestSupport
import Testing
import Wording

@Suite("Reading a plan file") struct JSONPlanDecoderTests {
    @Test("gives the plan back")
    func whole() throws {
        #expect(try PlanFileSample.read(PlanFileSample.text) == PlanDocument(PlanFileSample.analysis))
    }

    @Test("reads the plan of every scenario")
    func scenarios() throws {
        let folder = PackageFolder.root().appending(path: "Fixtures/scenarios")
        var read = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let file = folder.appending(path: "\(name)/plan.json")
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            _ = try PlanFileSample.read(Array(Data(contentsOf: file)))
            read += 1
        }
        #expect(read > 20)
    }

    @Test("passes over members that are not known, and does without those that need not be there")
    func lenient() throws {
        let more = PlanFileSample.text.replacingOccurrences(
            of: "\"notes\": []", with: "\"notes\": [{\"a\": [[1.5e3]]}], \"new\": {\"steps\": []}")
        #expect(more != PlanFileSample.text)
        #expect(try PlanFileSample.read(more) == PlanDocument(PlanFileSample.analysis))
        let fewer = PlanFileSample.text.replacingOccurrences(of: "\"method\"", with: "\"unused\"")
            .replacingOccurrences(of: "\"category\"", with: "\"unused\"")
        #expect(try PlanFileSample.read(fewer) == PlanDocument(PlanFileSample.analysis))
    }

    @Test(
        "names the place of a mistake",
        arguments: [
            ("\"orchestrate/merge-plan/v1\"", "\"orchestrate/merge-plan/v2\"", "schema is not"),
            ("\"ref\": \"main\"", "\"raf\": \"main\"", "base.ref is missing"),
            ("\"commit\": \"5555", "\"commit\": \"555", "steps[1].commit is not 40 lower-case"),
            ("\"commit\": \"5555", "\"commit\": \"5A55", "steps[1].commit is not 40 lower-case"),
            ("\"tree\": \"4", "\"tree\": \"x", "steps[0].tree is not 40"),
            ("\"position\": 2", "\"position\": 3", "steps[1].position is 3, not 2"),
            ("\"position\": 2", "\"position\": 0", "steps[1].position is no whole number within 1"),
            ("\"position\": 2", "\"position\": 2.5", "steps[1].position"),
            ("\"position\": 2", "\"position\": 99999999999999999999999", "steps[1].position"),
            ("\"wave\": 2", "\"wave\": 3", "steps[1].wave is larger"),
            ("\"id\": \"#2\"", "\"id\": \"#1\"", "steps[1].id stands twice"),
            ("\"id\": \"#3\"", "\"id\": \"#1\"", "held[0].id stands twice"),
            ("\"two\"", "\"#1\"", "steps[1].aliases holds a name that stands twice"),
            ("\"id\": \"#2\"", "\"id\": \"\"", "steps[1].id is empty"),
            ("\"method\": \"merge\"", "\"method\": \"octopus\"", "steps[0].method is \"octopus\", which is not known"),
            ("\"reason\": \"conflicts\"", "\"reason\": \"\\u001b[31m\"", "held[0].reason is \"\\x1B[31m\""),
            ("\"kind\": \"ancestry\"", "\"kind\": \"kin\"", "steps[1].dependsOn[0].kind is"),
            ("\"ours\": [3, 2]", "\"ours\": [0, 2]", "held[0].conflicts[0].hunks[0].ours is not"),
            ("\"ours\": [3, 2]", "\"ours\": [3]", "held[0].conflicts[0].hunks[0].ours is not"),
            ("\"category\": \"manual\"", "\"category\": 3", "held[0].conflicts[0].hunks[0].category is not text"),
            ("\"refs/pull/2/head\"", "\"refs/pull/2/head\\u0000\"", "steps[1].reference is not the full name"),
            ("\"refs/heads/main\"", "\"--upload-pack=x\"", "base.reference is not the full name"),
            ("\"dependsOn\": []", "\"dependsOn\": 3", "steps[0].dependsOn is not a list"),
            ("\"dependsOn\": []", "\"dependsOn\": [3]", "steps[0].dependsOn[0] is not an object"),
            ("\"landed\": 2", "\"landed\": 3", "comparison[0].landed is not the number"),
            ("[\"#1\", \"#3\"]", "[\"#1\"]", "conflictSets holds a set of fewer"),
            ("\"proven\": true", "\"proven\": \"true\"", "optimality.proven is not true or false"),
            ("\"variant\": 1", "\"variant\": -1", "steps[1].resolutions[0].variant is no whole number"),
            ("\"conflict\": \"8", "\"conflict\": \"x", "steps[1].resolutions[0].conflict is not 40"),
            ("\"result\": \"9", "\"result\": \"8", "digest"),
            (
                "\"resolutions\": [",
                """
                "conflicts": [{"path": "x", "kind": "content", "layer": "d", "class": "manual", "hunks": []}],
                "resolutions": [
                """, "steps[1].resolutions stands beside conflicts"
            ),
            ("\"predictedTree\": \"6", "\"predictedTree\": \"7", "predictedTree is not the tree after"),
        ])
    func mistakes(old: String, new: String, told: String) throws {
        let text = PlanFileSample.text
        let range = try #require(text.range(of: old))
        do {
            _ = try PlanFileSample.read(text.replacingCharacters(in: range, with: new))
            Issue.record("\(new) was taken")
        } catch let error as PlanFileError {
            #expect(Wording.sentence(error).hasPrefix("plan.json: \(told)"), "\(Wording.sentence(error))")
        }
    }

    @Test(
        "sees that a plan was changed after it was made",
        arguments: [
            ("\"commit\": \"3333", "\"commit\": \"3334"), ("\"method\": \"merge\"", "\"method\": \"squash\""),
            ("\"reason\": \"conflicts\"", "\"reason\": \"merged\""), ("\"tree\": \"4", "\"tree\": \"5"),
            ("\"tool\": \"orchestrate 1\"", "\"tool\": \"orchestrate 2\""),
            ("\"reference\": \"refs/heads/main\"", "\"reference\": \"refs/heads/other\""),
            ("\"id\": \"#3\"", "\"id\": \"#4\""), ("\"digest\": \"sha256:", "\"digest\": \"sha512:"),
        ])
    func changed(old: String, new: String) throws {
        let range = try #require(PlanFileSample.text.range(of: old))
        let error = #expect(throws: PlanFileError.self) {
            try PlanFileSample.read(PlanFileSample.text.replacingCharacters(in: range, with: new))
        }
        #expect(
            error?.problem.contains("the plan was changed after it was made") == true, "\(String(describing: error))")
    }

    @Test("refuses what is no plan at all")
    func noPlan() {
        let deep = String(repeating: "[", count: 200_000)
        let deepObjects = String(repeating: "{\"a\":", count: 200_000)
        let hidden = "{\"new\": \(deep)\(String(repeating: "]", count: 200_000)), " + PlanFileSample.text.dropFirst()
        for text in [
            "", " ", "null", "3", "[]", "{}", "{", "\u{FEFF}", deep, deepObjects, hidden, PlanFileSample.text + "x",
            "{\"schema\": \"\\ud800\"}",
        ] {
            #expect(throws: PlanFileError.self, "\(text.prefix(20))") { try PlanFileSample.read(text) }
        }
        #expect(throws: PlanFileError.self) { try PlanFileSample.read([0xFF, 0xFE, 0x7B, 0]) }
        #expect(throws: PlanFileError.self) {
            try PlanFileSample.read(PlanFileSample.text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] })
        }
    }

    @Test("refuses a file that is too large before it looks at it")
    func tooLarge() {
        let error = #expect(throws: PlanFileError.self) {
            try PlanFileSample.read([UInt8](repeating: 32, count: JSONPlanDecoder.maximumBytes + 1))
        }
        #expect(error?.problem == "is larger than 268435456 bytes")
    }
}
