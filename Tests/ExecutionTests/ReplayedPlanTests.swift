import Foundation
import TestSupport
import Testing

@Suite("Plans with recorded resolutions") struct ReplayedPlanTests {
    @Test("land what clashes, name the resolutions, and fit their schema", arguments: ["merge", "squash"])
    func landsAll(method: String) throws {
        let recorded = try RecordedRepository()
        let plan = try recorded.makePlan("--merge-method", method)
        #expect(plan["steps"]?.count == 3)
        #expect(plan["held"]?.count == 0)
        let used = (0..<3).compactMap { plan["steps"]?[$0]?["resolutions"]?[0]?["path"]?.text }
        #expect(used == ["app/models.py", "app/models.py"])
        let schema = try Self.schema("merge-plan-v1")
        #expect(schema.problems(in: plan) == [])
    }

    @Test("are carried out by apply and by the script to the same planned tree", arguments: ["merge", "squash"])
    func sameTree(method: String) throws {
        let recorded = try RecordedRepository()
        let plan = try recorded.makePlan("--merge-method", method)
        let tree = try #require(plan["predictedTree"]?.text)
        let (applied, scripted) = (try recorded.copy(), try recorded.copy())
        let apply = try recorded.orchestrate("apply", recorded.plan, "--branch", "result", "--quiet", in: applied)
        #expect(apply.status == 0, "\(apply.errorText)")
        #expect(try recorded.git("rev-parse", "refs/heads/result^{tree}", in: applied) == tree)
        let script = try recorded.runScript(in: scripted)
        #expect(script.status == 0, "\(script.text)\(script.errorText)")
        #expect(try recorded.git("rev-parse", "HEAD^{tree}", in: scripted) == tree)
        #expect(try recorded.git("show", "HEAD:app/models.py", in: scripted).contains("left and right"))
        #expect(try recorded.git("status", "--porcelain", in: scripted).isEmpty)
        #expect(try recorded.runScript(in: scripted).text.contains("All 3 steps are done already"))
    }

    @Test("are refused where nothing is recorded, and nothing is left behind")
    func withoutRecords() throws {
        let recorded = try RecordedRepository()
        try recorded.makePlan()
        let clone = try recorded.bareOfRecords()
        let head = try recorded.git("rev-parse", "HEAD", in: clone)
        let apply = try recorded.orchestrate("apply", recorded.plan, "--quiet", in: clone)
        #expect(apply.status == 65)
        #expect(apply.errorText.contains("of app/models.py is missing"), "\(apply.errorText)")
        let script = try recorded.runScript(in: clone)
        #expect(script.status == 65)
        #expect(script.errorText.contains("this clone has none."), "\(script.errorText)")
        #expect(!FileManager.default.fileExists(atPath: clone + "/.git/rr-cache"))
        #expect(try recorded.git("rev-parse", "HEAD", in: clone) != "")
        #expect(try recorded.git("status", "--porcelain", in: clone).isEmpty)
        #expect(try recorded.git("merge-base", "--is-ancestor", head, "HEAD", in: clone).isEmpty)
    }

    @Test("are refused where a resolution has changed, and the words name it")
    func changedRecords() throws {
        let recorded = try RecordedRepository()
        let plan = try recorded.makePlan()
        let place = try #require((0..<3).first { plan["steps"]?[$0]?["resolutions"] != nil })
        let conflict = try #require(plan["steps"]?[place]?["resolutions"]?[0]?["conflict"]?.text)
        let clone = try recorded.copy()
        let file = URL(fileURLWithPath: "\(clone)/.git/rr-cache/\(conflict)/postimage")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        try Data(text.replacing("and", with: "or").replacing("not", with: "nor").utf8).write(to: file)
        let apply = try recorded.orchestrate("apply", recorded.plan, "--quiet", in: clone)
        #expect(apply.status == 65)
        #expect(
            apply.errorText.contains("the recorded resolution \(conflict.prefix(7)) of app/models.py has changed"),
            "\(apply.errorText)")
        let check = try recorded.orchestrate("verify-plan", recorded.plan, "--quiet", in: clone)
        #expect(check.status == 1)
        #expect(check.words.contains("the recorded resolution \(conflict.prefix(7))"), "\(check.text)")
        let script = try recorded.runScript(in: clone)
        #expect(script.status == 65)
        #expect(script.errorText.contains("those in this clone differ"), "\(script.errorText)")
    }

    @Test("are checked again by verify-plan: missing and unreadable resolutions are told apart")
    func verified() throws {
        let recorded = try RecordedRepository()
        try recorded.makePlan()
        #expect(try recorded.orchestrate("verify-plan", recorded.plan, "--quiet").status == 0)
        let clone = try recorded.bareOfRecords()
        let missing = try recorded.orchestrate("verify-plan", recorded.plan, "--quiet", "--format", "json", in: clone)
        #expect(missing.status == 1)
        let document = try JSONDocument(parsing: missing.text)
        #expect(try Self.schema("verify-plan-v1").problems(in: document) == [])
        #expect(missing.text.contains("is missing"))
        let damaged = try recorded.copy()
        for name in try FileManager.default.contentsOfDirectory(atPath: damaged + "/.git/rr-cache") {
            let file = "\(damaged)/.git/rr-cache/\(name)/postimage"
            guard FileManager.default.fileExists(atPath: file) else { continue }
            try FileManager.default.removeItem(atPath: file)
            try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "/etc/hosts")
        }
        let linked = try recorded.orchestrate("verify-plan", recorded.plan, "--quiet", in: damaged)
        #expect(linked.words.contains("unknown: nothing could be replayed: the recorded resolution"), "\(linked.text)")
    }

    @Test("are said in text, in Markdown, in the record and by explain, and the pair stays a conflict")
    func reports() throws {
        let recorded = try RecordedRepository()
        try recorded.makePlan()
        let heads = ["--base", "main", "--heads", "refs/heads/*", "--exclude", "main", "--quiet", "--no-cache"]
        func words(_ command: String...) throws -> String {
            try Shell.run(
                Binary.orchestrate, command + heads + ["-C", recorded.path],
                environment: recorded.repository.environment
            ).words
        }
        let line = /app\/models\.py: resolved as recorded \(rerere [0-9a-f]{7}\)/
        #expect(try words("merge-plan").contains(line))
        #expect(try words("explain", "right").contains(line))
        #expect(try words("conflicts").contains("1 in conflict, 1 of them resolved as recorded"))
        let markdown = /<code>app\/models\.py<\/code>: resolved as recorded \(rerere [0-9a-f]{7}\)/
        #expect(try words("merge-plan", "--format", "markdown").contains(markdown))
        let record = recorded.files.path + "/record.md"
        _ = try words("merge-plan", "--record", record)
        #expect(String(decoding: try Data(contentsOf: URL(fileURLWithPath: record)), as: UTF8.self).contains(markdown))
        let pairs = try JSONDocument(parsing: words("conflicts", "--format", "json"))
        #expect(pairs["pairs"]?[0]?["verdict"]?.text == "conflicts")
        #expect(pairs["pairs"]?[0]?["resolutions"]?[0]?["path"]?.text == "app/models.py")
        #expect(try Self.schema("conflicts-v1").problems(in: pairs) == [])
    }

    @Test(
        "are not made with --no-replay, nor where rerere is turned off: what clashes is held", arguments: [true, false])
    func turnedOff(byOption: Bool) throws {
        let recorded = try RecordedRepository()
        if !byOption { try recorded.repository.git("config", "rerere.enabled", "false") }
        let plan = try byOption ? recorded.makePlan("--no-replay") : recorded.makePlan()
        #expect(plan["steps"]?.count == 1)
        #expect(plan["held"]?.count == 2)
        #expect(plan["pins"]?["settings"]?["replay"] == (byOption ? .bool(false) : nil))
    }

    @Test("of --land all leave to a person only what nobody resolved, and the script takes the rest as recorded")
    func landsEverything() throws {
        let recorded = try RecordedRepository(hasUnresolved: true)
        let plan = try recorded.makePlan("--land", "all")
        let steps = (0..<4).compactMap { plan["steps"]?[$0] }
        #expect(steps.filter { $0["conflicts"] != nil }.count == 1)
        #expect(steps.filter { $0["resolutions"] != nil }.count == 2)
        #expect(steps.allSatisfy { $0["conflicts"] == nil || $0["resolutions"] == nil })
        let copy = try recorded.copy()
        let stopped = try recorded.runScript(in: copy)
        #expect(stopped.status == 1, "\(stopped.text)\(stopped.errorText)")
        #expect(stopped.errorText.contains("conflicts, and must be resolved by hand"))
        let first = try #require(steps.firstIndex { $0["conflicts"] != nil })
        let base = try #require(plan["base"]?["commit"]?.text)
        #expect(
            try recorded.git("rev-list", "--count", "--first-parent", "\(base)..HEAD", in: copy) == "\(first)")
        var rest = stopped
        for _ in steps where rest.status == 1 {
            _ = try recorded.git("checkout", "--theirs", "app/models.py", in: copy)
            _ = try recorded.git("add", "app/models.py", in: copy)
            _ = try recorded.git("commit", "--quiet", "--no-edit", in: copy)
            rest = try recorded.runScript(in: copy)
        }
        #expect(rest.status == 0, "\(rest.text)\(rest.errorText)")
    }

    @Test("land with their resolutions also where a check holds another change set")
    func heldByCheck() throws {
        for culprit in ["not old", "left and right"] {
            let recorded = try RecordedRepository()
            try recorded.makePlan()
            let apply = try recorded.orchestrate(
                "apply", recorded.plan, "--branch", "result", "--quiet", "--on-failure", "hold", "--validate",
                "! grep -q '\(culprit)' app/models.py")
            #expect(apply.status == 1, "\(apply.errorText)")
            let file = try recorded.git("show", "result:app/models.py", in: recorded.path)
            #expect(!file.contains(culprit))
            #expect(file.contains(culprit == "not old" ? "left and right" : "not old"), "\(apply.text)")
        }
    }

    @Test("write nothing into the repository or its records")
    func nothingWritten() throws {
        let recorded = try RecordedRepository()
        func state() throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: recorded.path).sorted().map { name in
                let attributes = try FileManager.default.attributesOfItem(atPath: "\(recorded.path)/\(name)")
                return "\(name) \(attributes[.size] ?? "") \(attributes[.modificationDate] ?? "")"
            }
        }
        let before = try state()
        try recorded.makePlan()
        #expect(try state() == before)
    }

    private static func schema(_ name: String) throws -> JSONSchema {
        let file = PackageFolder.root().appending(path: "docs/schema/\(name).json")
        return JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
    }
}
