import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("The record of an integration") struct RecordTests {
    private func record(_ name: String) throws -> IntegrationRecord {
        switch name {
        case "rich": try Samples.richRecord()
        case "land-all": try Samples.landAllRecord()
        case "held": try Samples.heldRecord()
        default: try Samples.emptyRecord()
        }
    }

    @Test("is as recorded, and keeps to its schema", arguments: ["rich", "land-all", "held", "empty"])
    func snapshots(name: String) throws {
        let record = try record(name)
        for (text, suffix) in [(RecordMarkdown.render(record), "md"), (RecordJSON.render(record), "json")] {
            if let difference = try Snapshot.difference(of: text, from: "record-\(name).\(suffix)") {
                Issue.record(Comment(rawValue: difference))
            }
        }
        let file = PackageFolder.root().appending(path: "docs/schema/record-v1.json")
        let schema = JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
        let problems = schema.problems(in: try JSONDocument(parsing: RecordJSON.render(record)))
        #expect(problems == [])
    }

    @Test("lets nothing from outside open a tag, end a cell, ping or link")
    func hostile() throws {
        let page = RecordMarkdown.render(try Samples.hostileRecord())
        let tags = Set(page.matches(of: /<[^>]*>/).map { String($0.output) })
        #expect(tags.isSubset(of: ["<code>", "</code>"]))
        #expect(!page.contains("@") && !page.contains("](") && !page.contains("-->"))
        #expect(!page.contains(/[a-z]:\/\//))
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }
        #expect(rows.count == 22)
        #expect(Set(rows.map { $0.count { $0 == "|" } }) == [9])
    }

    @Test("knows who committed a resolution only where the step is made, and what was undone")
    func resolutions() throws {
        let record = try Samples.landAllRecord()
        let steps = record.document.plan.steps
        #expect(record.resolution(of: steps[0]) == nil)
        let grace = Person(name: "Grace", email: "grace@example.org")
        #expect(record.resolution(of: steps[1]) == .resolved(commit: Samples.oid(802), by: grace, paths: []))
        #expect(record.resolution(of: steps[2]) == .awaited)
        #expect(record.execution?.checks.map(\.isUndone) == [false, false, true])
        #expect(record.execution?.checks.map(\.result) == [.passed, .passed, .passed])
    }

    @Test("forgets the checks of a run that was wholly undone when the plan is begun anew")
    func begunAnew() throws {
        let document = try #require(PlanDocument(Samples.rich))
        let target = ExecutionTarget(reference: "refs/heads/x", before: nil)
        let record = try IntegrationRecord(
            document,
            journal: [
                .started(target, ExecutionPolicy()), .rollingBack(to: 0), .rolledBack(to: 0),
                .started(target, ExecutionPolicy()),
            ])
        #expect(record.execution?.checks == [])
        #expect(record.execution?.status.phase == .underWay)
    }
}
