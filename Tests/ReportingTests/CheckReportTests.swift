import Domain
import Foundation
import PlanFiles
import Reporting
import TestSupport
import Testing

@Suite("What a check reports") struct CheckReportTests {
    @Test("keeps to its schema")
    func document() throws {
        for code in [Samples.checked.code, Samples.hostileFindings("'\n$(x)\u{202E}")] {
            var analysis = Samples.checked
            analysis.code = code
            let document = try JSONDocument(parsing: CheckJSON.render(analysis))
            #expect(try self.schema("check-v1").problems(in: document) == [])
        }
    }

    @Test("shows what only the merge has first, with the place on each side")
    func text() {
        let text = CheckText().render(Samples.checked)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.contains("Only the merge has these 2") })
        #expect(lines.contains { $0.contains("#15  app/admin.py:88") })
        #expect(lines.contains { $0.contains("#12  app/user.py:40  removed") })
        #expect(lines.contains { $0.contains("Not evaluated: 3 files") })
        #expect(lines.last == "2 errors and 1 warning. 1 finding more in the base already.")
    }

    @Test("escapes what would end an annotation or a property")
    func annotations() {
        var analysis = Samples.checked
        analysis.code = Samples.hostileFindings("a:b,c%0A\n::error::x")
        let lines = CheckAnnotations.render(analysis).split(separator: "\n")
        #expect(lines.count == analysis.code?.findings.count)
        #expect(lines.allSatisfy { $0.hasPrefix("::error file=a%3Ab%2Cc%250A%0A%3A%3Aerror%3A%3Ax,line=3,title=") })
    }

    @Test("has, as SARIF, a result for each finding with its place, fingerprint and state")
    func sarif() throws {
        let text = CheckSARIF.render(Samples.checked, version: "1.2.3")
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(document["version"] as? String == "2.1.0")
        let run = try #require((document["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 4)
        #expect(results.map { $0["baselineState"] as? String } == ["new", "new", "new", "unchanged"])
        #expect(results.allSatisfy { ($0["partialFingerprints"] as? [String: String])?["orchestrate/v1"]?.count == 16 })
        let rules = ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]]
        #expect(
            Set(results.compactMap { $0["ruleId"] as? String }) == Set((rules ?? []).compactMap { $0["id"] as? String })
        )
    }

    @Test(
        "leaves no hostile text as it is, in any format",
        arguments: ["\u{1B}[31m", "<img src=x>", "```\n## x", "@everyone"])
    func hostile(text: String) {
        var analysis = Samples.checked
        analysis.code = Samples.hostileFindings(text)
        #expect(!CheckText().render(analysis).contains("\u{1B}"))
        #expect(!CheckMarkdown.render(analysis).contains("<img"))
        #expect(!CheckMarkdown.render(analysis).contains("\n## x"))
    }

    @Test("comes back from a baseline file as it was written")
    func baseline() throws {
        let findings = Samples.checked.code?.findings ?? []
        let baseline = FindingBaseline(accepting: findings)
        let text = BaselineFile.render(baseline)
        #expect(try schema("baseline-v1").problems(in: JSONDocument(parsing: text)) == [])
        #expect(try BaselineFile.read(Array(text.utf8), from: "b.json") == baseline)
    }

    private func schema(_ name: String) throws -> JSONSchema {
        let file = PackageFolder.root().appending(path: "docs/schema/\(name).json")
        return JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
    }
}
