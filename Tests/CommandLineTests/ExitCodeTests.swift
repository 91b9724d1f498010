import Foundation
import TestSupport
import Testing

@Suite("Exit codes") struct ExitCodeTests {
    @Test("0 when nothing needs a person")
    func clean() throws {
        let repository = try TestRepository.clashing()
        for command in ["merge-plan", "conflicts"] {
            let outcome = try Tool()(command, "-C", repository.path, "--base", "main", "left")
            #expect(outcome.status == 0, "\(command): \(outcome.errorText)")
            #expect(outcome.errors.isEmpty)
        }
    }

    @Test("1 when something does")
    func clash() throws {
        let repository = try TestRepository.clashing()
        for command in ["merge-plan", "conflicts"] {
            #expect(try Tool()(command, "-C", repository.path, "--base", "main", "left", "right").status == 1)
        }
    }

    @Test("64 for a wrong command line, which is said on standard error")
    func usage() throws {
        let repository = try TestRepository.clashing()
        let calls: [[String]] = [
            ["merge-plan", "--no-such-option"], ["conflicts", "--format", "yaml"], ["merge-plan", "--jobs", "0"],
        ]
        for call in calls {
            let outcome = try Shell.run(Binary.orchestrate, call, environment: repository.environment)
            #expect(outcome.status == 64, "\(call)")
            #expect(outcome.output.isEmpty)
            #expect(!outcome.errors.isEmpty)
        }
        let unknown = try Tool()("explain", "#9", "-C", repository.path, "--base", "main")
        #expect(unknown.status == 64)
        #expect(unknown.errorText.contains("left and right"))
    }

    @Test("65 names what is wrong with the repository or its configuration")
    func data() throws {
        let repository = try TestRepository.clashing()
        let nowhere = try Tool()("merge-plan", "-C", "/", "left")
        #expect(nowhere.status == 65)
        #expect(nowhere.errorText.contains("Not a git repository (or any of the parent directories): /"))
        let misspelt = try Tool()("merge-plan", "-C", repository.path, "--base", "mian", "left")
        #expect(misspelt.status == 65)
        #expect(misspelt.errorText.contains("Unknown revision 'mian'"))
        try repository.commit(on: "main", message: "Configure", files: [".orchestrate.yml": "version: 1\nlayer: []\n"])
        let wrong = try Tool()("merge-plan", "-C", repository.path, "--base", "main", "left")
        #expect(wrong.status == 65)
        #expect(wrong.errorText.contains(".orchestrate.yml:2: unknown key 'layer'; did you mean 'layers'?"))
    }

    @Test("69 when git is asked for and there is none")
    func unavailable() throws {
        let repository = try TestRepository.clashing()
        let tool = try Tool(environment: ["PATH": "/nowhere"])
        let outcome = try tool("conflicts", "-C", repository.path, "--base", "main", "left", "--engine", "git")
        #expect(outcome.status == 69)
        #expect(outcome.errorText.contains("git failed: it isn't on the PATH"))
    }
}
