import Foundation
import TestSupport
import Testing

@Suite("A plan beside a damaged reference") struct DamagedReferenceRunTests {
    @Test("holds it, says why, and does not claim to be proven; so do the other commands")
    func plan() throws {
        let repository = try TestRepository()
        try repository.commit(on: "main", message: "Start", files: ["a.txt": "a\n"])
        for number in 1...3 {
            try repository.commit(on: "pr", from: "main", message: "\(number)", files: ["f\(number).txt": "new\n"])
            try repository.reference("refs/pull/\(number)/head", "pr")
        }
        try repository.git("branch", "--quiet", "-D", "pr")
        func run(_ words: [String]) throws -> Shell.Outcome {
            try Shell.run(
                Binary.orchestrate, words + ["-C", repository.path, "--quiet"], environment: repository.environment)
        }
        let file = repository.path + "/plan.json"
        #expect(try run(["merge-plan", "--no-cache", "--format", "json", "--output", file]).status == 0)
        try Data().write(to: URL(fileURLWithPath: repository.path + "/.git/refs/pull/2/head"))
        let plan = try run(["merge-plan", "--no-cache"])
        #expect(plan.status == 1)
        #expect(plan.text.contains("3 pull requests"), "\(plan.text)")
        #expect(plan.text.contains("Land 2 now (largest known set; 1 unknown"), "\(plan.text)")
        #expect(plan.text.contains("its file is empty") && !plan.text.contains("proven"), "\(plan.text)")
        for words in [["conflicts"], ["explain", "#2"]] {
            #expect(try run(words + ["--no-cache"]).text.contains("#2"), "\(words)")
        }
        let other = try run(["explain", "#1", "--no-cache"]).text
        #expect(other.contains("#2 could not be read: The reference refs/pull/2/head is damaged"), "\(other)")
        let json = try run(["merge-plan", "--no-cache", "--format", "json"])
        #expect(json.text.contains("\"proven\": false") && json.text.contains("\"unknown\": 1"))
        #expect(try run(["verify-plan", file, "--no-cache"]).text.contains("its file is empty"))
        let score = try Shell.run(
            Binary.orchestrate, ["score", file, "-C", repository.path], environment: repository.environment)
        #expect(score.status == 0, "\(score.errorText)")
    }
}
