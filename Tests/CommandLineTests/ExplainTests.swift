import TestSupport
import Testing

@Suite("explain") struct ExplainTests {
    @Test("tells why a change set is held and what would free it")
    func held() throws {
        let repository = try TestRepository.clashing()
        let outcome = try Tool()("explain", "right", "-C", repository.path, "--base", "main")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("left"))
        #expect(outcome.text.contains("app/models.py"))
        #expect(outcome.text.contains("Rebase it after step 1"))
    }

    @Test("takes an id that looks like an option behind --")
    func option() throws {
        let repository = try TestRepository.clashing()
        let outcome = try Tool()("explain", "-C", repository.path, "--base", "main", "--", "--upload-pack=x")
        #expect(outcome.status == 64)
        #expect(outcome.errorText.contains("Unknown change set '--upload-pack=x'"))
    }
}
