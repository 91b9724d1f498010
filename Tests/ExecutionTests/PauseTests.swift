import Foundation
import TestSupport
import Testing

@Suite("With --pause-on-conflict") struct PauseTests {
    /// Four pull requests: the first two change the same line, the third deletes what the second changes and needs it not,
    /// the fourth contains the second.
    private static func planned(_ options: String...) throws -> PlannedRepository {
        try PlannedRepository(planning: options + ["--require", "#1"]) { repository in
            let text = (1...9).map { "line \($0)\n" }
            func changed(_ line: Int, by name: String) -> String {
                var text = text
                text[line - 1] = "\(name)\n"
                return text.joined()
            }
            try repository.commit(
                on: "main", message: "Start", files: ["app/a.txt": text.joined(), "app/b.txt": "b\n"])
            try repository.request(1, files: ["app/a.txt": changed(5, by: "one")])
            try repository.request(2, files: ["app/a.txt": changed(5, by: "two"), "app/b.txt": "b two\n"])
            try repository.request(3, files: ["app/c.txt": "three\n"])
            try repository.request(4, upon: 2, files: ["app/d.txt": "four\n"])
        }
    }

    @Test("a conflict is laid out as git leaves it, and resume lands what was made of it")
    func resolved() throws {
        let trial = try Self.planned().copy()
        let begun = try trial.apply("--pause-on-conflict")
        #expect(begun.status == 1, "\(begun.errorText)")
        #expect(begun.text.contains("Step 3, #2, conflicts.\n  app/a.txt\n"), "\(begun.text)")
        #expect(begun.text.contains("Then run: orchestrate resume."))
        let desk = try Desk(trial)
        let (tip, head) = (try trial.git("rev-parse", trial.branch), try trial.git("rev-parse", "refs/pull/2/head"))
        #expect(try desk.git("rev-parse", "HEAD", "MERGE_HEAD") == tip + head)
        #expect(try desk.git("ls-files", "--unmerged").split(separator: "\n").count == 3)
        let git = try Desk.merging(head, into: tip, of: trial)
        #expect(
            try desk.text("app/a.txt").replacing(/>>>>>>> .*/, with: ">>>>>>>")
                == git.text("app/a.txt").replacing(/>>>>>>> .*/, with: ">>>>>>>"))

        try desk.resolve("app/a.txt", as: "line 5: one and two\n")
        let done = try trial.orchestrate("resume", "--record", trial.path + "/record.json")
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(done.errorText.contains("Step 3 is resolved"))
        #expect(try trial.git("show", trial.branch + ":app/a.txt") == "line 5: one and two\n")
        // #4 contains #2, and merges by itself behind it.
        #expect(try trial.git("ls-tree", "--name-only", trial.branch, "app/d.txt") == "app/d.txt\n")
        #expect(
            try trial.git("worktree", "list").split(separator: "\n").count == 2, "the one that git merged in is left")
        #expect(!FileManager.default.fileExists(atPath: desk.path))
        let record = try String(contentsOfFile: trial.path + "/record.json", encoding: .utf8)
        #expect(record.contains(#""manner": "edited""#) && record.contains(#""state": "resolved""#))
        let schema = try ApplyTests.schema("record")
        #expect(schema.problems(in: try JSONDocument(parsing: record)) == [])
    }

    @Test("what is open is told by path and line, and nothing in the work tree is touched meanwhile")
    func open() throws {
        let planned = try PlannedRepository { repository in
            try repository.commit(
                on: "main", message: "Start",
                files: ["a.txt": "a\n", "b.txt": "b\n", "c.txt": "c\n", "guide.md": "        let begin = try injector.count { try whole.apply("--pause-on-conflict", adding: $0) }
        try Desk(whole).resolve("app/a.txt", as: "both\n")
        let finish = try injector.count { try whole.orchestrate("resume", "--quiet", adding: $0) }
        let after = try whole.git("rev-parse", whole.branch + "^{tree}")
        for point in injector.points(upTo: begin + finish, about: 24) {
            let trial = try planned.copy()
            if point <= begin {
                #expect(try trial.apply("--pause-on-conflict", adding: injector.killing(at: point)).status == 9)
                try trial.apply("--pause-on-conflict")
                try Desk(trial).resolve("app/a.txt", as: "both\n")
            } else {
                try trial.apply("--pause-on-conflict")
                try Desk(trial).resolve("app/a.txt", as: "both\n")
                #expect(try trial.orchestrate("resume", adding: injector.killing(at: point - begin)).status == 9)
            }
            let outcome = try trial.apply("--pause-on-conflict")
            #expect(outcome.status == 0, "killed at \(point): \(outcome.text)\(outcome.errorText)")
            #expect(try trial.git("rev-parse", trial.branch + "^{tree}") == after, "killed at \(point)")
            #expect(try trial.leftovers() == [], "killed at \(point)")
            #expect(try trial.git("worktree", "list").split(separator: "\n").count == 1, "killed at \(point)")
            #expect(try trial.orchestrate("rollback").status == 0)
            #expect(try trial.references() == before, "killed at \(point)")
        }
    }
}
