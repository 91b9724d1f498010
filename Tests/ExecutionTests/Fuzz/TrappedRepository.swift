import Foundation
import TestSupport

/// A repository with a plan that is half carried out, and the directories around it, in which a run may leave nothing.
///
/// Whatever could be made to run a command has one that leaves a mark: hooks, git's configuration, the check in a pull request's
/// own configuration file, and the recorded check.
final class TrappedRepository {
    private let root: TemporaryDirectory
    private let planned: PlannedRepository
    private let environment: [String: String]
    /// The directory of the plan in the repository.
    let record: String

    /// Makes it; each run has a copy.
    init() throws {
        root = try TemporaryDirectory(inMemory: true)
        let canary = root.path + "/canary"
        planned = try PlannedRepository { repository in
            try repository.commit(on: "main", message: "Start", files: ["README.md": "Shop\n"])
            for number in 1...4 {
                try repository.request(
                    number, upon: number == 3 ? 2 : nil, files: ["part\(number)/new.py": "\(number)\n"])
            }
            try repository.request(5, files: [".orchestrate.yml": "version: 1\nvalidate: touch \(canary)\n"])
            try repository.git("pack-refs", "--all")
        }
        environment = planned.repository.environment.merging(
            [
                "TMPDIR": root.path + "/tmp", "HOME": root.path + "/home", "XDG_CACHE_HOME": root.path + "/cache",
                "XDG_CONFIG_HOME": root.path + "/home",
            ]) { _, new in new }
        for name in ["outside", "home", "tmp", "files", "cache"] {
            try FileManager.default.createDirectory(atPath: "\(root.path)/\(name)", withIntermediateDirectories: true)
        }
        try root.write(Array("mine\n".utf8), to: "outside/treasure")
        record = "repository/orchestrate"
        try prepare(canary)
    }

    deinit { root.remove() }

    private func prepare(_ canary: String) throws {
        let pristine = root.path + "/pristine"
        try FileManager.default.copyItem(atPath: planned.repository.path, toPath: pristine)
        for hook in ["post-checkout", "post-index-change", "reference-transaction", "pre-merge-commit", "post-merge"] {
            let file = try root.write(Array("#!/bin/sh\ntouch \(canary)\n".utf8), to: "pristine/hooks/\(hook)")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        }
        try root.write(planned.content, to: "files/plan.json")
        try root.write(Array(Self.configuration.utf8), to: "files/orchestrate.yml")
        let heads = (1...4).map { "refs/pull/\($0)/head #\($0)\tTitle \($0)\tbug,wip" }.joined(separator: "\n")
        try root.write(Array(heads.utf8), to: "files/heads")
        let check = "test ! -e part4 || { touch \(canary); false; }"
        _ = try run(["apply", file("files/plan.json"), "--validate", check], in: "pristine")
        _ = try run(["merge-plan"], in: "pristine")
        try FileManager.default.removeItem(atPath: canary)
        try FileManager.default.moveItem(atPath: root.path + "/cache", toPath: root.path + "/files/cache")
    }

    /// A configuration with most keys.
    static let configuration = """
        version: 1
        base: main
        layers:
          - name: infrastructure
            paths: [migrations/**, "Dockerfile"]
            mayUse: []
          - {name: domain, paths: ["**/models.py"]}
          - name: presentation
            paths:
              - "app/{forms,templates}/**"
              - 'part*/**'
        support: [tests/, "*.md"]   # not code
        roots: [app]
        plan:
          priority: {hotfix: 100, wip: -10}
          mergeMethod: squash
          mergeMethods: {release: merge}
          superseded: keep
        validate: make test

        """

    /// What git would run, were it asked to.
    private var traps: String {
        let canary = "\"touch \(root.path)/canary\""
        return """

            [core]
            \tfsmonitor = \(canary)
            \tsshCommand = \(canary)
            \tpager = \(canary)
            \teditor = \(canary)
            \taskPass = \(canary)
            [gpg]
            \tprogram = \(canary)
            [filter "lfs"]
            \tsmudge = \(canary)
            \tclean = \(canary)
            [merge "union"]
            \tdriver = \(canary)
            [diff]
            \texternal = \(canary)
            [alias]
            \tmerge-tree = \(canary)
            [remote "origin"]
            \turl = ../outside
            \tuploadpack = \(canary)
            \tfetch = +refs/heads/*:refs/remotes/origin/*
            [include]
            \tpath = ../outside/nothing

            """
    }

    func file(_ name: String) -> String { "\(root.path)/\(name)" }

    func content(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: file(name))))
    }

    func write(_ content: [UInt8], to name: String) throws { try root.write(content, to: name) }

    /// The directory of the plan that is half carried out.
    var kept: String {
        get throws {
            let names = try FileManager.default.contentsOfDirectory(atPath: file(record))
            return "\(record)/\(names.first { $0.count == 64 } ?? "none")"
        }
    }

    /// Puts all back as it was, with the traps in git's configuration where that is asked for.
    func reset(withTraps: Bool) throws {
        for (from, to) in [("pristine", "repository"), ("files/cache", "cache")] {
            if FileManager.default.fileExists(atPath: file(to)) { try FileManager.default.removeItem(atPath: file(to)) }
            try FileManager.default.copyItem(atPath: file(from), toPath: file(to))
        }
        guard withTraps else { return }
        try write(content(of: "repository/config") + Array(traps.utf8), to: "repository/config")
    }

    /// Runs the tool, for a minute at most.
    func run(_ words: [String], in repository: String = "repository") throws -> Shell.Outcome {
        try Shell.run(
            "timeout", ["-k", "5", "60", Binary.orchestrate] + words + ["-C", file(repository)],
            environment: environment, directory: file("outside"))
    }

    /// Whether a trap was run; it is set again.
    func isSprung() throws -> Bool {
        guard FileManager.default.fileExists(atPath: file("canary")) else { return false }
        try FileManager.default.removeItem(atPath: file("canary"))
        return true
    }

    /// What lies around the repository, but in the cache: names, and the contents of what is small.
    func surroundings() throws -> [String: String] {
        var found: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: root.path) { found[name] = "" }
        for folder in ["outside", "home", "tmp", "files", "pristine"] {
            for name in try FileManager.default.subpathsOfDirectory(atPath: file(folder)) {
                let attributes = try FileManager.default.attributesOfItem(atPath: file("\(folder)/\(name)"))
                found["\(folder)/\(name)"] = "\(attributes[.modificationDate] ?? "") \(attributes[.size] ?? "")"
            }
        }
        return found
    }
}
