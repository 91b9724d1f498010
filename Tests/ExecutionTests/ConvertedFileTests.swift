import Foundation
import TestSupport
import Testing

/// Files that git takes for changed as soon as it has checked them out: what it converts does not give back what is stored.
@Suite("A file that only git's conversion changes") struct ConvertedFileTests {
    private static let rows = (1...12).map { "row \($0)\r\n" }.joined()
    private static let attributes = "* text=auto\n*.csv text eol=lf\n*.id ident\n"

    /// Two pull requests that clash in `a.txt`; the second one changes a converted file, too.
    private static func planned(touching: Bool) throws -> PlannedRepository {
        try PlannedRepository(planning: ["--land", "all", "--first", "#1"]) { repository in
            try repository.commit(
                on: "main", message: "Start",
                files: ["a.txt": "start\n", "data.csv": rows, "win.txt": rows, "x.id": "$Id: stale $\n"])
            try repository.commit(on: "main", message: "Attributes", files: [".gitattributes": attributes])
            try repository.request(1, files: ["a.txt": "one\n"])
            let files = ["a.txt": "two\n"].merging(
                touching ? ["data.csv": rows.replacing("row 3\r\n", with: "ROW 3\r\n")] : [:]
            ) { $1 }
            try repository.request(2, files: files)
        }
    }

    private static func resumed(touching: Bool, _ work: (Desk) throws -> Void) throws -> (Trial, Shell.Outcome) {
        let trial = try planned(touching: touching).copy()
        let begun = try trial.apply("--pause-on-conflict")
        #expect(begun.status == 1 && begun.text.contains("Step 2, #2, conflicts."), "\(begun.text)\(begun.errorText)")
        let desk = try Desk(trial)
        try work(desk)
        return (trial, try trial.orchestrate("resume"))
    }

    @Test("is named, and is no change of the person's", arguments: [false, true])
    func left(touching: Bool) throws {
        let (trial, done) = try Self.resumed(touching: touching) { desk in
            // Later than the index, so that git looks into it.
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: desk.path + "/data.csv")
            #expect(try desk.git("status", "--short").contains("M data.csv"))
            try desk.resolve("a.txt", as: "both\n")
        }
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(done.errorText.contains("data.csv"), "\(done.errorText)")
        let changed = try trial.git("diff", "--name-only", trial.branch + "^", trial.branch)
        #expect(changed == (touching ? "a.txt\ndata.csv\n" : "a.txt\n"))
    }

    @Test("is not mixed into the merge by who stages or commits everything", arguments: [false, true])
    func staged(commits: Bool) throws {
        let (trial, done) = try Self.resumed(touching: false) { desk in
            for name in ["data.csv", "win.txt", "x.id"] {
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: desk.path + "/" + name)
            }
            try desk.write("both\n", to: "a.txt")
            try desk.git("add", "--all")
            #expect(try desk.git("diff", "--cached", "--name-only").contains("data.csv"))
            if commits { try desk.git("commit", "--quiet", "--no-edit") }
        }
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(try trial.git("diff", "--name-only", trial.branch + "^", trial.branch) == "a.txt\n")
    }

    @Test("is a change where a person did change it")
    func changed() throws {
        let (trial, open) = try Self.resumed(touching: false) { desk in
            try desk.resolve("a.txt", as: "both\n")
            try desk.write(Self.rows + "one more\r\n", to: "data.csv")
        }
        #expect(open.status == 1 && open.text.contains("data.csv: changes not staged"), "\(open.text)")
        try Desk(trial).git("add", "data.csv")
        #expect(try trial.orchestrate("resume").status == 0)
        #expect(try trial.git("show", trial.branch + ":data.csv").contains("one more"))
    }

    @Test("an aborted merge beside it is laid out anew")
    func aborted() throws {
        let (_, anew) = try Self.resumed(touching: false) { desk in
            try desk.git("merge", "--abort")
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: desk.path + "/data.csv")
        }
        #expect(anew.status == 1 && anew.text.contains("Step 2, #2, conflicts.\n  a.txt"), "\(anew.errorText)")
    }

    @Test(
        "a filter whose program is missing is named with it", arguments: ["nofilter-program smudge", "git nofilter %f"])
    func missing(command: String) throws {
        let planned = try PlannedRepository { repository in
            try repository.commit(
                on: "main", message: "Start", files: ["a.bin": "start\n", ".gitattributes": "*.bin filter=large\n"])
            try repository.request(1, files: ["a.bin": "one\n"])
        }
        let trial = try planned.copy()
        try trial.git("config", "filter.large.smudge", command)
        try trial.git("config", "filter.large.required", "true")
        let refused = try trial.apply("--validate", "true")
        #expect(refused.status == 69, "\(refused.errorText)")
        let program = command.hasPrefix("git ") ? "git-nofilter" : "nofilter-program"
        #expect(
            refused.errorText.contains(
                "The filter 'large' needs \(program), which is not installed (filter.large.smudge)"),
            "\(refused.errorText)")
    }
}
