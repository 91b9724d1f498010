import Foundation
import TestSupport
import Testing

@Suite("demo") struct DemoTests {
    @Test("plans the shop, runs the script, and the trees agree; README.md shows just that")
    func demo() throws {
        let outcome = try Tool()("demo")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text.contains("The trees agree: "))
        let readme = try String(
            contentsOf: PackageFolder.root().appending(path: "README.md"), encoding: .utf8)
        let screen = try #require(
            readme.split(separator: "```text\n").dropFirst().first?.split(separator: "\n```").first)
        #expect(outcome.text.contains(screen), "The screen in README.md is not what `orchestrate demo` prints.")
    }

    @Test("leaves the shop where it is told to, and nothing else")
    func keep() throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let outcome = try Tool(environment: ["TMPDIR": directory.path])("demo", "--keep", "\(directory.path)/shop")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        let left = try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
        #expect(left == ["merge.sh", "shop"])
    }
}
