import Foundation
import TestSupport
import Testing

@Suite("Whatever the system refuses") struct FaultTests {
    /// Actions of each run that are refused, in turn.
    private static let sample = Effort.count(8, inSoak: .max)

    @Test(
        "the run ends in order and says so, the next one ends in the same commit, and rollback in the old references",
        .enabled(if: FaultInjector.isPossible, "LD_PRELOAD is Linux's, and a C compiler is needed."),
        arguments: FaultInjector.Fault.all)
    func refused(fault: FaultInjector.Fault) throws {
        let planned = try PlannedRepository(steps: 3)
        let injector = try FaultInjector()
        let options = ["--validate", "test -f README.md", "--each", "end"]
        let reference = try Undisturbed(planned, options, injector)
        for point in injector.points(upTo: reference.applyActions, about: Self.sample) {
            let trial = try planned.copy()
            let apply = try trial.applying(options, adding: injector.failing(at: point, with: fault))
            expect(apply, "apply with \(fault.testDescription) at \(point)")
            #expect(try trial.orchestrate("status").status == 0, "\(fault.testDescription) at \(point)")
            try reference.finish(trial, "\(fault.testDescription) at \(point)")
            let undoing = 1 + point * 3 % reference.rollbackActions
            let rollback = try trial.orchestrate(
                "rollback", "--quiet", adding: injector.failing(at: undoing, with: fault))
            expect(rollback, "rollback with \(fault.testDescription) at \(undoing)")
            try reference.undo(trial, "rollback with \(fault.testDescription) at \(undoing)")
        }
    }

    /// It has ended by itself, and what it says is about the system.
    private func expect(_ outcome: Shell.Outcome, _ when: String) {
        #expect([0, 1, 65, 69, 75].contains(outcome.status), "\(when): \(outcome.status) \(outcome.errorText)")
        #expect(outcome.status <= 1 || !outcome.errors.isEmpty, "\(when)")
        #expect(!outcome.errorText.contains("report it"), "\(when): \(outcome.errorText)")
    }
}
