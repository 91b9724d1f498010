import Domain
import Testing

@Suite("Files that nobody can read, and files that are made to do harm")
struct HostileFileTests {
    @Test("a file that isn't Python says where it stops to be")
    func syntax() async throws {
        #expect(try await TestSource.state(Array("x = 1\ndef f(:\n".utf8)) == .unread(.syntax(line: 2)))
        #expect(try await TestSource.state(Array("x = 1\nprint 'x'\n".utf8)) == .unread(.syntax(line: 2)))
    }

    @Test("a merge that was left half done is no Python")
    func conflict() async throws {
        let text = "x = 1\n<<<<<<< ours\ny = 1\n=======\ny = 2\n>>>>>>> theirs\n"
        #expect(try await TestSource.state(Array(text.utf8)) == .unread(.syntax(line: 2)))
    }

    @Test("an expression in ten thousand brackets, or of ten thousand terms, is too deep")
    func depth() async throws {
        let brackets = String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
        #expect(try await TestSource.state(Array(brackets.utf8)) == .unread(.tooDeep(limit: 1000)))
        let terms = "x = " + Array(repeating: "1", count: 10_000).joined(separator: " + ")
        #expect(try await TestSource.state(Array(terms.utf8)) == .unread(.tooDeep(limit: 1000)))
    }

    @Test("a file of five megabytes, and one that isn't UTF-8, say so")
    func sizes() async throws {
        let large = Array("x = 1\n".utf8).count * 900_000
        let bytes = Array(String(repeating: "x = 1\n", count: 900_000).utf8)
        #expect(try await TestSource.state(bytes) == .unread(.tooLarge(bytes: large, limit: 2 << 20)))
        #expect(try await TestSource.state([0x78, 0xFF, 0xFE, 0x0A]) == .unread(.encoding))
    }
}
