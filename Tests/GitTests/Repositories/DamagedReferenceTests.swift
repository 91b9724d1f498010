import Application
import Domain
import Foundation
import Git
import TestSupport
import Testing

@Suite("References that can't be read") struct DamagedReferenceTests {
    /// A way of damage to one of twelve references, and what is said of it.
    enum Damage: String, CaseIterable {
        case empty, garbage, short, danglingLink, danglingLinkPacked, linkedFolder, danglingSymbol, fifo

        var cause: String {
            switch self {
            case .empty: "its file is empty"
            case .garbage, .short: "its file names no object"
            case .danglingLink, .danglingLinkPacked, .linkedFolder: "it is a link that leads nowhere"
            case .danglingSymbol: "it names refs/heads/gone, which is not there"
            case .fifo: "it is neither a file nor a directory"
            }
        }

        func harm(_ repository: TestRepository) throws {
            let file = repository.path + "/.git/refs/pull/3/head"
            let manager = FileManager.default
            if self == .danglingLinkPacked {
                try repository.git("pack-refs", "--all")
                // This one moves after it was packed, and stands behind the damaged one.
                try repository.reference("refs/pull/9/head", "refs/pull/8/head")
                try manager.createDirectory(
                    atPath: repository.path + "/.git/refs/pull/3", withIntermediateDirectories: true)
            } else {
                try manager.removeItem(atPath: file)
            }
            switch self {
            case .empty: try Data().write(to: URL(fileURLWithPath: file))
            case .garbage: try Data("garbage\n".utf8).write(to: URL(fileURLWithPath: file))
            case .short: try Data("0123abcd".utf8).write(to: URL(fileURLWithPath: file))
            case .danglingSymbol: try Data("ref: refs/heads/gone\n".utf8).write(to: URL(fileURLWithPath: file))
            case .danglingLink, .danglingLinkPacked:
                try manager.createSymbolicLink(atPath: file, withDestinationPath: "nowhere")
            case .linkedFolder:
                let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
                try manager.removeItem(atPath: folder)
                try manager.createSymbolicLink(atPath: folder, withDestinationPath: "nowhere")
            case .fifo: _ = try Shell.run("mkfifo", [file])
            }
        }
    }

    private func repository() throws -> TestRepository {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "Start", files: ["a.txt": "a\n"])
        for number in 1...12 {
            let commit = try repository.commit(
                on: "pr", from: "main", message: "Change \(number)", files: ["f\(number).txt": "\(number)\n"])
            try repository.reference("refs/pull/\(number)/head", commit.hex)
        }
        try repository.git("branch", "--quiet", "-D", "pr")
        return repository
    }

    private func selected(
        _ repository: TestRepository, _ selection: Selection = Selection(), base name: String? = "main"
    ) async throws -> SelectedHistory<CommitGraph> {
        let history = try GitHistory(repositoryPath: repository.path)
        return try await history.changeSets(in: selection, on: try await history.base(named: name))
    }

    @Test("are selected with the others, and unknown", arguments: Damage.allCases)
    func selected(_ damage: Damage) async throws {
        let repository = try repository()
        try damage.harm(repository)
        let selections = [
            Selection(), Selection(globs: ["refs/pull/*/head"]), Selection(globs: ["pull/*"]),
        ]
        for selection in selections {
            let found = try await selected(repository, selection)
            // Two of them lead to one commit then.
            #expect(found.changeSets.count == (damage == .danglingLinkPacked ? 11 : 12), "\(selection.globs)")
            let unread = found.changeSets.filter { if case .unreadable = $0.relation { true } else { false } }
            guard case .unreadable(.reported(let text)) = unread.first?.relation, unread.count == 1 else {
                Issue.record("\(unread.map(\.relation))")
                continue
            }
            #expect(
                unread[0].changeSet.id.text
                    == (selection.globs == ["pull/*"] && damage == .linkedFolder ? "refs/pull/3" : "#3"))
            #expect(text.contains(damage.cause), "\(text)")
            #expect(found.notes.isEmpty)
        }
    }

    @Test("are named where they are not selected", arguments: [Damage.empty, .danglingLink])
    func beside(_ damage: Damage) async throws {
        let repository = try repository()
        try repository.branch("topic", from: "refs/pull/2/head")
        try damage.harm(repository)
        let found = try await selected(repository, Selection(globs: ["refs/heads/topic"]))
        #expect(found.changeSets.count == 1)
        guard case .damagedReferences(let damaged) = found.notes.first else {
            Issue.record("\(found.notes)")
            return
        }
        #expect(damaged.map(\.name) == ["refs/pull/3/head"])
    }

    @Test("end the run where one is the base, or is asked for by name")
    func named() async throws {
        let repository = try repository()
        try Damage.empty.harm(repository)
        for name in ["3", "#3", "refs/pull/3/head", "pull/3/head"] {
            await #expect(throws: GitError.damagedReference("refs/pull/3/head", cause: "its file is empty"), "\(name)")
            {
                try await selected(repository, Selection(revisions: [name]))
            }
        }
        try Data("x\n".utf8).write(to: URL(fileURLWithPath: repository.path + "/.git/refs/heads/main"))
        for name in ["main", nil] {
            await #expect(throws: GitError.damagedReference("refs/heads/main", cause: "its file names no object")) {
                try await selected(repository, base: name)
            }
        }
    }

    @Test("that only name what is gone, as a remote's HEAD often does, are passed over")
    func remoteHead() async throws {
        let repository = try repository()
        try repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/master")
        let found = try await selected(repository)
        #expect(found.changeSets.count == 12)
        #expect(found.notes.isEmpty)
    }
}
