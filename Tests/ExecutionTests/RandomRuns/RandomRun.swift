import Foundation
import TestSupport
import Testing

/// A plan carried out with a check, a person and accidents, all of them random, and what must hold of it at each moment.
struct RandomRun {
    let seed: UInt64
    private var random: SeededGenerator
    private let plan: RandomPlan
    private let planned: PlannedRepository
    private let trial: Trial
    private let injector: FaultInjector?
    private let options: [String]
    private let checks: Bool
    private let holds: Bool
    private let pauses: Bool
    private var person: SimulatedPerson

    init(seed: UInt64, injector: FaultInjector?) throws {
        (self.seed, self.injector) = (seed, injector)
        random = SeededGenerator(seed: seed)
        plan = RandomPlan(&random)
        planned = try plan.planned()
        trial = try planned.copy()
        person = SimulatedPerson(of: trial)
        let (checks, holds) = (!random.oneIn(5), !random.oneIn(4))
        self.checks = checks
        self.holds = checks && holds
        pauses = random.oneIn(2)
        var options = pauses ? ["--pause-on-conflict"] : []
        if checks {
            options += ["--validate", plan.check(noting: trial.path), "--each", random.pick(["step", "wave", "end"])]
            options += plan.isFlaky ? ["--retries", "1"] : []
            options += holds ? ["--on-failure", "hold"] : []
        }
        self.options = options
    }

    /// Carries it out to its end, and undoes it.
    mutating func callAsFunction() throws {
        let before = try trial.references()
        var next = ["apply"]
        var rest = 60
        var undone = 0
        while rest > 0 {
            rest -= 1
            let outcome = try perform(next)
            if outcome.status == 9 {
                let phase = try RunReport.read(trial)?.phase ?? "idle"
                next = ["idle", "done"].contains(phase) || random.oneIn(2) ? ["apply"] : ["resume"]
                continue
            }
            if outcome.errorText.contains("nothing to") || outcome.errorText.contains("No step of the plan") { return }
            expect([0, 1].contains(outcome.status), "\(next): \(outcome.status) \(outcome.errorText)")
            guard [0, 1].contains(outcome.status), let report = try RunReport.read(trial) else { break }
            try examine(report)
            if undone < 2, report.landed > 0, random.oneIn(5) {
                undone += 1
                let outcome = try perform(["rollback", "--to", "\(Int.random(in: 0...report.landed, using: &random))"])
                expect([0, 9].contains(outcome.status), "rollback --to: \(outcome.errorText)")
                next = ["apply"]
                continue
            }
            guard let pause = report.pause else {
                // A rollback that was ended in the middle is brought to its end first, and that is all.
                guard report.phase == "underWay" else { break }
                next = ["resume"]
                continue
            }
            next = try person.attend(pause, &random)
        }
        expect(rest > 0, "it comes to no end")
        if let report = try RunReport.read(trial) { try conclude(report) }
        try undo(to: before)
    }

    /// Runs the tool, and sometimes ends it in the middle.
    private mutating func perform(_ words: [String]) throws -> Shell.Outcome {
        var variables: [String: String] = [:]
        if let injector, random.oneIn(3) { variables = injector.killing(at: Int.random(in: 1...160, using: &random)) }
        let outcome =
            words == ["apply"]
            ? try trial.applying(options + ["--record", trial.path + "/record.json"], adding: variables)
            : try Shell.run(
                Binary.orchestrate, words + ["-C", trial.path, "--quiet"],
                environment: trial.environment.merging(variables) { _, new in new })
        expect(![70, 4, 5, 6, 11].contains(outcome.status), "\(words): \(outcome.status) \(outcome.errorText)")
        if words == ["apply"], [0, 1].contains(outcome.status) {
            let record = try String(contentsOfFile: trial.path + "/record.json", encoding: .utf8)
            expect(try ApplyTests.schema("record").problems(in: try JSONDocument(parsing: record)) == [], "the record")
        }
        return outcome
    }

    /// What must hold whenever the tool has ended by itself.
    private func examine(_ report: RunReport) throws {
        var tip = try trial.git("rev-parse", "main").trimmed
        var inside: Set<Int> = []
        for step in report.steps where step.state == "landed" {
            let commit = try #require(step.commit, "\(comment)")
            try examine(step, commit, upon: tip)
            inside.formUnion(plan.contents[step.id.number] ?? [])
            tip = commit
        }
        let marked = try Shell.run(
            "git", ["-C", trial.path, "grep", "-l", "-e", "^<<<<<<< ", "-e", "^>>>>>>> ", tip],
            environment: trial.environment)
        expect(marked.text == "", "conflict markers have landed: \(marked.text)")
        let shown = try? trial.git("rev-parse", "--verify", trial.branch).trimmed
        expect(
            shown == (report.landed > 0 ? tip : nil), "the branch shows \(shown ?? "nothing"), landed \(report.landed)")
        if checks {
            for tree in try shownTrees() { expect(!plan.fails(tree), "the branch showed \(tree.sorted())") }
        }
        let count = try trial.git("worktree", "list").split(separator: "\n").count
        expect(count == (report.pause == nil ? 1 : 2), "\(count) work trees")
        expect(try trial.leftovers() == [], "what is left")
        for dropped in report.dropped { try examine(dropped, report) }
    }

    /// The pull requests in each tree that the branch has shown, by its log.
    private func shownTrees() throws -> Set<Set<Int>> {
        let log = trial.path + "/logs/" + trial.branch
        guard let text = try? String(contentsOfFile: log, encoding: .utf8) else { return [] }
        let commits = Set(text.split(separator: "\n").compactMap { $0.split(separator: " ").dropFirst().first })
        return Set(
            try commits.filter { !$0.allSatisfy { $0 == "0" } }.map { commit in
                let names = try trial.git("ls-tree", "--name-only", String(commit)).split(separator: "\n")
                return Set(names.compactMap { $0.hasPrefix("part") ? Int($0.dropFirst(4)) : nil })
            })
    }

    /// A step's commit is what git makes of the one before, but for what a person said.
    private func examine(_ step: RunReport.Step, _ commit: String, upon tip: String) throws {
        let head = try trial.git("rev-parse", "refs/pull/\(step.id.number)/head").trimmed
        let parents = try trial.git("log", "-1", "--format=%P", commit).trimmed
        expect(parents == (plan.squashes ? tip : "\(tip) \(head)"), "\(step.id) has parents \(parents)")
        let merge = try trial.mergeByGit(head, into: tip)
        let lines = merge.text.split(separator: "\n").map(String.init)
        let tree = try trial.git("rev-parse", commit + "^{tree}").trimmed
        guard merge.status != 0 else {
            expect(tree == lines.first, "\(step.id) has another tree than git makes")
            return
        }
        expect(pauses, "\(step.id) conflicts, and landed")
        let other = try trial.git("diff", "--name-only", "--no-renames", lines[0], tree)
            .split(separator: "\n").map(String.init).filter { !lines.contains($0) }
        expect(other == [], "\(step.id) has other changes than a person made: \(other)")
    }

    /// Nobody innocent is blamed.
    private func examine(_ dropped: RunReport.Dropped, _ report: RunReport) throws {
        let number = dropped.id.number
        let partners = Set(dropped.with.map(\.number))
        let order = report.steps.map(\.id.number)
        func place(_ number: Int) -> Int { order.firstIndex(of: number) ?? -1 }
        switch dropped.reason {
        case "failsAlone", "failsWith":
            let all = plan.closure(partners.union([number]))
            expect(plan.fails(all), "\(dropped) is innocent: \(plan.culprits)")
            expect(plan.culprits.contains { $0.contains(number) && $0.isSubset(of: all) }, "\(dropped) is innocent")
            expect(!plan.fails([]), "the base fails, and \(dropped)")
            for partner in partners {
                expect(place(partner) < place(number), "\(dropped) is not the last")
                let rest = plan.closure(partners.union([number]).subtracting([partner]))
                expect(rest.contains(partner) || !plan.fails(rest), "\(dropped): \(partner) is innocent")
            }
        case "failsResolved": expect(plan.culprits.contains { $0.contains(number) }, "\(dropped) is innocent")
        case "needs":
            expect(report.dropped.contains { $0.id == dropped.with.first }, "\(dropped) needs what is not held")
        case "skipped": expect(pauses, "\(dropped)")
        case "doesNotMerge": break
        default: expect(false, "\(dropped) while the base passes alone: \(plan.culprits)")
        }
    }

    /// What must hold at the end.
    private func conclude(_ report: RunReport) throws {
        let landed = Set(report.steps.filter { $0.state == "landed" }.map(\.id.number))
        if plan.fails([]), checks {
            expect(landed.isEmpty && report.dropped.isEmpty, "the base fails, and \(landed) \(report.dropped)")
            return
        }
        if !checks || holds {
            expect(report.phase == "done" || report.phase == "needsPerson", "it ends as \(report.phase)")
        }
        expect(!pauses || report.phase != "needsPerson", "it waits for a person, and asks for nothing")
        guard report.phase == "done" else { return }
        let held = Set(report.dropped.map(\.id.number))
        expect(landed.union(held).count == report.steps.count, "\(landed) and \(held) of \(report.steps.map(\.id))")
        expect(!checks || !plan.fails(landed), "\(landed) land together")
    }

    private mutating func undo(to before: [String: String]) throws {
        for _ in 0..<6 {
            let outcome = try perform(["rollback"])
            if outcome.status == 9 { continue }
            expect(
                outcome.status == 0 || outcome.errorText.contains("No plan is being applied"),
                "rollback: \(outcome.status) \(outcome.errorText)")
            break
        }
        _ = try Shell.run(
            Binary.orchestrate, ["rollback", "-C", trial.path, "--quiet"], environment: trial.environment)
        expect(try trial.references() == before, "references are not as before")
        expect(try trial.leftovers() == [], "what is left")
        expect(try trial.git("worktree", "list").split(separator: "\n").count == 1, "work trees are left")
        let temporary = try FileManager.default.contentsOfDirectory(
            atPath: trial.environment["TMPDIR"] ?? "/nowhere"
        ).filter { $0.contains("-step-") }
        expect(temporary == [], "left in TMPDIR")
    }

    private var comment: String {
        "seed \(seed), culprits \(plan.culprits.map { $0.sorted() }), \(plan.options + options)"
    }

    private func expect(_ condition: Bool, _ what: String, _ location: SourceLocation = #_sourceLocation) {
        #expect(condition, "\(what)\n\(comment)", sourceLocation: location)
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
