import Foundation
import TestSupport
import Testing

@Suite("A conflict that nobody resolved") struct UnresolvedConflictTests {
    private static let text = (1...9).map { "line \($0)\n" }.joined()

    private static func changed(by name: String) -> String { text.replacing("line 5\n", with: "\(name)\n") }

    /// What a pull request brings beside its change, that an untouched file might pass for a resolution.
    enum Trick: String, CaseIterable {
        case markerSize, markers, shownConflict, attributesGone

        /// The files that the pull request has.
        var files: [String: String?] {
            let mine = changed(by: "two")
            switch self {
            case .markerSize: return ["a.txt": mine, ".gitattributes": "* conflict-marker-size=40\n"]
            case .markers: return ["a.txt": mine + "<<<<<<< HEAD\n=======\n>>>>>>> refs/pull/2/head\n"]
            case .shownConflict:
                let shown = "<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> refs/pull/2/head\n"
                return ["a.txt": text.replacing("line 5\n", with: shown)]
            case .attributesGone: return ["a.txt": mine, ".gitattributes": nil]
            }
        }
    }

    private static func planned(_ trick: Trick, _ options: [String] = []) throws -> PlannedRepository {
        try PlannedRepository(planning: ["--land", "all", "--first", "#1"] + options) { repository in
            let attributes = trick == .attributesGone ? "*.txt conflict-marker-size=12\n" : "*.md text\n"
            try repository.commit(
                on: "main", message: "Start", files: ["a.txt": text, ".gitattributes": attributes])
            try repository.request(1, files: ["a.txt": changed(by: "one")])
            try repository.request(2, files: trick.files)
        }
    }

    @Test(
        "is asked for until it is resolved, whatever the pull request brings",
        arguments: Trick.allCases, [[], ["--no-replay"]])
    func untouched(trick: Trick, options: [String]) throws {
        let trial = try Self.planned(trick, options).copy()
        let begun = try trial.apply("--pause-on-conflict")
        #expect(begun.status == 1 && begun.text.contains("Step 2, #2, conflicts."), "\(begun.text)\(begun.errorText)")
        let tip = try trial.git("rev-parse", trial.branch)
        #expect(try trial.orchestrate("resume").status == 1)
        let desk = try Desk(trial)
        try desk.git("add", "--all")
        let staged = try trial.orchestrate("resume")
        #expect(staged.status == 1 && staged.text.contains("a conflict marker is left"), "\(staged.text)")
        try desk.git("commit", "--quiet", "--no-edit")
        let committed = try trial.orchestrate("resume")
        #expect(committed.status == 1 && committed.text.contains("a conflict marker is left"), "\(committed.text)")
        #expect(try trial.git("rev-parse", trial.branch) == tip)
        try desk.resolve("a.txt", as: "both\n")
        let done = try trial.orchestrate("resume")
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
        #expect(try trial.git("show", trial.branch + ":a.txt") == "both\n")
    }

    @Test("is not resolved by a record in which its markers are left")
    func record() throws {
        let trial = try PlannedRepository(planning: ["--land", "all", "--first", "#1"]) { repository in
            try repository.commit(on: "main", message: "Start", files: ["a.txt": "start\n"])
            for (number, name) in [(1, "one"), (2, "two")] {
                try repository.request(number, files: ["a.txt": name + "\n"])
            }
        }.copy()
        try trial.apply("--pause-on-conflict")
        try Desk(trial).resolve("a.txt", as: "both\n")
        #expect(try trial.orchestrate("resume").status == 0)
        let plan = ["merge-plan", "--base", "main", "--heads", "refs/pull/*/head", "-C", trial.path, "--no-cache"]
        let known = try Shell.run(Binary.orchestrate, plan, environment: trial.environment)
        #expect(known.text.contains("a.txt: resolved as recorded"), "\(known.text)")
        let records = try FileManager.default.subpathsOfDirectory(atPath: trial.path + "/rr-cache")
            .filter { $0.hasSuffix("postimage") }
        #expect(records.count == 1)
        for record in records {
            try Data("<<<<<<< HEAD\nboth\n".utf8).write(
                to: URL(fileURLWithPath: "\(trial.path)/rr-cache/\(record)"))
        }
        let planned = try Shell.run(Binary.orchestrate, plan, environment: trial.environment)
        #expect(!planned.text.contains("resolved as recorded"), "\(planned.text)")
        #expect(try trial.orchestrate("rollback").status == 0)
        let again = try trial.apply("--pause-on-conflict")
        #expect(again.status == 1 && again.text.contains("#2, conflicts."), "\(again.text)\(again.errorText)")
    }

    @Test("does not count as text because both sides have headings with the same underline")
    func headings() throws {
        let planned = try PlannedRepository(planning: ["--land", "all", "--first", "#1"]) { repository in
            try repository.commit(on: "main", message: "Start", files: ["a.rst": "Title\n=======\n"])
            try repository.request(1, files: ["a.rst": "Title\n=======\n\nOne\n=======\n"])
            try repository.request(2, files: ["a.rst": "Title\n=======\n\nTwo\n=======\n"])
        }
        let trial = try planned.copy()
        #expect(try trial.apply("--pause-on-conflict").status == 1)
        try Desk(trial).resolve("a.rst", as: "Title\n=======\n\nOne\n=======\n\nTwo\n=======\n")
        let done = try trial.orchestrate("resume")
        #expect(done.status == 0, "\(done.text)\(done.errorText)")
    }
}
