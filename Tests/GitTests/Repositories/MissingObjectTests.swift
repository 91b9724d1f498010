import Application
import Domain
import Foundation
import Git
import TestSupport
import Testing

@Suite struct MissingObjectTests {
    private let repository: TestRepository

    init() throws {
        repository = try TestRepository()
        try repository.addSampleHeads()
        try repository.git("config", "fastimport.unpackLimit", "1000")
        try repository.git("unpack-objects", "-q", input: Array(try packed()))
    }

    private func packed() throws -> Data {
        let packs = URL(fileURLWithPath: repository.path + "/.git/objects/pack")
        let files = try FileManager.default.contentsOfDirectory(at: packs, includingPropertiesForKeys: nil)
        guard let pack = files.first(where: { $0.pathExtension == "pack" }) else { return try empty() }
        return try Data(contentsOf: pack)
    }

    private func empty() throws -> Data {
        Data(try repository.outcome(ofGit: ["pack-objects", "-q", "--stdout"]).output)
    }

    private func loosePath(of revision: String) throws -> (id: String, path: String) {
        let id = try repository.git("rev-parse", revision).trimmingCharacters(in: .whitespacesAndNewlines)
        return (id, "\(repository.path)/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
    }

    @Test(
        "A merge that needs a missing object is unknown and names it; the others are told",
        arguments: ["clash:app.py", "clash:", "clash", "main~1:app.py"], [Engine.auto, .git, .libgit2])
    func missing(revision: String, engine: Engine) async throws {
        let (id, path) = try loosePath(of: revision)
        try FileManager.default.removeItem(atPath: path)
        let heads = revision == "clash" ? ["clean"] : ["clean", "clash"]
        let outcomes = try await repository.outcomes(of: heads, .init(engine: engine))
        #expect(outcomes[0].words == "clean")
        guard heads.count == 2 else { return }
        #expect(outcomes[1].words == "unknown")
        #expect(outcomes[1].reason?.contains(id) == true, "\(outcomes[1].reason ?? "")")
    }

    @Test("A head whose commit is missing is an unreadable change set that names it")
    func missingHead() async throws {
        let (id, path) = try loosePath(of: "clash")
        try FileManager.default.removeItem(atPath: path)
        let history = try GitHistory(repositoryPath: repository.path)
        let base = try await history.base(named: "main")
        let selected = try await history.changeSets(in: Selection(globs: ["cl*"]), on: base).changeSets
        #expect(selected.map(\.changeSet.id.text) == ["clash", "clean"])
        guard case .unreadable(let reason) = selected[0].relation else {
            Issue.record("\(selected[0].relation)")
            return
        }
        #expect(reason.text.contains(id))
        #expect(selected[1].relation == .ahead)
    }

    @Test("A corrupt object is named", arguments: [Engine.auto, .git])
    func corrupt(engine: Engine) async throws {
        let (id, path) = try loosePath(of: "clash:app.py")
        try FileManager.default.removeItem(atPath: path)
        try Data("garbage".utf8).write(to: URL(fileURLWithPath: path))
        let outcomes = try await repository.outcomes(of: ["clash", "clean"], .init(engine: engine))
        #expect(outcomes[0].reason?.contains(id) == true)
        #expect(outcomes[1].words == "clean")
    }

    @Test(
        "In a partial clone what needs no missing file is told, and the promisor is never asked",
        arguments: Engine.allCases)
    func partialClone(engine: Engine) async throws {
        let folder = URL(fileURLWithPath: repository.path).deletingLastPathComponent().path
        let clone = "\(folder)/partial"
        try repository.commit(on: "added", from: "main", message: "added\n", files: ["new.py": "new\n"])
        try repository.git("config", "uploadpack.allowFilter", "true")
        try repository.git("clone", "--quiet", "--mirror", "--filter=blob:none", "file://\(repository.path)", clone)
        let alarm = "\(folder)/asked"
        let script = "\(folder)/upload-pack"
        try Data("#!/bin/sh\ntouch '\(alarm)'\nexit 1\n".utf8).write(to: URL(fileURLWithPath: script))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        try repository.git("-C", clone, "config", "remote.origin.uploadpack", script)
        let outcomes = try await repository.outcomes(
            of: ["clean", "clash", "added"], .init(engine: engine, path: clone))
        #expect(outcomes.map(\.words) == ["clean", "unknown", "clean"])
        let blobs = try ["clash:app.py", "main:app.py", "main~1:app.py"].map { try loosePath(of: $0).id }
        #expect(blobs.contains { outcomes[1].reason?.contains($0) == true }, "\(outcomes[1].reason ?? "")")
        #expect(!FileManager.default.fileExists(atPath: alarm))
        let history = try GitHistory(repositoryPath: clone)
        let base = try await history.base(named: "main")
        let selected = try await history.changeSets(in: Selection(revisions: ["clean", "renamed"]), on: base).changeSets
        #expect(selected.map(\.relation) == [.ahead, .ahead])
        #expect(!FileManager.default.fileExists(atPath: alarm))
    }
}
