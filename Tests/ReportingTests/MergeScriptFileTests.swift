import Domain
import Foundation
import Reporting
import TestSupport
import Testing

/// Files of the user's that are in no commit, and tracked ones that only look changed.
@Suite("The merge script and the user's files") struct MergeScriptFileTests {
    private func text(_ repository: ScriptRepository, _ path: String) throws -> String {
        try String(contentsOf: repository.folder.url.appending(path: path), encoding: .utf8)
    }

    private static func repository(
        _ command: String, _ method: MergeMethod = .merge
    ) throws -> ScriptRepository { try ScriptRepository(commands: ["two": command], method: method) }

    private static let cases: [(String, brings: String, mine: String)] = [
        ("a file", "mkdir config; echo theirs >config/local.yml", "config/local.yml"),
        ("a file where a directory is to be", "mkdir -p notes/deep; echo theirs >notes/deep/a", "notes"),
        ("a directory where a file is to be", "echo theirs >build", "build/out/log"),
        ("a name with a line feed and a quote", #"printf x >"$(printf 'a\n"b.')""#, "a\n\"b."),
        ("a name that git quotes", "echo theirs >'ä *'", "ä *"),
    ]

    @Test(
        "what no commit has stops the step that would overwrite it, ignored or not",
        arguments: [MergeMethod.merge, .squash, .rebase], cases.indices)
    func inTheWay(method: MergeMethod, place: Int) throws {
        let (name, brings, mine) = Self.cases[place]
        for ignores in [true, false] {
            let repository = try Self.repository(brings, method)
            if ignores { try repository.folder.write("*\n", to: ".git/info/exclude") }
            try repository.folder.write("mine alone\n", to: mine)
            let outcome = try repository.run()
            #expect(outcome.status == 75, "\(name): \(outcome.output)\(outcome.errors)")
            #expect(outcome.errors.contains("Step 2, two, would overwrite files that are in no commit"), "\(name)")
            #expect(try text(repository, mine) == "mine alone\n", "\(name)")
            #expect(try repository.id("HEAD^{tree}") == repository.trees[0], "\(name)")
            #expect(try repository.isClean() || !ignores, "\(name)")
            let top = String(mine.prefix { $0 != "/" })
            try FileManager.default.removeItem(at: repository.folder.url.appending(path: top))
            #expect(try repository.run().status == 0, "\(name)")
        }
    }

    @Test("a file that no step brings is left alone, also where a head still has what the base deleted")
    func beside() throws {
        let repository = try ScriptRepository(commands: ["one": "git rm -q shared"])
        let early = try repository.run(nil, ["run", "1"])
        #expect(early.status == 0, "\(early.errors)")
        for name in ["shared", "other"] { try repository.folder.write("mine\n", to: name) }
        try repository.folder.write("shared\n", to: ".git/info/exclude")
        let outcome = try repository.run()
        #expect(outcome.status == 0, "the other heads have it still, and bring it to nobody: \(outcome.errors)")
        for name in ["shared", "other"] { #expect(try text(repository, name) == "mine\n") }
    }

    @Test("going back overwrites no such file either")
    func rollback() throws {
        let repository = try Self.repository("git rm -q shared")
        #expect(try repository.run().status == 0)
        try repository.folder.write("shared\n", to: ".git/info/exclude")
        try repository.folder.write("mine\n", to: "shared")
        let outcome = try repository.run(nil, ["rollback"])
        #expect(outcome.status == 75 && outcome.errors.contains("shared"), "\(outcome.errors)")
        #expect(try text(repository, "shared") == "mine\n")
        #expect(try repository.id("HEAD^{tree}") == repository.trees[2])
    }

    @Test("line ends that git itself changes are named and left, and the step is merged into them")
    func converted() throws {
        let repository = try ScriptRepository(
            commands: ["two": "sed -i.old 's/row 3/ROW 3/' data.csv; rm data.csv.old"],
            start: "printf 'row 1\\r\\nrow 2\\r\\nrow 3\\r\\n' >data.csv; cp data.csv other.csv; echo '$Id: x $' >x.id")
        let clone = repository.folder.url.deletingLastPathComponent().appending(path: "clone")
        try repository.git("clone", "--quiet", "--no-checkout", repository.folder.url.path, clone.path)
        try Data("*.csv text eol=lf\n*.id ident\n".utf8).write(to: clone.appending(path: ".git/info/attributes"))
        _ = try repository.folder.run("git", ["reset", "--quiet", "--hard"], in: clone)
        for name in ["data.csv", "other.csv", "x.id"] {
            // Later than the index, so that git looks into it.
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: clone.appending(path: name).path)
        }
        let status = try repository.folder.run("git", ["status", "--short"], in: clone)
        #expect(status.output.contains(" M data.csv"), "\(status.output)")
        let names = ["GIT_COMMITTER_NAME": "R", "GIT_COMMITTER_EMAIL": "r@x.invalid"]
            .merging(["GIT_AUTHOR_NAME": "R", "GIT_AUTHOR_EMAIL": "r@x.invalid"]) { $1 }
        let outcome = try repository.run(in: clone, with: names)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains("  data.csv\n"), "\(outcome.output)")
        let tree = try repository.folder.run("git", ["rev-parse", "HEAD^{tree}"], in: clone).output
        #expect(tree == repository.trees[2] + "\n")
        let back = try repository.run(nil, ["rollback"], in: clone, with: names)
        #expect(back.status == 0, "\(back.errors)")
        try Data("row 1\r\nmine\r\n".utf8).write(to: clone.appending(path: "data.csv"))
        let refused = try repository.run(in: clone, with: names)
        #expect(refused.status == 75, "a change of the user's is one: \(refused.output)\(refused.errors)")
    }

    @Test("a filter that must run and whose program is missing is named before anything is done")
    func filter() throws {
        let repository = try ScriptRepository(start: "echo '*.bin filter=large' >.gitattributes; echo x >a.bin")
        try repository.git("config", "filter.large.clean", "no-such-program clean -- %f")
        try repository.git("config", "filter.other.smudge", "no-other-program")
        #expect(try repository.run().status == 0, "git goes on without one that need not run")
        #expect(try repository.run(nil, ["rollback"]).status == 0)
        try repository.git("config", "filter.large.required", "true")
        try repository.git("config", "filter.other.required", "true")
        let outcome = try repository.run()
        #expect(outcome.status == 69, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.errors.contains("The filter 'large' needs no-such-program"), "\(outcome.errors)")
        #expect(try repository.id("HEAD") == repository.base.commit.hex)
    }
}
