import Foundation
import TestSupport

/// A repository with a work tree in which two branches clash, and one clashes with main, and somebody resolved both with
/// `git rerere` on.
final class RecordedRepository: ClashingRepository {
    var cache: String { path + "/.git/rr-cache" }

    /// Makes the repository, and records.
    ///
    /// - Parameter hasUnresolved: whether there is a branch, too, of which nobody resolved what it clashes in.
    init(hasUnresolved: Bool = false) throws {
        try super.init()
        let lines = (1...12).map { "line \($0)\n" }
        func text(_ changes: [Int: String]) -> String {
            lines.enumerated().map { changes[$0.offset + 1].map { $0 + "\n" } ?? $0.element }.joined()
        }
        func commit(_ branch: String, _ message: String, _ changes: [Int: String]) throws {
            try repository.commit(
                on: branch, from: branch == "main" ? nil : "start", message: message,
                files: ["app/models.py": text(changes)])
        }
        try commit("main", "Start", [:])
        try repository.branch("start", from: "main")
        try commit("left", "Left", [3: "left"])
        try commit("right", "Right", [3: "right"])
        try commit("old", "Old", [9: "old"])
        if hasUnresolved { try commit("unresolved", "Unresolved", [3: "unresolved"]) }
        try commit("main", "Base goes on", [9: "base"])
        try repository.git("update-ref", "-d", "refs/heads/start")
        try repository.checkOut("main")
        try record(merging: "right", into: "left", as: text([3: "left and right"]))
        try record(merging: "old", into: "main", as: text([9: "base, not old"]))
        try repository.checkOut("main")
    }

    /// Merges in the work tree with rerere on and resolves what conflicts; no branch moves.
    func record(merging theirs: String, into ours: String, as text: String) throws {
        try repository.git("checkout", "--quiet", "--force", "--detach", ours)
        _ = try repository.outcome(ofGit: ["-c", "rerere.enabled=true", "merge", theirs])
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/app/models.py"))
        try repository.git("add", "--all")
        try repository.git("-c", "rerere.enabled=true", "commit", "--quiet", "-m", "Resolved")
    }

    /// Makes a copy in which nothing is recorded.
    func bareOfRecords() throws -> String {
        let target = try copy()
        try FileManager.default.removeItem(atPath: target + "/.git/rr-cache")
        return target
    }
}

extension Shell.Outcome {
    /// What was written, as words: lines may be wrapped anywhere.
    var words: String { text.split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
}

extension JSONDocument {
    /// How many values an array has; nil for anything else.
    var count: Int? { if case .array(let values) = self { values.count } else { nil } }
}
