import Domain
import Examples
import Foundation
import TestSupport
import Testing

@Suite("A work tree that waits for a person") struct PausedStateTests {
    @Test("has a submodule where its own history says, though it is not checked out there")
    func submodule() throws {
        let library = try TestRepository()
        let versions = try (1...3).map { try library.commit(on: "main", message: "\($0)", files: ["v": "\($0)"]) }
        let planned = try PlannedRepository(planning: ["--land", "all"]) { repository in
            let modules = ScriptedChange.text(".gitmodules", "[submodule \"lib\"]\n\tpath = lib\n\turl = ../lib\n")
            try repository.commit(
                on: "main", message: "Start", files: ["a.txt": "start\n"],
                changes: [modules, .submodule("lib", commit: versions[0])])
            for number in 1...2 {
                try repository.commit(
                    on: "pr", from: "main", message: "\(number)", files: ["a.txt": "by \(number)\n"],
                    changes: [.submodule("lib", commit: versions[number])])
                try repository.reference("refs/pull/\(number)/head", "pr")
                try repository.git("branch", "--quiet", "-D", "pr")
            }
            try repository.git("clone", "--quiet", "--bare", library.path, repository.path + "/modules/lib")
        }
        let trial = try planned.copy()
        let begun = try trial.apply("--pause-on-conflict")
        #expect(begun.status == 1, "\(begun.errorText)")
        let desk = try Desk(trial)
        #expect(try desk.git("ls-files", "--unmerged").split(separator: "\n").allSatisfy { $0.hasSuffix("\ta.txt") })
        #expect(try desk.git("ls-files", "--stage", "lib") == "160000 \(versions[2].hex) 0\tlib\n")
        try desk.resolve("a.txt", as: "both\n")
        let done = try trial.orchestrate("resume")
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(try trial.git("rev-parse", trial.branch + ":lib") == versions[2].hex + "\n")
    }

    @Test("keeps a file undecided that git did not merge, whatever the merge makes of its attributes")
    func attributes() throws {
        let planned = try PlannedRepository(planning: ["--land", "all", "--first", "#1"]) { repository in
            try repository.commit(
                on: "main", message: "Start", files: [".gitattributes": "a.lock -merge\n", "a.lock": "start\n"])
            try repository.request(1, files: ["a.lock": "one\n"])
            try repository.request(2, files: ["a.lock": "two\n", ".gitattributes": nil])
        }
        let trial = try planned.copy()
        #expect(try trial.apply("--pause-on-conflict").status == 1)
        let open = try trial.orchestrate("resume")
        #expect(open.status == 1)
        #expect(open.text.contains("a.lock: not resolved"), "\(open.text)")
    }
}
