import Foundation
import TestSupport
import Testing

@Suite("Whatever the moment of a crash") struct CrashTests {
    /// Kill points of each of the runs that are killed.
    private static let sample = Effort.count(34, inSoak: .max)

    @Test(
        "resume ends in the same commit, and rollback in the old references",
        .enabled(if: FaultInjector.isPossible, "LD_PRELOAD is Linux's, and a C compiler is needed."),
        arguments: [false, true])
    func killed(ontoBase: Bool) throws {
        let planned = try PlannedRepository()
        let injector = try FaultInjector()
        let options = ontoBase ? ["--onto", "main"] : []
        let reference = try Undisturbed(planned, options, injector)
        let points = injector.points(upTo: reference.applyActions, about: Self.sample)
        #expect(points.count >= 30, "of \(reference.applyActions) actions of apply")
        for point in points {
            let trial = try planned.copy()
            try kill(trial, injector, at: point, options)
            // The run that repairs is killed in its turn, a little later each time.
            try trial.orchestrate(
                "resume", "--quiet", adding: injector.killing(at: 1 + point * 7 % reference.applyActions))
            try reference.finish(trial, "apply killed at \(point)")
            let undoing = 1 + point * 3 % reference.rollbackActions
            try trial.orchestrate("rollback", "--quiet", adding: injector.killing(at: undoing))
            try reference.undo(trial, "rollback killed at \(undoing)")
        }
    }

    private func kill(_ trial: Trial, _ injector: FaultInjector, at point: Int, _ options: [String]) throws {
        let outcome = try Shell.run(
            Binary.orchestrate, ["apply", trial.plan, "-C", trial.path, "--quiet"] + options,
            environment: trial.environment.merging(injector.killing(at: point)) { _, new in new })
        #expect(outcome.status == 9, "at \(point): \(outcome.errorText)")
    }
}
