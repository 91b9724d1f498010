import Foundation
import TestSupport
import Testing

@Suite("Whatever the moment of a crash") struct CrashTests {
    /// Kill points of each of the runs that are killed; all of them when the environment asks.
    private static let sample = ProcessInfo.processInfo.environment["EVERY_KILL_POINT"] == nil ? 34 : Int.max

    @Test(
        "resume ends in the same commit, and rollback in the old references",
        .enabled(if: KillShim.isPossible, "LD_PRELOAD is Linux's, and a C compiler is needed."),
        arguments: [false, true])
    func killed(ontoBase: Bool) throws {
        let planned = try PlannedRepository()
        let shim = try KillShim()
        let options = ontoBase ? ["--onto", "main"] : []
        let reference = try Undisturbed(planned, options, shim)
        let points = shim.points(upTo: reference.applyActions, about: Self.sample)
        #expect(points.count >= 30, "of \(reference.applyActions) actions of apply")
        for point in points {
            let trial = try planned.copy()
            try kill(trial, shim, at: point, options)
            // The run that repairs is killed in its turn, a little later each time.
            try trial.orchestrate("resume", "--quiet", adding: shim.killing(at: 1 + point * 7 % reference.applyActions))
            try finish(trial, options, like: reference, "apply killed at \(point)")
            let undoing = 1 + point * 3 % reference.rollbackActions
            try trial.orchestrate("rollback", "--quiet", adding: shim.killing(at: undoing))
            try undo(trial, reference, "rollback killed at \(undoing)")
        }
    }

    private func kill(_ trial: Trial, _ shim: KillShim, at point: Int, _ options: [String]) throws {
        let outcome = try Shell.run(
            Binary.orchestrate, ["apply", trial.plan, "-C", trial.path, "--quiet"] + options,
            environment: trial.environment.merging(shim.killing(at: point)) { _, new in new })
        #expect(outcome.status == 9, "at \(point): \(outcome.errorText)")
    }

    /// Goes on to the end; where nothing was written down yet, by apply.
    private func finish(_ trial: Trial, _ options: [String], like reference: Undisturbed, _ when: String) throws {
        let outcome = try Shell.run(
            Binary.orchestrate, ["apply", trial.plan, "-C", trial.path, "--quiet"] + options,
            environment: trial.environment)
        #expect(outcome.status == 0, "\(when): \(outcome.errorText)")
        #expect(try trial.git("for-each-ref") == reference.after, "\(when)")
        #expect(try trial.leftovers() == [], "\(when)")
        #expect(try trial.git("fsck", "--strict", "--connectivity-only") == "", "\(when)")
    }

    private func undo(_ trial: Trial, _ reference: Undisturbed, _ when: String) throws {
        let outcome = try trial.orchestrate("rollback", "--quiet")
        // One that was killed behind its last entry has nothing left to undo.
        #expect(
            outcome.status == 0 || outcome.errorText.contains("No plan is being applied"),
            "\(when): \(outcome.errorText)")
        #expect(try trial.references() == reference.before, "\(when)")
        #expect(try trial.leftovers() == [], "\(when)")
    }
}

/// What a run comes to that nothing disturbs, and how many actions it takes.
struct Undisturbed {
    let before: [String: String]
    let after: String
    let applyActions: Int
    let rollbackActions: Int

    init(_ planned: PlannedRepository, _ options: [String], _ shim: KillShim) throws {
        let trial = try planned.copy()
        before = try trial.references()
        applyActions = try shim.count { variables in
            let outcome = try Shell.run(
                Binary.orchestrate, ["apply", trial.plan, "-C", trial.path, "--quiet"] + options,
                environment: trial.environment.merging(variables) { _, new in new })
            #expect(outcome.status == 0, "\(outcome.errorText)")
        }
        after = try trial.git("for-each-ref")
        rollbackActions = try shim.count { try trial.orchestrate("rollback", "--quiet", adding: $0) }
        #expect(try trial.references() == before)
    }
}

/// A library that is loaded into the tool and ends it before a chosen action on the file system.
final class KillShim {
    private let directory: TemporaryDirectory
    private let library: String

    /// Whether this system and its tools can do that.
    static var isPossible: Bool {
        #if os(Linux)
            compiler != nil
        #else
            false
        #endif
    }

    private static var compiler: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.flatMap { ["\($0)/cc", "\($0)/clang"] }
            .first(where: FileManager.default.isExecutableFile(atPath:))
    }

    init() throws {
        directory = try TemporaryDirectory()
        library = directory.path + "/kill-at.so"
        let source = PackageFolder.root().appending(path: "Fixtures/kill-at.c").path
        let outcome = try Shell.run(
            Self.compiler ?? "cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"])
        guard outcome.status == 0 else { throw TestSupportError("The compiler says: \(outcome.errorText)") }
    }

    deinit { directory.remove() }

    /// The environment in which a run is ended before its n-th action.
    func killing(at point: Int) -> [String: String] { ["LD_PRELOAD": library, "KILL_AT": "\(point)"] }

    /// Returns how many actions a run takes.
    func count(_ run: ([String: String]) throws -> Void) throws -> Int {
        let file = directory.path + "/count"
        try run(["LD_PRELOAD": library, "KILL_COUNT": file])
        let text = try String(contentsOfFile: file, encoding: .utf8)
        guard let count = Int(text), count > 0 else { throw TestSupportError("No action was counted.") }
        return count
    }

    /// Returns about so many points, evenly spread, the first and the last among them.
    func points(upTo last: Int, about sample: Int) -> [Int] {
        let count = min(last, sample)
        return count < 2 ? [1] : Set((0..<count).map { 1 + $0 * (last - 1) / (count - 1) }).sorted()
    }
}
