import Foundation
import TestSupport
import Testing

/// A plan that is carried out by runs of which some are killed at a random time.
struct RandomKill {
    /// How the plan is carried out, and within which seconds a run of that kind is killed.
    private struct Kind {
        let options: [String]
        let seconds: Double
        /// The pull request that is held; nil where all land.
        var held: Int?

        static let all = [
            Kind(options: [], seconds: 0.15),
            Kind(options: ["--validate", "test -f README.md"], seconds: 0.6),
            Kind(options: ["--validate", "ls > /dev/null", "--each", "wave"], seconds: 0.3),
            Kind(
                options: ["--validate", "timeout 9 sleep 0.1; touch junk; echo x >> README.md", "--each", "end"],
                seconds: 0.3),
            Kind(options: ["--pause-on-conflict"], seconds: 0.2),
            Kind(
                options: ["--validate", "! test -e app/part5", "--on-failure", "hold"], seconds: 1.5, held: 5),
        ]
    }

    private let trial: Trial
    private let seed: UInt64
    private var random: SeededGenerator
    private let kind: Kind
    private let hasWorkTree: Bool
    private var course: [String] = []

    init(of planned: PlannedRepository, seed: UInt64) throws {
        self.seed = seed
        random = SeededGenerator(seed: seed)
        trial = try planned.copy()
        kind = random.pick(Kind.all)
        hasWorkTree = random.oneIn(2)
        if hasWorkTree { try trial.openWorkTree() }
    }

    /// Carries it out to its end, and undoes it.
    mutating func callAsFunction() throws {
        let (before, files) = (try trial.git("for-each-ref"), try trial.workTreeFiles())
        try perform(["apply", trial.plan] + kind.options)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let begun = try RunReport.read(trial).map { $0.phase != "idle" } ?? false
            try perform(
                begun ? [random.pick(["resume", "resume", "rollback"])] : ["apply", trial.plan] + kind.options)
        }
        if random.oneIn(2) { try finish() }
        let rollback = try trial.orchestrate("rollback", "--quiet")
        expect(
            rollback.status == 0 || rollback.errorText.contains("No plan is being applied"),
            "rollback: \(rollback.errorText)")
        expect(try trial.git("for-each-ref") == before, "references are not as before")
        expect(try trial.workTreeFiles() == files, "the user's files are not as before")
        expect(try trial.git("fsck", "--full", "--no-dangling") == "", "the repository is damaged")
        expect(try trial.leftovers() == [], "what is left in the repository")
        expect(try trial.git("worktree", "list").split(separator: "\n").count == 1, "work trees are left")
        expect(try trial.temporaryFiles() == [], "what is left of temporary files: \(try trial.temporaryFiles())")
    }

    /// Goes on to the end, undisturbed.
    private func finish() throws {
        var outcome = try trial.orchestrate("resume", "--quiet")
        if outcome.errorText.contains("No plan is being applied") { outcome = try trial.applying(kind.options) }
        expect(outcome.status == (kind.held == nil ? 0 : 1), "the end: \(outcome.status) \(outcome.errorText)")
        let landed = try trial.git("ls-tree", "--name-only", trial.branch, "app/").split(separator: "\n")
        let parts = (1...8).filter { $0 != kind.held }.map { "app/part\($0)" }
        expect(landed.filter { $0.contains("part") }.map(String.init).sorted() == parts, "landed: \(landed)")
    }

    /// Runs the tool, and mostly ends it after a while: alone, or what it has started, or both.
    private mutating func perform(_ words: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Binary.orchestrate)
        process.arguments = words + ["-C", trial.path, "--quiet"]
        process.environment = trial.environment
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let share = Double.random(in: 0...1, using: &random)
        let victim = random.pick(["run", "run", "run", "children", "both"])
        let signal = random.pick([SIGKILL, SIGKILL, SIGTERM, SIGINT, SIGHUP])
        course.append("\(words[0]) \(victim) \(signal) after \(share * kind.seconds)")
        let end = Date().addingTimeInterval(share * kind.seconds + 0.005)
        while process.isRunning, Date() < end { usleep(2_000) }
        if victim != "run" { try trial.killChildren() }
        if victim != "children" { kill(process.processIdentifier, signal) }
        let patience = Date().addingTimeInterval(40)
        while process.isRunning, Date() < patience { usleep(2_000) }
        expect(!process.isRunning, "it does not end by signal \(signal)")
        process.waitUntilExit()
        expect(![70, 4, 5, 6, 11].contains(process.terminationStatus), "it ends with \(process.terminationStatus)")
    }

    private func expect(_ condition: Bool, _ what: String, _ location: SourceLocation = #_sourceLocation) {
        #expect(
            condition, "\(what)\nseed \(seed), \(kind.options), work tree \(hasWorkTree): \(course)",
            sourceLocation: location)
    }
}

extension Trial {
    /// Gives the repository a work tree, with files of the user's that are not committed.
    fileprivate func openWorkTree() throws {
        let bare = path + ".git"
        try FileManager.default.moveItem(atPath: path, toPath: bare)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        try FileManager.default.moveItem(atPath: bare, toPath: path + "/.git")
        try git("config", "core.bare", "false")
        try git("reset", "--quiet", "--hard", "main")
        try FileManager.default.createDirectory(atPath: path + "/app/part1", withIntermediateDirectories: true)
        for (name, text) in [("README.md", "mine\n"), ("new", "mine\n"), ("app/part1/new.py", "mine, too\n")] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        }
    }

    /// The files of the user's work tree; none in a bare repository.
    fileprivate func workTreeFiles() throws -> [String: Data?] {
        guard FileManager.default.fileExists(atPath: path + "/.git") else { return [:] }
        let names = try FileManager.default.subpathsOfDirectory(atPath: path).filter { !$0.hasPrefix(".git/") }
        return Dictionary(
            uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: "\(path)/\($0)")) })
    }

    /// Kills what the run that is on has written down.
    fileprivate func killChildren() throws {
        let folder = FileManager.default.fileExists(atPath: path + "/.git") ? path + "/.git" : path
        for plan in (try? FileManager.default.contentsOfDirectory(atPath: folder + "/orchestrate")) ?? [] {
            let file = FileManager.default.contents(atPath: "\(folder)/orchestrate/\(plan)/processes") ?? Data()
            for line in String(decoding: file, as: UTF8.self).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard words.count == 6, let leader = pid_t(words[1]), leader > 1 else { continue }
                kill(-leader, SIGKILL)
            }
        }
    }
}
