import Foundation
import TestSupport
import Testing

/// Somebody who resolves the merges that are laid out, in every way that people have.
struct SimulatedPerson {
    let trial: Trial

    init(of trial: Trial) { self.trial = trial }

    /// Does something about a merge that waits; returns how to go on.
    mutating func attend(_ pause: RunReport.Pause, _ random: inout SeededGenerator) throws -> [String] {
        let place = pause.workTree
        guard FileManager.default.fileExists(atPath: place + "/.git") else { return ["resume"] }
        switch random.pick(0..<16) {
        case 0: return ["resume", "--skip"]
        case 1:
            _ = try git(place, "merge", "--abort")
            return ["resume"]
        case 2:
            try FileManager.default.removeItem(atPath: place)
            return ["resume"]
        case 3: return ["resume"]
        case 4:
            try Data("junk\n".utf8).write(to: URL(fileURLWithPath: place + "/junk.txt"))
            #expect(try trial.orchestrate("resume", "--quiet").status == 1, "a file that git does not know")
            try FileManager.default.removeItem(atPath: place + "/junk.txt")
        case 5:
            // Without having looked.
            _ = try git(place, "add", "--all")
            return ["resume"]
        case 6:
            // Its disk is not mounted for a while.
            try FileManager.default.moveItem(atPath: place, toPath: place + "-away")
            try trial.git("worktree", "prune", "--expire", "now")
            try FileManager.default.moveItem(atPath: place + "-away", toPath: place)
        default: break
        }
        for path in try conflicted(place) { try resolve(path, in: place, &random) }
        if random.oneIn(4) { _ = try git(place, "commit", "--quiet", "--no-edit", "-m", "Mine") }
        return ["resume"]
    }

    private func conflicted(_ place: String) throws -> [String] {
        let lines = try git(place, "ls-files", "--unmerged").split(separator: "\n")
        return Set(lines.compactMap { $0.split(separator: "\t").last.map(String.init) }).sorted()
    }

    private func resolve(_ path: String, in place: String, _ random: inout SeededGenerator) throws {
        let file = URL(fileURLWithPath: place + "/" + path)
        let sides = [2, 3].map { try? git(place, "show", ":\($0):\(path)") }
        switch random.pick(0..<4) {
        case 0, 1:
            guard let side = sides[random.pick(0..<2)] else { fallthrough }
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(side.utf8).write(to: file)
            _ = try git(place, "add", path)
        case 2: _ = try git(place, "rm", "--quiet", "--force", path)
        default:
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(("both\n" + sides.compactMap { $0 }.joined()).utf8).write(to: file)
            _ = try git(place, "add", path)
        }
    }

    private func git(_ place: String, _ arguments: String...) throws -> String {
        let outcome = try Shell.run("git", ["-C", place] + arguments, environment: trial.environment)
        guard outcome.status == 0 else { throw TestSupportError("git \(arguments): \(outcome.errorText)") }
        return outcome.text
    }
}
