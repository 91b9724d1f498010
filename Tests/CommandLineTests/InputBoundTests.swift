import TestSupport
import Testing

@Suite("Input without an end") struct InputBoundTests {
    @Test(
        "is read to a limit, and refused with its name",
        arguments: [
            ["merge-plan", "--heads-from"], ["merge-plan", "--from-json"], ["merge-plan", "--config"],
            ["layers", "--config"], ["verify-plan"],
        ])
    func endless(words: [String]) throws {
        let repository = try TestRepository.clashing()
        let outcome = try Shell.run(
            Binary.orchestrate, words + ["/dev/zero", "-C", repository.path], environment: repository.environment)
        #expect(outcome.status == 65)
        #expect(outcome.errorText.contains("/dev/zero") && outcome.errorText.contains("larger than"))
    }
}
