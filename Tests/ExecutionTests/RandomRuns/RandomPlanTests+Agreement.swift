import Foundation
import TestSupport
import Testing

extension RandomPlanTests {
    private struct Verdicts: Decodable {
        struct ChangeSet: Decodable {
            let id: String
            let verdict: String
        }
        let changeSets: [ChangeSet]
    }

    /// What `conflicts`, `verify-plan` and `explain` say of the same change sets.
    func compare(_ document: Document, with trial: Trial, _ options: [String], _ seed: String) throws {
        let place = ["-C", trial.path, "--quiet"]
        let excluding = options.firstIndex(of: "--exclude").map { Array(options[$0...($0 + 1)]) } ?? []
        let selection = ["--base", "main", "--heads", "refs/pull/*/head", "--no-cache"] + excluding
        let answer = try Shell.run(
            Binary.orchestrate, ["conflicts", "--format", "json"] + place + selection, environment: trial.environment)
        let verdicts = try JSONDecoder().decode(Verdicts.self, from: Data(answer.output))
        let verdictOf = Dictionary(verdicts.changeSets.map { ($0.id, $0.verdict) }) { first, _ in first }
        let isRebase = options.contains("rebase")
        for held in document.held {
            let verdict = verdictOf[held.id] ?? "none"
            switch held.reason {
            case "conflictsWithBase": #expect(isRebase || verdict == "conflicts", "\(seed): \(held.id)")
            case "changesNothing": #expect(verdict == "changesNothing", "\(seed): \(held.id)")
            case "conflicts": #expect(["clean", "conflicts"].contains(verdict), "\(seed): \(held.id)")
            default: break
            }
        }
        for step in document.steps {
            let needsOthers = step.dependsOn.contains { $0.kind == "conflictsWithout" }
            let verdict = verdictOf[step.id]
            #expect(isRebase || verdict == (needsOthers ? "conflicts" : "clean"), "\(seed): \(step.id)")
        }
        let verified = try Shell.run(
            Binary.orchestrate, ["verify-plan", trial.plan] + place, environment: trial.environment)
        #expect(verified.status == 0, "\(seed): verify-plan: \(verified.text)\(verified.errorText)")
        if !isRebase { try compareLandingAll(document, with: trial, place + selection + options.prefix(2), seed) }
        guard let held = document.held.first else { return }
        let explained = try Shell.run(
            Binary.orchestrate, ["explain", held.id, "--format", "json"] + place + selection + options.prefix(2),
            environment: trial.environment)
        #expect(explained.text.contains("\"reason\": \"\(held.reason)\""), "\(seed): explain \(held.id)")
    }

    private struct LandingAll: Decodable {
        struct Step: Decodable {
            struct Conflict: Decodable { let path: String }
            let id: String
            let conflicts: [Conflict]?
        }
        let steps: [Step]
    }

    /// What `--land all` says: somebody has to resolve something exactly where a plan holds something for a conflict.
    private func compareLandingAll(
        _ document: Document, with trial: Trial, _ options: [String], _ seed: String
    ) throws {
        let answer = try Shell.run(
            Binary.orchestrate, ["merge-plan", "--land", "all", "--format", "json"] + options,
            environment: trial.environment)
        let all = try JSONDecoder().decode(LandingAll.self, from: Data(answer.output))
        let unresolved = all.steps.filter { !($0.conflicts ?? []).isEmpty }.map(\.id)
        let held = document.held.filter { ["conflicts", "conflictsWithBase"].contains($0.reason) }.map(\.id)
        #expect(held.isEmpty == unresolved.isEmpty, "\(seed): held \(held), with --land all in conflict \(unresolved)")
        let landed = Set(all.steps.map(\.id))
        #expect(
            document.steps.allSatisfy { landed.contains($0.id) }, "\(seed): --land all leaves a step of the plan out")
    }

    private struct Scores: Decodable {
        struct Answer: Decodable { let state: String }
        struct ChangeSet: Decodable {
            let id: String
            let prediction: Answer
            let outcome: Answer
        }
        let changeSets: [ChangeSet]
    }

    /// What `score` says of a plan that was carried out to the letter: nothing came otherwise.
    func compareScore(with trial: Trial, _ seed: String) throws {
        let answer = try Shell.run(
            Binary.orchestrate,
            [
                "score", trial.plan, "-C", trial.path, "--base", trial.branch, "--format", "json", "--history",
                trial.path + "/scores.jsonl",
            ], environment: trial.environment)
        #expect(answer.status == 0, "\(seed): score: \(answer.errorText)")
        let scores = try JSONDecoder().decode(Scores.self, from: Data(answer.output))
        for changeSet in scores.changeSets
        where ![changeSet.prediction.state, changeSet.outcome.state].contains("unknown") {
            #expect(changeSet.prediction.state == changeSet.outcome.state, "\(seed): score of \(changeSet.id)")
        }
    }
}
