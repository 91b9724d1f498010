import Foundation
import TestSupport
import Testing

/// `MUTATED_RUNS=1-500` asks for other seeds.
@Suite("Runs that find a changed file") struct MutatedRunTests {
    /// What is changed, and what is run then.
    private enum Target: CaseIterable {
        case plan, keptPlan, journal, gitConfiguration, packedReferences, head, cache, configuration, heads
    }

    private static var seeds: [UInt64] {
        let asked = ProcessInfo.processInfo.environment["MUTATED_RUNS"]?.split(separator: "-").compactMap { UInt64($0) }
        guard let asked, let first = asked.first, let last = asked.last else {
            return Array(1...Effort.count(UInt64(12), inSoak: 1_000))
        }
        return Array(first...last)
    }

    @Test("end by themselves, say why, run nothing, and write nowhere but into the repository")
    func run() throws {
        let repository = try TrappedRepository()
        for seed in Self.seeds {
            var mutator = FileMutator(seed: seed)
            let target = Target.allCases[Int(seed) % Target.allCases.count]
            let isGit = [.gitConfiguration, .packedReferences, .head].contains(target)
            try repository.reset(withTraps: isGit || target == .cache || target == .heads)
            let words = try prepare(target, repository, &mutator)
            let before = try repository.surroundings()
            let outcome = try repository.run(words)
            let told = "seed \(seed), \(target), \(words): \(outcome.status) \(outcome.errorText.suffix(600))"
            #expect([0, 1, 64, 65, 69, 75].contains(outcome.status), "\(told)")
            #expect(outcome.status <= 1 || !(outcome.output + outcome.errors).isEmpty, "\(told)")
            for words in ["report it", "could not be completed", "couldn\u{2019}t be", "Fatal error"] {
                #expect(!outcome.errorText.contains(words), "\(told)")
            }
            // The recorded check of a journal that was not refused is the user's own.
            let isRecorded = [.journal, .keptPlan].contains(target) && outcome.status <= 1
            #expect(try !repository.isSprung() || isRecorded, "a command was run: \(told)")
            let after = try repository.surroundings()
            let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
            #expect(changed.isEmpty, "written outside: \(changed.sorted()): \(told)")
        }
    }

    /// Changes a file, and returns a command that reads it.
    private func prepare(
        _ target: Target, _ repository: TrappedRepository, _ mutator: inout FileMutator
    ) throws -> [String] {
        let plan = repository.file("files/plan.json")
        let commands: [[String]]
        let name: String
        switch target {
        case .plan:
            let content = mutator.mutated(try repository.content(of: "files/plan.json"))
            try repository.write(mutator.oneIn(3) ? content : ForgedPlan.signed(content), to: "repository/mine.json")
            let mine = repository.file("repository/mine.json")
            return mutator.pick([
                ["apply", mine], ["apply", mine, "--pause-on-conflict"], ["verify-plan", mine], ["status", mine],
                ["diff-plan", plan, mine], ["apply", mine, "--branch", "other"],
            ])
        case .keptPlan, .journal:
            name = try repository.kept + (target == .journal ? "/journal.jsonl" : "/plan.json")
            commands = [
                ["status"], ["resume"], ["rollback"], ["rollback", "--quit"], ["apply", plan], ["merge-plan"],
            ]
        case .gitConfiguration, .packedReferences, .head:
            let names: [Target: String] = [.gitConfiguration: "config", .packedReferences: "packed-refs"]
            name = "repository/\(names[target] ?? "HEAD")"
            commands = [
                ["merge-plan"], ["conflicts"], ["explain", "#1"], ["layers"], ["status"], ["verify-plan", plan],

            ]
        case .cache:
            name = "cache/orchestrate/cache.sqlite"
            commands = [["merge-plan"], ["conflicts"]]
        case .configuration:
            try repository.write(
                mutator.mutated(repository.content(of: "files/orchestrate.yml")), to: "repository/o.yml")
            let config = ["--config", repository.file("repository/o.yml")]
            return mutator.pick([["merge-plan"], ["layers"], ["verify-plan", plan], ["explain", "#3"]]) + config
        case .heads:
            try repository.write(mutator.mutated(repository.content(of: "files/heads")), to: "repository/heads")
            return mutator.pick([["merge-plan"], ["conflicts"]])
                + ["--heads-from", repository.file("repository/heads")]
        }
        try repository.write(mutator.mutated(repository.content(of: name)), to: name)
        return mutator.pick(commands)
    }
}
