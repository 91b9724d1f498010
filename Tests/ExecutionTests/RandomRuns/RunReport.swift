import Foundation
import TestSupport
import Testing

/// What `status --format json` says of the one plan.
struct RunReport: Decodable {
    struct Step: Decodable {
        let id: String
        let state: String
        let commit: String?
    }
    struct Dropped: Decodable {
        let id: String
        let reason: String
        let with: [String]
    }
    struct Pause: Decodable {
        let id: String
        let workTree: String
    }
    let phase: String
    let landed: Int
    let steps: [Step]
    let dropped: [Dropped]
    let pause: Pause?
    let baselineFails: Bool

    /// Asks, and holds the answer to its schema; nil where no plan was begun.
    static func read(_ trial: Trial) throws -> RunReport? {
        struct Answer: Decodable { let plans: [RunReport] }
        let text = try trial.orchestrate("status", "--format", "json").text
        #expect(try ApplyTests.schema().problems(in: try JSONDocument(parsing: text)) == [])
        return try JSONDecoder().decode(Answer.self, from: Data(text.utf8)).plans.first
    }
}

extension String {
    /// The number of a pull request's id.
    var number: Int { Int(dropFirst()) ?? 0 }
}
