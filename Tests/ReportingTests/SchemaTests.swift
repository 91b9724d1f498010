import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct SchemaTests {
    @Test("the conflicts document keeps to its schema", arguments: Sample.allCases)
    func conflicts(sample: Sample) throws {
        let document = try JSONDocument(parsing: ConflictsJSON.render(sample.analysis))
        #expect(try schema("conflicts-v1").problems(in: document) == [])
    }

    @Test("the plan document keeps to its schema", arguments: Sample.allCases)
    func plan(sample: Sample) throws {
        var plan = sample.plan
        plan.digest = Samples.richPlan.digest
        let document = try JSONDocument(parsing: PlanJSON.render(plan, of: sample.analysis))
        #expect(try schema("merge-plan-v1").problems(in: document) == [])
    }

    @Test("the document of a check keeps to its schema")
    func check() throws {
        for (name, check) in [("rich", Samples.check), ("hostile", Samples.hostileCheck)] {
            let document = try JSONDocument(parsing: VerifyPlanJSON.render(check))
            #expect(try schema("verify-plan-v1").problems(in: document) == [], "\(name)")
        }
    }

    @Test("the document of a comparison keeps to its schema")
    func comparison() throws {
        for (name, comparison) in [
            ("rich", Samples.comparison), ("hostile", Samples.hostileComparison), ("same", Samples.noComparison),
        ] {
            let document = try JSONDocument(parsing: DiffPlanJSON.render(comparison))
            #expect(try schema("diff-plan-v1").problems(in: document) == [], "\(name)")
        }
    }

    @Test("the explanation document keeps to its schema", arguments: [Sample.rich, .hostile])
    func explanation(sample: Sample) throws {
        let analysis = sample.analysis
        let schema = try schema("explain-v1")
        let splits: [SplitAdvice?] = [
            nil, .needless(layer: nil), .needless(layer: "domain"),
            .impossible(.unknown(.reported("It is what it is."))),
            .stack(Samples.brokenStack), .stack(Samples.hostileStack("'\n$(x)")),
        ]
        for (index, assessed) in analysis.changeSets.enumerated() {
            var explanation = Samples.explanation(of: assessed.id, in: analysis)
            explanation.split = splits[index % splits.count]
            let document = try JSONDocument(parsing: ExplainJSON.render(explanation, in: analysis))
            #expect(schema.problems(in: document) == [], "\(assessed.id)")
        }
    }

    @Test("a document that leaves out a field, or has one of another kind, does not keep to the schema")
    func broken() throws {
        let text = ConflictsJSON.render(Samples.rich)
        let schema = try schema("conflicts-v1")
        for (old, new) in [
            ("\"summary\":", "\"sum\":"), ("\"verdict\": \"merged\"", "\"verdict\": \"fine\""),
            ("\"base\": null", "\"base\": 3"), ("\"ours\": [1, 3]", "\"ours\": [0, 3]"),
            ("\"ours\": [1, 3]", "\"ours\": [1]"), ("\"ours\": [1, 3]", "\"ours\": [1, 3, 4]"),
            ("\"configuration\":", "\"configured\":"), ("\"commit\": \"d", "\"commit\": \"D"),
        ] {
            let changed = text.replacingOccurrences(of: old, with: new)
            #expect(changed != text)
            #expect(try !schema.problems(in: JSONDocument(parsing: changed)).isEmpty, "\(old)")
        }
    }

    @Test("the validator refuses a keyword it does not know")
    func unknownKeyword() throws {
        let schema = JSONSchema(try JSONDocument(parsing: #"{"type": "string", "maxLength": 3}"#))
        #expect(schema.problems(in: .string("a")).count == 1)
    }

    @Test("conflicted paths stand once each, in the order of their bytes")
    func conflictedPaths() throws {
        let conflicts = ["b", "a", "b", "B", "é"].map { Conflict(path: RepositoryPath($0), kind: .content, layer: "x") }
        let assessed = Samples.changeSet("#1", "", by: "", verdict: .conflicts(conflicts))
        let analysis = Analysis(
            base: Samples.base, architecture: Samples.architecture, changeSets: [assessed], pairs: [], comparedPairs: 0)
        let document = try JSONDocument(parsing: ConflictsJSON.render(analysis))
        let paths = document["changeSets"]?[0]?["conflictedPaths"]
        #expect(paths == .array(["B", "a", "b", "é"].map(JSONDocument.string)))
    }

    @Test("a change set that led to no commit keeps forty zeros")
    func zeroCommit() throws {
        let document = try JSONDocument(parsing: ConflictsJSON.render(Samples.rich))
        #expect(document["changeSets"]?[13]?["commit"]?.text == String(repeating: "0", count: 40))
    }

    private func schema(_ name: String) throws -> JSONSchema {
        let file = PackageFolder.root().appending(path: "docs/schema/\(name).json")
        return JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
    }
}
