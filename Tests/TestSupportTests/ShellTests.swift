import TestSupport
import Testing

@Suite("Running a program")
struct ShellTests {
    @Test("large input and large outputs on both streams do not block each other")
    func large() throws {
        let input = [UInt8](repeating: 65, count: 1 << 20)
        let outcome = try Shell.run("sh", ["-c", "tee /dev/stderr; exit 3"], input: input)
        #expect(outcome.status == 3)
        #expect(outcome.output.count == 1 << 20)
        #expect(outcome.errors.count == 1 << 20)
    }

    @Test("a missing program is an error")
    func missing() {
        #expect(throws: TestSupportError.self) { try Shell.run("no-such-program", []) }
    }
}
