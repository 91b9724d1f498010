import Foundation
import TestSupport
import Testing

@Suite("Plans with what resolvers settle") struct ResolvedPlanTests {
    @Test("without the option the verdicts are git's, and what clashes is held")
    func off() throws {
        let mechanical = try MechanicalRepository()
        #expect(try mechanical.makePlan()["held"]?.count == 2)
    }

    @Test("land what clashes, name what settles it, and fit their schema", arguments: ["merge", "squash"])
    func landsAll(method: String) throws {
        let mechanical = try MechanicalRepository()
        let plan = try mechanical.makePlan("--resolve", "certain", "--merge-method", method)
        #expect(plan["steps"]?.count == 3)
        #expect(plan["held"]?.count == 0)
        let resolutions = (0..<3).compactMap { plan["steps"]?[$0]?["resolutions"]?[0] }
        #expect(Set(resolutions.compactMap { $0["by"]?.text }) == ["entries", "imports"])
        #expect(resolutions.allSatisfy { $0["certainty"]?.text == "certain" })
        let file = PackageFolder.root().appending(path: "docs/schema/merge-plan-v1.json")
        let schema = JSONSchema(try JSONDocument(parsing: String(contentsOf: file, encoding: .utf8)))
        #expect(schema.problems(in: plan) == [])
    }

    @Test("are carried out by apply and by the script to the same planned tree", arguments: ["merge", "squash"])
    func sameTree(method: String) throws {
        let mechanical = try MechanicalRepository()
        let plan = try mechanical.makePlan("--resolve", "certain", "--merge-method", method)
        let tree = try #require(plan["predictedTree"]?.text)
        #expect(try mechanical.orchestrate("verify-plan", mechanical.plan, "--quiet").status == 0)
        let (applied, scripted) = (try mechanical.copy(), try mechanical.copy())
        let apply = try mechanical.orchestrate("apply", mechanical.plan, "--branch", "result", "--quiet", in: applied)
        #expect(apply.status == 0, "\(apply.errorText)")
        #expect(try mechanical.git("rev-parse", "refs/heads/result^{tree}", in: applied) == tree)
        let script = try Shell.run(
            "sh", [mechanical.script], environment: mechanical.repository.environment, directory: scripted)
        #expect(script.status == 0, "\(script.text)\(script.errorText)")
        #expect(try mechanical.git("rev-parse", "HEAD^{tree}", in: scripted) == tree)
        #expect(try mechanical.git("show", "HEAD:requirements.txt", in: scripted) == "a==1\nb's==1\nc==100%\nz==1")
        #expect(
            try mechanical.git("show", "HEAD:app/x.py", in: scripted).hasPrefix("import os\nimport re\nimport sys\n"))
        #expect(try mechanical.git("status", "--porcelain", in: scripted).isEmpty)
    }

    @Test("are refused where what settles a file is damaged, or forged with its id")
    func damaged() throws {
        let mechanical = try MechanicalRepository()
        try mechanical.makePlan("--resolve", "certain")
        let text = try String(contentsOfFile: mechanical.plan, encoding: .utf8)
        let good = Data("a==1\nb's==1\nc==100%\nz==1\n".utf8).base64EncodedString()
        let bad = Data("a==1\nb's==1\nc==666%\nz==1\n".utf8).base64EncodedString()
        let damaged = text.replacing(good, with: bad)
        #expect(damaged != text)
        try Data(damaged.utf8).write(to: URL(fileURLWithPath: mechanical.plan))
        let apply = try mechanical.orchestrate("apply", mechanical.plan, "--quiet")
        #expect(apply.status == 65)
        #expect(apply.errorText.contains("content"), "\(apply.errorText)")
    }
}
