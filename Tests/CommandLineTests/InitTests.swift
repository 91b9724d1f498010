import Foundation
import TestSupport
import Testing

@Suite("init") struct InitTests {
    @Test("writes a configuration that the next plan is made with, and does not write over one")
    func writes() throws {
        let repository = try TestRepository.clashing()
        try repository.commit(on: "main", message: "Name a framework", files: ["requirements.txt": "flask\n"])
        try repository.checkOut("main")
        let outcome = try Tool()("init", "-C", repository.path)
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.errorText.contains("Layers of the preset flask, because requirements.txt names flask."))
        #expect(outcome.errorText.contains("1  domain"))
        try repository.git("add", ".orchestrate.yml")
        try repository.git("commit", "--quiet", "-m", "Configure")
        let plan = try Tool()("merge-plan", "-C", repository.path, "--base", "main", "left")
        #expect(plan.text.contains("layers: .orchestrate.yml"))
        #expect(plan.text.contains("1  left  domain"))
        let again = try Tool()("init", "-C", repository.path)
        #expect(again.status == 65)
        #expect(again.errorText.contains("already exists. Use --force"))
    }

    @Test("needs a place to write to in a bare repository")
    func bare() throws {
        let repository = try TestRepository(bare: true)
        try repository.commit(on: "main", message: "Start", files: ["a.py": "a\n"])
        let refused = try Tool()("init", "-C", repository.path)
        #expect(refused.status == 65)
        let shown = try Tool()("init", "-C", repository.path, "--output", "-")
        #expect(shown.status == 0)
        #expect(shown.text.hasPrefix("# How orchestrate sees this repository."))
    }
}
