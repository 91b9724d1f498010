import Domain
import Foundation
import TestSupport

/// git at work on a checkout.
struct GitWorkTree {
    /// What landing a head came to.
    struct Landed {
        var commit: String?
        var tree: String?
        var paths: Set<String> = []
        /// The trees along the rebased commits, each that differs from the one before.
        var trees: [String] = []
        /// The commit at which the rebase stopped.
        var stop: String?
        /// Whether git gave up for another reason than a conflict.
        var isBroken = false
    }

    private let repository: TestRepository

    init(_ repository: TestRepository) { self.repository = repository }

    /// Checks a commit out, whatever was there.
    func start(at commit: String) throws {
        // A git that breaks leaves its lock behind.
        let lock = repository.path + "/.git/index.lock"
        if FileManager.default.fileExists(atPath: lock) { try FileManager.default.removeItem(atPath: lock) }
        for command in [["rebase", "--quit"], ["merge", "--quit"]] { _ = try repository.outcome(ofGit: command) }
        try repository.git("read-tree", "--empty")
        try repository.git("clean", "-ffdxq")
        try repository.git("update-ref", "--no-deref", "HEAD", commit)
        try repository.git("reset", "--quiet", "--hard", commit)
    }

    /// Lands a head by a method.
    func land(_ method: MergeMethod, _ head: String, on tip: String) throws -> Landed {
        let how = ["-s", "ort", "-X", "diff-algorithm=histogram"]
        let command: [String]
        switch method {
        case .merge: command = ["merge", "--quiet", "--no-ff", "--no-edit"] + how + [head]
        case .squash: command = ["merge", "--quiet", "--squash", "--ff"] + how + [head]
        case .rebase:
            command =
                ["rebase", "--quiet", "--no-ff", "--reapply-cherry-picks", "--empty=drop"] + how + [
                    "--onto", tip, tip, head,
                ]
        }
        let outcome = try repository.outcome(ofGit: command)
        guard outcome.status == 0 else { return try stopped(method, outcome) }
        if method == .squash { try repository.git("commit", "--quiet", "--allow-empty", "--message=s") }
        var landed = Landed(commit: try line("rev-parse", "HEAD"), tree: try line("rev-parse", "HEAD^{tree}"))
        guard method == .rebase else { return landed }
        var before = try line("rev-parse", "\(tip)^{tree}")
        for tree in try repository.git("log", "--reverse", "--topo-order", "--format=%T", "\(tip)..HEAD").split(
            separator: "\n")
        where tree != before {
            landed.trees.append(String(tree))
            before = String(tree)
        }
        return landed
    }

    private func stopped(_ method: MergeMethod, _ outcome: Shell.Outcome) throws -> Landed {
        let output = try repository.outcome(ofGit: ["diff", "--name-only", "--diff-filter=U", "-z"]).output
        let paths = Set(output.split(separator: 0).map { RepositoryPath(bytes: Array($0)).text })
        var landed = Landed(paths: Set(paths.map { $0.replacing(/~.*/, with: "~") }))
        let says = outcome.text + outcome.errorText
        landed.isBroken = paths.isEmpty || !says.contains("CONFLICT") && !says.contains("could not apply")
        if method == .rebase {
            let stop = try repository.outcome(ofGit: ["rev-parse", "--verify", "--quiet", "REBASE_HEAD"]).text
            landed.stop = String(stop.prefix(40))
        }
        return landed
    }

    private func line(_ arguments: String...) throws -> String {
        let outcome = try repository.outcome(ofGit: arguments)
        return String(outcome.text.prefix(40))
    }
}
