import Application
import Domain
import Foundation
import Git
import TestSupport
import Testing

/// Random damage to a repository's files: each run must end in what is true, in `unknown`, or in an error that says what is
/// wrong. `ORCHESTRATE_DAMAGE=SEED+COUNT` tries other cases.
@Suite(.timeLimit(.minutes(10))) struct DamageTests {
    static let cases: Range<UInt64> = {
        let asked = (ProcessInfo.processInfo.environment["ORCHESTRATE_DAMAGE"] ?? "1+500").split(separator: "+")
        let numbers = asked.compactMap { UInt64($0) }
        return (numbers.first ?? 1)..<(numbers.first ?? 1) + (numbers.last ?? 500)
    }()

    @Test("Damaged files never make a wrong verdict, a crash or a hang", arguments: [false, true])
    func damage(isPacked: Bool) async throws {
        let repository = try TestRepository(bare: true)
        try repository.addSampleHeads()
        for number in 1...6 {
            let file = "lib/part\(number).py"
            try repository.commit(
                on: "more\(number)", from: "clean", message: "more\n", files: [file: TestRepository.lines()])
        }
        try repository.store(packed: isPacked)
        let truth = try await Answers.read(repository.path, base: repository.resolve("main"), repository.environment)
        #expect(truth.errors.isEmpty)
        #expect(truth.verdicts.count > 40)
        var told = 0
        for seed in Self.cases where (seed % 2 == 0) == isPacked {
            let copy = try TemporaryDirectory()
            defer { copy.remove() }
            let path = copy.path + "/repository"
            try FileManager.default.copyItem(atPath: repository.path, toPath: path)
            var damage = Damage(seed: seed)
            let what = try damage.hurt(path)
            let found = try await Answers.read(path, base: truth.base, repository.environment)
            told += found.verdicts.count
            for (question, verdict) in found.verdicts where verdict != "unknown" {
                guard let expected = truth.verdicts[question] else { continue }
                #expect(verdict == expected, "seed \(seed): \(what): \(question)")
            }
            for error in found.errors { #expect(error.count > 20, "seed \(seed): \(error)") }
        }
        #expect(told > 0)
    }
}

/// All that the program says of a repository, by question.
private struct Answers {
    let base: ObjectID
    var verdicts: [String: String] = [:]
    /// The errors that ended a part of the run.
    var errors: [String] = []

    static func read(_ path: String, base: ObjectID, _ environment: [String: String]) async throws -> Answers {
        var answers = Answers(base: base)
        do {
            try await answers.ask(path, environment)
        } catch let error as GitError {
            answers.errors.append(error.description)
        }
        return answers
    }

    private mutating func ask(_ path: String, _ environment: [String: String]) async throws {
        let history = try GitHistory(repositoryPath: path)
        let base = try await history.base(named: base.hex)
        let selected = try await history.changeSets(in: Selection(globs: ["refs/heads/*"]), on: base)
        for entry in selected.changeSets {
            if case .unreadable = entry.relation { continue }
            verdicts["\(entry.changeSet.commit) in history"] = "\(entry.relation)"
        }
        let ahead = selected.changeSets.filter { $0.relation == .ahead }.map(\.changeSet.commit)
        let settings = GitTrialMerger.Settings(repositoryPath: path, jobs: 2, environment: environment)
        let merger = try GitTrialMerger(settings: settings, selected: selected)
        let start = MergedState(commits: [base.commit], tree: base.tree)
        var heads: [MergedHead] = []
        for (head, outcome) in zip(ahead, try await merger.merge(ahead.map { TrialMerge(state: start, head: $0) })) {
            verdicts["\(head) on the base"] = outcome.words + (outcome.tree.map { " \($0)" } ?? "")
            guard let tree = outcome.tree else { continue }
            heads.append(MergedHead(commit: head, state: start.merging(head, into: tree)))
        }
        var pairs: [String: String] = [:]
        for first in heads.indices {
            for second in heads.indices where second > first {
                pairs["\(heads[first].commit) then \(heads[second].commit)"] = "clean"
            }
        }
        for clash in try await merger.clashes(among: heads, report: { _ in }) {
            pairs["\(heads[clash.first].commit) then \(heads[clash.second].commit)"] = clash.outcome.words
        }
        verdicts.merge(pairs) { _, pair in pair }
    }
}

/// One way to hurt a file.
private struct Damage {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Damages a random file of a repository and says what it did.
    mutating func hurt(_ path: String) throws -> String {
        let files = try FileManager.default.subpathsOfDirectory(atPath: path).sorted().filter { name in
            var isDirectory: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isDirectory)
            return exists && !isDirectory.boolValue && !name.hasPrefix("hooks/") && !name.hasSuffix(".sample")
        }
        let name = random.pick(files)
        let file = URL(fileURLWithPath: path + "/" + name)
        var content = [UInt8](try Data(contentsOf: file))
        let how = hurt(&content)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        try Data(content).write(to: file)
        return "\(name) \(how)"
    }

    private mutating func hurt(_ content: inout [UInt8]) -> String {
        guard !content.isEmpty else {
            content = [UInt8](repeating: 0x41, count: 30)
            return "filled"
        }
        let place = Int.random(in: 0..<content.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
            content.removeSubrange(place...)
            return "cut at \(place)"
        case 1:
            content.insert(UInt8.random(in: 0...255, using: &random), at: place)
            return "one byte more at \(place)"
        case 2:
            for index in place..<min(content.count, place + 16) { content[index] = 0 }
            return "zeroed at \(place)"
        default:
            content[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            return "bit turned at \(place)"
        }
    }
}

extension TestRepository {
    /// Stores all objects and references packed, with a commit graph, or all of them loose.
    fileprivate func store(packed: Bool) throws {
        if packed {
            try git("gc", "--quiet")
            try git("commit-graph", "write", "--reachable")
            try git("multi-pack-index", "write")
            return
        }
        let packs = URL(fileURLWithPath: path + "/objects/pack")
        let files = try FileManager.default.contentsOfDirectory(at: packs, includingPropertiesForKeys: nil)
        for pack in files where pack.pathExtension == "pack" {
            let content = [UInt8](try Data(contentsOf: pack))
            for file in files where file.deletingPathExtension() == pack.deletingPathExtension() {
                try FileManager.default.removeItem(at: file)
            }
            try git("unpack-objects", "-q", input: content)
        }
    }
}
