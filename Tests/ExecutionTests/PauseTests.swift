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
                files: ["a.txt": "a\n", "b.txt": "b\n", "c.txt": "c\n", "guide.md": "<<<<<<< shown\ntext\n"])
            func files(_ name: String) -> [String: String?] {
                ["a.txt": "\(name)\n", "c.txt": "\(name)\n", "guide.md": "<<<<<<< shown\n\(name)\n"]
            }
            try repository.request(1, files: files("one").merging(["b.txt": "one\n"]) { $1 })
            try repository.request(2, files: files("two").merging(["b.txt": nil]) { $1 })
        }
        let trial = try planned.copy()
        #expect(try trial.apply("--pause-on-conflict").status == 1)
        let desk = try Desk(trial)
        try desk.write("new\n", to: "notes.txt")
        try desk.resolve("guide.md", as: "<<<<<<< shown\nboth\n")
        try desk.write("both\n", to: "c.txt")
        let before = try desk.git("status", "--porcelain=v2")
        let open = try trial.orchestrate("resume")
        #expect(open.status == 1)
        #expect(open.text.contains("  a.txt:1: a conflict marker is left\n"), "\(open.text)")
        #expect(open.text.contains("  b.txt: not resolved: keep it with git add, or delete it with git rm\n"))
        #expect(open.text.contains("  c.txt: not resolved: keep it with git add"), "only the index says that it is")
        #expect(open.text.contains("  notes.txt: untracked: use git add, or delete it\n"))
        #expect(!open.text.contains("guide.md"), "a line that both sides have is text")
        #expect(try desk.git("status", "--porcelain=v2") == before)

        try desk.write("<<<<<<< HEAD\nleft\n", to: "a.txt")
        try desk.git("add", "a.txt", "c.txt")
        try desk.git("rm", "--quiet", "b.txt")
        try FileManager.default.removeItem(atPath: desk.path + "/notes.txt")
        #expect(try trial.orchestrate("resume").text.contains("  a.txt:1: a conflict marker is left\n"))
        try desk.write("staged\n", to: "a.txt")
        #expect(try trial.orchestrate("resume").text.contains("  a.txt: changes not staged"))
        try desk.git("add", "a.txt")
        let done = try trial.orchestrate("resume")
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(try trial.git("ls-tree", "--name-only", trial.branch) == "a.txt\nc.txt\nguide.md\n")
    }

    @Test("a resolution is in git's own rerere, and git uses it")
    func rerere() throws {
        let trial = try Self.planned().copy()
        try trial.apply("--pause-on-conflict")
        try Desk(trial).resolve("app/a.txt", as: "both\n")
        #expect(try trial.orchestrate("resume").status == 0)
        let desk = try Desk.merging("refs/pull/2/head", into: "refs/pull/1/head", of: trial)
        #expect(try desk.text("app/a.txt") == "both\n")
        // Undone and begun anew, it stops for nobody.
        #expect(try trial.orchestrate("rollback").status == 0)
        let again = try trial.apply("--pause-on-conflict", "--record", trial.path + "/record.md")
        #expect(again.status == 0, "\(again.text)\(again.errorText)")
        #expect(try trial.git("show", trial.branch + ":app/a.txt") == "both\n")
        let record = try String(contentsOfFile: trial.path + "/record.md", encoding: .utf8)
        #expect(record.contains("<code>app/a.txt</code> resolved as recorded"), "\(record)")
    }

    @Test("the next plan lands what a person resolved, says so, and ends in their tree")
    func nextPlan() throws {
        let trial = try Self.planned().copy()
        try trial.apply("--pause-on-conflict")
        try Desk(trial).resolve("app/a.txt", as: "both\n")
        #expect(try trial.orchestrate("resume").status == 0)
        let tree = try trial.git("rev-parse", trial.branch + "^{tree}")
        let plan = trial.path + "/next.json"
        let planned = try trial.orchestrate(
            "merge-plan", "--base", "main", "--heads", "refs/pull/*/head", "--format", "json", "--output", plan)
        #expect(planned.status == 0, "\(planned.errorText)")
        let text = try trial.orchestrate("merge-plan", "--base", "main", "--heads", "refs/pull/*/head").text
        #expect(text.contains("app/a.txt: resolved as recorded"), "\(text)")
        let applied = try trial.orchestrate("apply", plan, "--branch", "next")
        #expect(applied.status == 0, "\(applied.text)\(applied.errorText)")
        #expect(try trial.git("rev-parse", "next^{tree}") == tree)
    }

    @Test("a check and a person see the whole tree where the user's work tree holds a part of it")
    func sparse() throws {
        let trial = try Self.planned().copy()
        try trial.git("config", "core.sparseCheckout", "true")
        try FileManager.default.createDirectory(atPath: trial.path + "/info", withIntermediateDirectories: true)
        try Data("/README*\n".utf8).write(to: URL(fileURLWithPath: trial.path + "/info/sparse-checkout"))
        let begun = try trial.apply("--pause-on-conflict", "--validate", "test -e app/b.txt")
        #expect(begun.status == 1 && begun.text.contains("Step 3, #2, conflicts."), "\(begun.text)\(begun.errorText)")
        let desk = try Desk(trial)
        #expect(try desk.text("app/b.txt") == "b two\n")
        try desk.resolve("app/a.txt", as: "both\n")
        let done = try trial.orchestrate("resume")
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(try trial.git("show", trial.branch + ":app/b.txt") == "b two\n")
    }

    @Test("what the plan holds lands by the method that the plan has for it")
    func squash() throws {
        let trial = try Self.planned("--merge-method", "squash").copy()
        #expect(try trial.apply("--pause-on-conflict").status == 1)
        try Desk(trial).resolve("app/a.txt", as: "both\n")
        let done = try trial.orchestrate("resume")
        // #4 stands on the commits of #2, of which a squash knows nothing.
        #expect(done.text.contains("Step 4, #4, conflicts."), "\(done.text)\(done.errorText)")
        #expect(try trial.orchestrate("resume", "--skip").text.contains("#4  conflicts, and was left out by hand"))
        #expect(try trial.git("rev-list", "--merges", trial.branch) == "")
        #expect(try trial.git("show", trial.branch + ":app/a.txt") == "both\n")
    }

    @Test("nothing is recorded where the user has switched rerere off")
    func switchedOff() throws {
        let trial = try Self.planned().copy()
        try trial.git("config", "rerere.enabled", "false")
        try trial.apply("--pause-on-conflict")
        try Desk(trial).resolve("app/a.txt", as: "both\n")
        #expect(try trial.orchestrate("resume").status == 0)
        #expect(!FileManager.default.fileExists(atPath: trial.path + "/rr-cache"))
    }

    @Test("a person may commit by themselves; an aborted merge is laid out anew, and so is one whose directory is gone")
    func wayward() throws {
        let trial = try Self.planned().copy()
        try trial.apply("--pause-on-conflict")
        try Desk(trial).git("merge", "--abort")
        let anew = try trial.orchestrate("resume")
        #expect(anew.status == 1 && anew.text.contains("Step 3, #2, conflicts.\n  app/a.txt\n"), "\(anew.text)")
        let other = try Desk(trial)
        try other.git("merge", "--abort")
        try other.write("mine\n", to: "app/b.txt")
        try other.git("add", "app/b.txt")
        let abandoned = try trial.orchestrate("resume")
        #expect(abandoned.status == 65 && abandoned.errorText.contains("was aborted in"), "\(abandoned.errorText)")
        try FileManager.default.removeItem(atPath: other.path)
        #expect(try trial.orchestrate("resume").text.contains("Step 3, #2, conflicts.\n  app/a.txt\n"))
        let desk = try Desk(trial)
        try desk.git("checkout", "--quiet", "--force", "--detach", "main~0")
        let led = try trial.orchestrate("resume")
        #expect(led.status == 65 && led.errorText.contains("which does not follow from"), "\(led.errorText)")
        try FileManager.default.removeItem(atPath: desk.path)
        #expect(try trial.orchestrate("resume").status == 1)
        let last = try Desk(trial)
        try last.git("checkout", "--theirs", "app/a.txt")
        try last.git("commit", "--quiet", "--all", "--message", "Mine")
        let done = try trial.orchestrate("resume")
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(try trial.git("show", trial.branch + ":app/a.txt").contains("two"))
        #expect(try !trial.git("log", "--format=%s", trial.branch).contains("Mine"))
    }

    @Test("a change set can be left out, with those that need it; rollback removes the work tree")
    func skipped() throws {
        let planned = try Self.planned()
        let trial = try planned.copy()
        let before = try trial.references()
        try trial.apply("--pause-on-conflict")
        let done = try trial.orchestrate("resume", "--skip")
        let digest = String(trial.branch.suffix(12))
        #expect(done.status == 1)
        #expect(done.text.contains("#2  conflicts, and was left out by hand\n"), "\(done.text)")
        #expect(done.text.contains("#4  did not fail, but needs #2\n"))
        #expect(try trial.git("worktree", "list").split(separator: "\n").count == 1)
        #expect(try trial.orchestrate("resume", "--skip", digest).status == 64, "nobody waits any more")
        let other = try planned.copy()
        try other.apply("--pause-on-conflict")
        #expect(try other.orchestrate("rollback").status == 0)
        #expect(try other.git("worktree", "list").split(separator: "\n").count == 1)
        #expect(try other.references() == before)
    }

    @Test("with --land all a conflict is resolved, checked, and blamed only upon what it stands on")
    func landAll() throws {
        let planned = try Self.planned("--land", "all")
        let trial = try planned.copy()
        #expect(try trial.apply().text.contains("--pause-on-conflict"))
        let check = "test ! -e app/a.txt || ! grep -q bad app/a.txt"
        let status = try trial.apply("--pause-on-conflict", "--validate", check, "--on-failure", "hold")
        #expect(status.status == 1 && status.text.contains("#2, conflicts."), "\(status.text)\(status.errorText)")
        try Desk(trial).resolve("app/a.txt", as: "bad\n")
        let held = try trial.orchestrate("resume")
        #expect(held.text.contains("#2  fails the check on top of those before it"), "\(held.text)\(held.errorText)")
        #expect(try trial.git("show", trial.branch + ":app/a.txt").contains("one"))
        let good = try planned.copy()
        try good.apply("--pause-on-conflict", "--validate", check)
        try Desk(good).resolve("app/a.txt", as: "good\n")
        let done = try good.orchestrate("resume")
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(try good.git("show", good.branch + ":app/a.txt") == "good\n")
    }

    @Test("names that are no text, or try to escape, are laid out, told and resolved")
    func hostile() throws {
        let names = ["-rf", "a\u{1B}[31m\nb", "$(touch x)/`id`"]
        let planned = try PlannedRepository { repository in
            try repository.commit(
                on: "main", message: "Start", files: Dictionary(uniqueKeysWithValues: names.map { ($0, "base\n") }))
            for number in [1, 2] {
                let files = names.map { ($0, Optional("\(number)\n")) }
                try repository.request(number, files: Dictionary(uniqueKeysWithValues: files))
            }
        }
        let trial = try planned.copy()
        let begun = try trial.apply("--pause-on-conflict")
        #expect(begun.status == 1, "\(begun.errorText)")
        #expect(!begun.text.contains("\u{1B}[31m"))
        let desk = try Desk(trial)
        for name in names { try desk.resolve(name, as: "both\n") }
        let done = try trial.orchestrate("resume")
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(try trial.git("grep", "-c", "both", trial.branch).split(separator: "\n").count >= 3)
    }

    @Test(
        "whatever the moment of a crash, resume lays out and takes the same, and rollback undoes it",
        .enabled(if: KillShim.isPossible, "LD_PRELOAD is Linux's, and a C compiler is needed."))
    func crashed() throws {
        let planned = try Self.planned()
        let shim = try KillShim()
        let whole = try planned.copy()
        let before = try whole.references()
        let begin = try shim.count { try whole.apply("--pause-on-conflict", adding: $0) }
        try Desk(whole).resolve("app/a.txt", as: "both\n")
        let finish = try shim.count { try whole.orchestrate("resume", "--quiet", adding: $0) }
        let after = try whole.git("rev-parse", whole.branch + "^{tree}")
        for point in shim.points(upTo: begin + finish, about: 24) {
            let trial = try planned.copy()
            if point <= begin {
                #expect(try trial.apply("--pause-on-conflict", adding: shim.killing(at: point)).status == 9)
                try trial.apply("--pause-on-conflict")
                try Desk(trial).resolve("app/a.txt", as: "both\n")
            } else {
                try trial.apply("--pause-on-conflict")
                try Desk(trial).resolve("app/a.txt", as: "both\n")
                #expect(try trial.orchestrate("resume", adding: shim.killing(at: point - begin)).status == 9)
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
