import Domain
import TestSupport
import Testing

@Suite("Depends-On lines")
struct DependencyDeclarationParsingTests {
    @Test(
        "name their targets in every usual form",
        arguments: [
            ("Depends-On: #12", ["#12"]),
            ("depends-on: !12", ["#12"]),
            ("DEPENDS-ON:#12,#13 #14", ["#12", "#13", "#14"]),
            ("Depends-On: https://github.example/o/r/pull/12", ["#12"]),
            ("Depends-On: https://forge.example/o/r/pulls/12/", ["#12"]),
            ("Depends-On: <https://gitlab.example/g/s/r/-/merge_requests/12>.", ["#12"]),
            ("Depends-On: https://github.example/o/r/pull/12#discussion_r1", ["#12"]),
            ("Depends-On: https://forge.example/o/r/issues/12", ["https://forge.example/o/r/issues/12"]),
            ("Depends-On: feature/expiry, 1a2b3c4d.", ["feature/expiry", "1a2b3c4d"]),
            ("Depends-On: #12 and (#13);", ["#12", "#13"]),
            ("Depends-On: #12, #12, #12", ["#12"]),
            ("Depends-On: #007", ["#7"]),
            ("Depends-On: , ;", []),
            ("Depends-On:", []),
            ("It Depends-On: #12", []),
            (" Depends-On: #12", []),
            ("Depends On: #12", []),
            ("Depends\rOn: #12", []),
            ("", []),
        ])
    func targets(message: String, expected: [String]) {
        #expect(DependencyDeclaration.parse(message: message, commit: oid(1)).map(\.target) == expected)
    }

    @Test("count wherever they stand in the message, in order")
    func anywhere() {
        let message = "Let invitations expire\r\n\r\nDepends-On: #3\r\nand more\n\nSigned-off-by: A\nDepends-on: b\n"
        let found = DependencyDeclaration.parse(message: message, commit: oid(5))
        #expect(found == ["#3", "b"].map { DependencyDeclaration(target: $0, commit: oid(5)) })
    }

    @Test("of too many targets end in one that names nothing, so that the rest is not forgotten")
    func manyTargets() {
        let message = "Depends-On: " + (1...5000).map { "#\($0)" }.joined(separator: " ")
        let found = DependencyDeclaration.parse(message: message, commit: oid(1))
        #expect(found.count == 65)
        #expect(found.first?.target == "#1")
        #expect(found.last?.target == "…")
    }

    @Test("with an endless target keep its beginning, marked as cut")
    func longTarget() {
        let found = DependencyDeclaration.parse(
            message: "Depends-On: " + String(repeating: "a", count: 100_000), commit: oid(1))
        #expect(found.map(\.target) == [String(repeating: "a", count: 255) + "…"])
    }

    @Test("of a number too large to count stay as they are written")
    func hugeNumber() {
        let target = "#99999999999999999999999999"
        #expect(DependencyDeclaration.parse(message: "Depends-On: \(target)", commit: oid(1)).map(\.target) == [target])
    }

    @Test("of any bytes give bounded targets without white space", arguments: 0..<200)
    func hostileMessages(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "Depends-On:", "depends-on: ", "\n", "\r\n", " ", ",", "#", "!", "12", "\u{0}", "é", "\u{202E}", "https://",
        ]
        let message = (0..<300).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
        for declaration in DependencyDeclaration.parse(message: message, commit: oid(1)) {
            #expect(!declaration.target.isEmpty)
            #expect(declaration.target.utf8.count <= 258)
            #expect(!declaration.target.utf8.contains { $0 <= 32 || $0 == UInt8(ascii: ",") })
        }
    }
}
