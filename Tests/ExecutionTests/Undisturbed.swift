import Foundation
import TestSupport
import Testing

/// What a run comes to that nothing disturbs, and how many actions it takes.
struct Undisturbed {
    private let options: [String]
    let before: [String: String]
    let after: String
    let applyActions: Int
    let rollbackActions: Int

    init(_ planned: PlannedRepository, _ options: [String], _ injector: FaultInjector) throws {
        self.options = options
        let trial = try planned.copy()
        before = try trial.references()
        applyActions = try injector.count { variables in
            let outcome = try Shell.run(
                Binary.orchestrate, ["apply", trial.plan, "-C", trial.path, "--quiet"] + options,
                environment: trial.environment.merging(variables) { _, new in new })
            #expect(outcome.status == 0, "\(outcome.errorText)")
        }
        after = try trial.git("for-each-ref")
        rollbackActions = try injector.count { try trial.orchestrate("rollback", "--quiet", adding: $0) }
        #expect(try trial.references() == before)
    }

    /// Goes on to the end; where nothing was written down yet, by apply.
    func finish(_ trial: Trial, _ when: String) throws {
        let outcome = try Shell.run(
            Binary.orchestrate, ["apply", trial.plan, "-C", trial.path, "--quiet"] + options,
            environment: trial.environment)
        #expect(outcome.status == 0, "\(when): \(outcome.errorText)")
        #expect(try trial.git("for-each-ref") == after, "\(when)")
        #expect(try trial.leftovers() == [], "\(when)")
        #expect(try trial.git("fsck", "--strict", "--connectivity-only") == "", "\(when)")
    }

    /// Undoes it, or finds that it is undone.
    func undo(_ trial: Trial, _ when: String) throws {
        let outcome = try trial.orchestrate("rollback", "--quiet")
        // One that was killed behind its last entry has nothing left to undo.
        #expect(
            outcome.status == 0 || outcome.errorText.contains("No plan is being applied"),
            "\(when): \(outcome.errorText)")
        #expect(try trial.references() == before, "\(when)")
        #expect(try trial.leftovers() == [], "\(when)")
    }
}
