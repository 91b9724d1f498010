import Domain
import Foundation
import Git
import TestSupport
import Testing

/// What git would not find, or not work in, is not read either: each case is git's own answer in the same environment.
@Suite("A repository") struct StrangerTests {
    private let repository: TestRepository
    private let foreign: [String: String]
    private let home: String

    init() throws {
        repository = try TestRepository()
        try repository.commit(on: "main", message: "Start\n", files: ["a/b/c": "c\n"])
        try repository.checkOut("main")
        home = URL(fileURLWithPath: repository.path).deletingLastPathComponent().path
        foreign = repository.environment.merging(["GIT_TEST_ASSUME_DIFFERENT_OWNER": "true"]) { _, new in new }
    }

    private func isRead(_ path: String, _ environment: [String: String]) throws -> Bool {
        let git = try Shell.run("git", ["-C", path, "rev-parse", "--git-dir"], environment: environment)
        do {
            _ = try GitHistory(repositoryPath: path, environment: environment)
            #expect(git.status == 0, "git says of \(path): \(git.errorText)")
            return true
        } catch let error as GitError {
            #expect(git.status != 0, "git works in \(path), but: \(error)")
            return false
        }
    }

    @Test("of another owner is refused, with git's way out")
    func refused() throws {
        #expect(throws: GitError.dubiousOwnership(path: repository.path)) {
            try GitHistory(repositoryPath: repository.path + "/a/b", environment: foreign)
        }
        #expect(throws: GitError.dubiousOwnership(path: repository.path)) {
            try GitIntegrationRepository.commonDirectory(of: repository.path, environment: foreign)
        }
        let words = GitError.dubiousOwnership(path: "/srv/a b").description
        #expect(words.contains("dubious ownership in repository at '/srv/a b'"))
        #expect(words.contains("git config --global --add safe.directory '/srv/a b'"))
        #expect(!words.hasSuffix("."))
    }

    @Test("that belongs to another user on the disk is refused", .enabled(if: geteuid() == 0))
    func owner() throws {
        var environment = repository.environment
        #expect(try isRead(repository.path, environment))
        for part in ["", "/.git"] {
            #expect(chown(repository.path + part, 12345, 12345) == 0)
            #expect(try !isRead(repository.path, environment))
            environment["SUDO_UID"] = "12345"
            #expect(try isRead(repository.path, environment))
            environment["SUDO_UID"] = "12346"
            #expect(try !isRead(repository.path, environment))
            environment["SUDO_UID"] = nil
            #expect(chown(repository.path + part, 0, 0) == 0)
        }
        try repository.git("worktree", "add", "--quiet", "\(home)/linked")
        #expect(chown("\(home)/linked/.git", 12345, 12345) == 0)
        #expect(try !isRead("\(home)/linked", environment))
    }

    @Test("of another owner is read where safe.directory names it, in any of git's forms")
    func safe() throws {
        var one = foreign
        let file = "\(home)/.gitconfig"
        let start = try String(contentsOfFile: file, encoding: .utf8)
        func setting(_ values: [String]) throws {
            let lines = values.map { "\tdirectory = \($0)\n" }.joined()
            try Data("\(start)[safe]\n\(lines)".utf8).write(to: URL(fileURLWithPath: file))
        }
        let name = URL(fileURLWithPath: repository.path).lastPathComponent
        for values in [["*"], [repository.path], ["~/\(name)"], ["", repository.path], ["/elsewhere", "*"]] {
            try setting(values)
            #expect(try isRead(repository.path, one), "\(values)")
        }
        for values in [
            ["/elsewhere"], ["*", ""], [repository.path, ""], [repository.path + "/a"], [home], ["repository"],
        ] {
            try setting(values)
            #expect(try !isRead(repository.path, one), "\(values)")
        }
        // git has these since 2.46.
        for (value, isSafe) in [("\(home)/*", true), ("/*", true), ("\(home)/repos/*", false)] {
            try setting([value])
            let read = Result { try GitHistory(repositoryPath: repository.path, environment: one) }
            let isRead = (try? read.get()) != nil
            #expect(isRead == isSafe, "\(value)")
        }
        try setting([])
        // Its own word for itself counts for nothing.
        try repository.git("config", "safe.directory", "*")
        #expect(try !isRead(repository.path, one))
        one.merge(
            ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "Safe.Directory", "GIT_CONFIG_VALUE_0": repository.path]
        ) { _, new in new }
        #expect(try isRead(repository.path, one))
        one["GIT_CONFIG_COUNT"] = "0"
        for parameters in [
            "'safe.directory=\(repository.path)'", "'safe.directory'='*'", "'a.b'='it'\\''s' 'safe.directory'='*'",
        ] {
            one["GIT_CONFIG_PARAMETERS"] = parameters
            #expect(try isRead(repository.path, one), "\(parameters)")
        }
        one["GIT_CONFIG_PARAMETERS"] = "'safe.directory'"
        #expect(try !isRead(repository.path, one))
    }

    @Test("above a ceiling is not found")
    func ceilings() throws {
        var environment = repository.environment
        let deep = repository.path + "/a/b"
        for (ceilings, isFound) in [
            (repository.path, false), (repository.path + "/a", false), (deep, true), (home, true),
            ("/nowhere:\(repository.path)", false), ("", true), ("a", true),
        ] {
            environment["GIT_CEILING_DIRECTORIES"] = ceilings
            #expect(try isRead(deep, environment) == isFound, "\(ceilings)")
        }
    }

    @Test("that is bare and was not named is refused where the user wants that")
    func bare() throws {
        var environment = repository.environment
        let bare = "\(home)/bare.git"
        try repository.git("clone", "--quiet", "--bare", ".", bare)
        environment.merge(["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.bareRepository"]) { _, new in new }
        for (value, isRead) in [("all", true), ("explicit", false), ("maybe", false)] {
            environment["GIT_CONFIG_VALUE_0"] = value
            #expect(try self.isRead(bare, environment) == isRead, "\(value)")
        }
        environment["GIT_CONFIG_VALUE_0"] = "explicit"
        #expect(try isRead(repository.path, environment))
        environment["GIT_DIR"] = bare
        #expect(try isRead(bare, environment))
    }
}
