import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("The report of a score") struct ScoreReportTests {
    private func score(_ name: String) throws -> PlanScore {
        switch name {
        case "rich": try Samples.richScore()
        case "hostile": try Samples.hostileScore()
        default:
            PlanScore(
                document: try #require(PlanDocument(Samples.rich)), baseNow: Samples.base, commits: 0, changeSets: [])
        }
    }

    private func entries(_ score: PlanScore) -> [ScoreEntry] {
        [
            ScoreEntry(digest: "sha256:0", base: Samples.oid(1), counts: score.counts),
            ScoreEntry(digest: score.document.plan.digest, base: score.baseNow.commit, counts: score.counts),
        ]
    }

    @Test("is as recorded, and keeps to its schema", arguments: ["rich", "hostile", "empty"])
    func snapshots(name: String) throws {
        let score = try score(name)
        let all = name == "empty" ? [] : entries(score)
        let (text, json) = (ScoreText().render(score, among: all), ScoreJSON.render(score, among: all))
        for (text, suffix) in [(text, "txt"), (json, "json")] where name != "hostile" {
            if let difference = try Snapshot.difference(of: text, from: "score-\(name).\(suffix)") {
                Issue.record(Comment(rawValue: difference))
            }
        }
        let file = PackageFolder.root().appending(path: "docs/schema/score-v1.json")
        let schema = JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
        let problems = schema.problems(in: try JSONDocument(parsing: json))
        // The plan of the hostile sample has no digest.
        #expect(problems.filter { !$0.contains("digest") } == [])
    }

    @Test("lets nothing from outside move a terminal's cursor or begin a line")
    func hostile() throws {
        let text = ScoreText().render(try Samples.hostileScore(), among: [])
        let harmful = text.unicodeScalars.filter {
            $0.properties.generalCategory == .control && $0 != "\n" || $0.properties.generalCategory == .format
                || $0 == "\u{2028}" || $0 == "\u{2029}"
        }
        #expect(harmful.isEmpty)
        #expect(!text.split(separator: "\n").contains { $0.hasPrefix("EOF") || $0.hasPrefix("break") })
    }

    @Test("gives the reason of all that is not scored, in text and as JSON")
    func reasons() throws {
        let score = try Samples.richScore()
        let document = try JSONDocument(parsing: ScoreJSON.render(score, among: []))
        guard case .array(let sets)? = document["changeSets"] else { return }
        let reasons = Set(sets.compactMap { $0["excluded"]?.text })
        let all = ScoredChangeSet.Reason.allCases.map(\.rawValue) + Prediction.Silence.allCases.map(\.rawValue)
        #expect(reasons == Set(all))
        let text = ScoreText(page: Page(width: 200)).render(score, among: [])
        for words in ["the head has changed", "in the base when", "Object 0 is missing.", "predicts nothing for it"] {
            #expect(text.contains(words))
        }
    }
}
