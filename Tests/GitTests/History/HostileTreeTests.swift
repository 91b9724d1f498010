import Application
import Domain
import Foundation
import Git
import TestSupport
import Testing

/// git's fsck is the judge: what it has a word for is refused by that word.
@Suite("A change set whose tree git refuses") struct HostileTreeTests {
    private let repository: TestRepository

    init() throws {
        repository = try TestRepository()
        try repository.commit(on: "main", message: "Start\n", files: ["app/a": "a\n", "README": "r\n"])
        try repository.checkOut("main")
    }

    private struct Entry {
        let mode: String
        let name: String
        let id: ObjectID
    }

    /// Stores a tree with its entries as they stand, whatever git thinks of them.
    private func tree(_ entries: [Entry]) throws -> ObjectID {
        let bytes = entries.reduce(into: [UInt8]()) { bytes, entry in
            bytes += Array("\(entry.mode) \(entry.name)".utf8) + [0] + entry.id.bytes
        }
        let line = try repository.git("hash-object", "-t", "tree", "--literally", "-w", "--stdin", input: bytes)
        return try #require(ObjectID(hex: line.prefix(40)))
    }

    private func blob(_ text: String) throws -> ObjectID {
        let line = try repository.git("hash-object", "-w", "--stdin", input: Array(text.utf8))
        return try #require(ObjectID(hex: line.prefix(40)))
    }

    /// The entries of the base's root, those of the same name replaced.
    private func root(with added: [Entry]) throws -> ObjectID {
        let lines = try repository.git("ls-tree", "main").split(separator: "\n")
        let old = try lines.map { line in
            let fields = line.split { $0 == " " || $0 == "\t" }
            return Entry(
                mode: String(fields[0].drop { $0 == "0" }), name: String(fields[3]),
                id: try #require(ObjectID(hex: String(fields[2]))))
        }
        func key(_ entry: Entry) -> [UInt8] {
            Array(entry.name.utf8) + (entry.mode == "40000" ? [UInt8(ascii: "/")] : [])
        }
        return try tree((added + old).sorted { key($0).lexicographicallyPrecedes(key($1)) })
    }

    private func relation(of tree: ObjectID) async throws -> SelectedChangeSet.Relation {
        let commit = try repository.git("commit-tree", "-p", "main", "-m", "hostile", tree.hex)
        try repository.git("update-ref", "refs/heads/hostile", String(commit.prefix(40)))
        let history = try GitHistory(repositoryPath: repository.path)
        let base = try await history.base(named: "main")
        return try await history.changeSets(in: Selection(revisions: ["hostile"]), on: base).changeSets[0].relation
    }

    private func expect(_ word: TreeFault, _ trees: ObjectID...) async throws {
        for tree in trees {
            guard case .unreadable(let reason) = try await relation(of: tree) else {
                Issue.record("\(word): \(tree)")
                continue
            }
            #expect(reason.text.contains("git fsck: \(word.rawValue)"), "\(reason)")
        }
        let fsck = try repository.outcome(ofGit: ["fsck", "--no-dangling"])
        let words = fsck.text + fsck.errorText
        // git has another word for that where it reads a tree for another reason than to check it.
        let other = word == .emptyName ? "empty filename in tree entry" : word.rawValue
        #expect(words.contains(word.rawValue) || words.contains(other), "git says: \(words)")
    }

    @Test(
        "for a name is unknown by that word, wherever it stands",
        arguments: [
            (".git", TreeFault.hasDotgit), (".GIT", .hasDotgit), ("git~1", .hasDotgit), (".g\u{200C}it", .hasDotgit),
            ("x\\.git", .hasDotgit), ("..", .hasDotdot), (".", .hasDot), ("a/b", .fullPathname), ("", .emptyName),
        ])
    func names(name: String, word: TreeFault) async throws {
        let file = try blob("echo\n")
        let directory = try tree([Entry(mode: "100755", name: "x", id: file)])
        let inside = try tree([Entry(mode: "100644", name: name, id: file)])
        try await expect(
            word, try root(with: [Entry(mode: "40000", name: name, id: directory)]),
            try root(with: [Entry(mode: "100644", name: name, id: file)]),
            try root(with: [Entry(mode: "40000", name: "new", id: inside)]))
    }

    @Test("for what an entry is, is unknown by that word")
    func entries() async throws {
        let file = try blob("x\n")
        try await expect(.nullSha1, try root(with: [Entry(mode: "100644", name: "null", id: .zero)]))
        try await expect(.nullSha1, try root(with: [Entry(mode: "160000", name: "null", id: .zero)]))
        try await expect(.gitmodulesSymlink, try root(with: [Entry(mode: "120000", name: ".gitmodules", id: file)]))
        for (text, word) in [
            ("[submodule \"../x\"]\n\tpath = x\n", TreeFault.gitmodulesName),
            ("[submodule \"x\"]\n\turl = -u./payload\n", .gitmodulesUrl),
            ("[submodule \"x\"]\n\tpath = \"-x\"\n", .gitmodulesPath),
            ("[submodule \"x\"]\n\tupdate = !sh\n", .gitmodulesUpdate),
        ] {
            try await expect(word, try root(with: [Entry(mode: "100644", name: ".gitmodules", id: try blob(text))]))
        }
        let long = try blob("a " + String(repeating: "x", count: 3000) + "\n")
        try await expect(
            .gitattributesLineLength, try root(with: [Entry(mode: "100644", name: ".gitattributes", id: long)]))
    }

    @Test("for its order is unknown by that word")
    func order() async throws {
        let file = try blob("x\n")
        let one = Entry(mode: "100644", name: "b", id: file)
        let directory = Entry(mode: "40000", name: "b", id: try tree([one]))
        for (entries, word) in [
            ([one, Entry(mode: "100644", name: "a", id: file)], TreeFault.treeNotSorted),
            ([directory, Entry(mode: "100644", name: "b-", id: file)], .treeNotSorted),
            ([one, one], .duplicateEntries), ([one, directory], .duplicateEntries),
            ([one, Entry(mode: "100644", name: "b.", id: file), directory], .duplicateEntries),
        ] {
            let inside = try tree(entries)
            try await expect(word, try root(with: [Entry(mode: "40000", name: "new", id: inside)]))
        }
    }

    @Test("in a commit before its last is unknown for a rebase, which makes each commit again, and no other")
    func rebase() async throws {
        let hostile = try root(with: [Entry(mode: "100644", name: ".GIT", id: try blob("x\n"))])
        let first = try repository.git("commit-tree", "-p", "main", "-m", "hostile", hostile.hex).prefix(40)
        let sound = try root(with: [Entry(mode: "100644", name: "new", id: try blob("y\n"))])
        let last = try repository.git("commit-tree", "-p", String(first), "-m", "sound", sound.hex).prefix(40)
        try repository.git("update-ref", "refs/heads/topic", String(last))
        let (merger, base, heads) = try await repository.merger(for: ["topic"])
        let state = MergedState(commits: [base.commit], tree: base.tree)
        let merge = try await merger.merge([TrialMerge(state: state, head: heads[0])])[0]
        #expect(merge.words == "clean")
        let rebase = try await merger.rebase([TrialRebase(state: state, head: heads[0])])[0]
        #expect(rebase.outcome.reason?.contains("hasDotgit") == true)
    }

    @Test("but what git checks out is not refused")
    func sound() async throws {
        let file = try blob("x\n")
        let modules = try blob("[submodule \"lib/x\"]\n\tpath = lib/x\n\turl = ../x.git\n\tupdate = rebase\n")
        let names = [".gitignore", ".github", "git~2", "..x", "a\\b", "-rf", "\u{301}"]
        let added =
            names.map { Entry(mode: "100664", name: $0, id: file) }
            + [
                Entry(mode: "100644", name: ".gitmodules", id: modules),
                Entry(mode: "120000", name: ".gitattributes", id: file),
            ]
        #expect(try await relation(of: try root(with: added)) == .ahead)
        // One sorts behind another for git that stands before it by its bytes.
        let directory = try tree([Entry(mode: "100644", name: "x", id: file)])
        let sorted = try tree([
            Entry(mode: "100644", name: "b-", id: file), Entry(mode: "40000", name: "b", id: directory),
        ])
        #expect(try await relation(of: try root(with: [Entry(mode: "40000", name: "new", id: sorted)])) == .ahead)
    }

    @Test("what the base has already is not the change set's fault")
    func old() async throws {
        let file = try blob("x\n")
        let hostile = try root(with: [Entry(mode: "100644", name: ".GIT", id: file)])
        let commit = try repository.git("commit-tree", "-p", "main", "-m", "old", hostile.hex)
        try repository.git("update-ref", "refs/heads/main", String(commit.prefix(40)))
        let added = try root(with: [
            Entry(mode: "100644", name: "new", id: file)
        ])
        #expect(try await relation(of: added) == .ahead)
    }

    @Test(
        "A change set that brings a file which is missing or damaged is unknown, and names it",
        arguments: [
            "missing", "cut", "another's content",
        ])
    func files(how: String) async throws {
        let file = try blob("brought\n")
        let path = "\(repository.path)/.git/objects/\(file.hex.prefix(2))/\(file.hex.dropFirst(2))"
        let other = try blob("another\n")
        let content = try Data(contentsOf: URL(fileURLWithPath: path))
        try FileManager.default.removeItem(atPath: path)
        switch how {
        case "cut": try content.dropLast(6).write(to: URL(fileURLWithPath: path))
        case "another's content":
            try FileManager.default.copyItem(
                atPath: "\(repository.path)/.git/objects/\(other.hex.prefix(2))/\(other.hex.dropFirst(2))", toPath: path
            )
        default: break
        }
        for mode in ["100644", "120000"] {
            let relation = try await relation(of: try root(with: [Entry(mode: mode, name: "new", id: file)]))
            guard case .unreadable(let reason) = relation else {
                Issue.record("\(relation)")
                continue
            }
            #expect(reason.text.contains(file.hex), "\(reason)")
        }
    }
}
