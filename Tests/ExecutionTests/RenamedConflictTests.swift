import Foundation
import TestSupport
import Testing

@Suite("A file that both sides renamed") struct RenamedConflictTests {
    @Test("does not land with git's longer conflict markers in it, though it was staged")
    func markers() throws {
        let text = (1...20).map { "\($0)\n" }.joined()
        let planned = try PlannedRepository(planning: ["--land", "all"]) { repository in
            try repository.commit(on: "main", message: "Start", files: ["x": text])
            for (number, name) in [(1, "one"), (2, "two")] {
                try repository.request(number, files: ["x": nil, name: text + "\(name)\n"])
            }
        }
        let trial = try planned.copy()
        #expect(try trial.apply("--pause-on-conflict").status == 1)
        let place = try #require(try RunReport.read(trial)?.pause?.workTree)
        for arguments in [["rm", "--quiet", "--cached", "x", "two"], ["add", "one"]] {
            let outcome = try Shell.run("git", ["-C", place] + arguments, environment: trial.environment)
            #expect(outcome.status == 0, "\(outcome.errorText)")
        }
        try FileManager.default.removeItem(atPath: place + "/two")
        let open = try trial.orchestrate("resume")
        #expect(open.status == 1, "\(open.errorText)")
        #expect(open.text.contains("  one:21: a conflict marker is left\n"), "\(open.text)")
    }
}
