import Domain
import Reporting
import TestSupport
import Testing

@Suite("The way back from a merge script") struct MergeScriptWayBackTests {
    @Test("is one command where HEAD was taken elsewhere: what keeps its steps goes")
    func abandoned() throws {
        let repository = try ScriptRepository()
        #expect(try repository.run().status == 0)
        #expect(try repository.git("for-each-ref", "refs/orchestrate").split(separator: "\n").count == 3)
        _ = try repository.git("switch", "--quiet", "--detach", "one")
        let outcome = try repository.run(nil, ["rollback"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try repository.git("for-each-ref", "refs/orchestrate") == "")
        #expect(try repository.run(nil, ["rollback"]).status == 75)
    }

    @Test("is one command where a step is left in conflict", arguments: [MergeMethod.merge, .squash])
    func open(_ method: MergeMethod) throws {
        let repository = try ScriptRepository(
            commands: [
                "one": "sed -i.old s/5/one/ shared; rm shared.old", "two": "sed -i.old s/5/two/ shared; rm shared.old",
            ], method: method, resolving: 2)
        let before = try repository.git("rev-parse", "HEAD")
        #expect(try repository.run().status == 1)
        let outcome = try repository.run(nil, ["rollback"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try repository.git("rev-parse", "HEAD") == before)
        #expect(try repository.git("status", "--porcelain", "--untracked-files=no") == "")
        #expect(try repository.git("for-each-ref", "refs/orchestrate") == "")
    }
}
