import Domain
import TestSupport
import Testing

@Suite("Depends-On lines")
struct DependencyDeclarationParsingTests {
    private static let own = RepositoryAddresses(remotes: [
        "git@github.example:o/r.git", "https://gitlab.example/g/s/r",
    ])

    private func read(_ message: String, commit: ObjectID = oid(1)) -> DeclaredDependencies {
        DeclaredDependencies(message: message, commit: commit, in: Self.own)
    }

    @Test(
        "name their targets in every usual form",
        arguments: [
            ("Depends-On: #12", ["#12"]),
            ("depends-on: !12", ["#12"]),
            ("DEPENDS-ON:#12,#13 #14", ["#12", "#13", "#14"]),
            ("Depends-On: https://github.example/o/r/pull/12", ["#12"]),
            ("Depends-On: https://GitHub.example/O/R/pulls/12/", ["#12"]),
            ("Depends-On: <https://gitlab.example/g/s/r/-/merge_requests/12>.", ["#12"]),
            ("Depends-On: https://github.example/o/r/pull/12#discussion_r1", ["#12"]),
            ("Depends-On: https://github.example/o/r/pull/12/files?w=1", ["#12"]),
            ("Depends-On: https://github.example/o/r/issues/12", ["https://github.example/o/r/issues/12"]),
            ("Depends-On: 12, o/r#13 pull/14/head refs/merge-requests/15/head", ["#12", "#13", "#14", "#15"]),
            ("Depends-On: 1234567", ["1234567"]),
            ("Depends-On: #12,\n  #13\n and more", ["#12", "#13"]),
            ("Depends-On: feature/expiry, 1a2b3c4d.", ["feature/expiry", "1a2b3c4d"]),
            ("Depends-On: #12 and (#13);", ["#12", "#13"]),
            ("Depends-On: #12, #12, #12", ["#12"]),
            ("Depends-On: #007", ["#7"]),
            ("Depends-On: , ;", []),
            ("Depends-On:", []),
            ("Depends\rOn: #12", []),
            ("", []),
        ])
    func targets(message: String, expected: [String]) {
        #expect(read(message, commit: oid(1)).declarations.map(\.target) == expected)
    }

    @Test("count wherever they stand in the message, in order")
    func anywhere() {
        let message = "Let invitations expire\r\n\r\nDepends-On: #3\r\nand more\n\nSigned-off-by: A\nDepends-on: b\n"
        let found = read(message, commit: oid(5)).declarations
        #expect(found == ["#3", "b"].map { DependencyDeclaration(target: $0, commit: oid(5)) })
    }

    @Test("of too many targets end in one that names nothing, so that the rest is not forgotten")
    func manyTargets() {
        let message = "Depends-On: " + (1...5000).map { "#\($0)" }.joined(separator: " ")
        let found = read(message, commit: oid(1)).declarations
        #expect(found.count == 65)
        #expect(found.first?.target == "#1")
        #expect(found.last?.target == "…")
    }

    @Test("with an endless target keep its beginning, marked as cut")
    func longTarget() {
        let found = read("Depends-On: " + String(repeating: "a", count: 100_000)).declarations
        #expect(found.map(\.target) == [String(repeating: "a", count: 255) + "…"])
    }

    @Test("of a number too large to count stay as they are written")
    func hugeNumber() {
        let target = "#99999999999999999999999999"
        #expect(read("Depends-On: \(target)", commit: oid(1)).declarations.map(\.target) == [target])
    }

    @Test("of any bytes give bounded targets without white space", arguments: 0..<200)
    func hostileMessages(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "Depends-On:", "depends-on: ", "\n", "\r\n", " ", ",", "#", "!", "12", "\u{0}", "é", "\u{202E}", "https://",
        ]
        let message = (0..<300).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
        for declaration in read(message, commit: oid(1)).declarations {
            #expect(!declaration.target.isEmpty)
            #expect(declaration.target.utf8.count <= 258)
            #expect(!declaration.target.utf8.contains { $0 <= 32 || $0 == UInt8(ascii: ",") })
        }
    }

    @Test(
        "of another repository are told, and not followed",
        arguments: [
            "https://github.example/other/r/pull/12", "https://elsewhere.example/o/r/pull/12", "other/r#12",
            "https://github.example.evil/o/r/pull/12", "https://user@github.example@evil.example/o/r/pull/12",
            "https://docs.example/page", "https://",
        ])
    func foreign(address: String) {
        let found = self.read("Depends-On: \(address), #3")
        #expect(found.declarations.map(\.target) == ["#3"])
        #expect(found.doubts == [DoubtfulDeclaration(.foreign, text: address, commit: oid(1))])
    }

    @Test("by an address say so where no remote tells whose it is")
    func withoutRemote() {
        let address = "https://github.example/o/r/pull/12"
        let found = DeclaredDependencies(
            message: "Depends-On: \(address)", commit: oid(1),
            in: RepositoryAddresses(remotes: ["/srv/git/r.git", "../r"]))
        #expect(found.declarations.isEmpty)
        #expect(found.doubts.map(\.doubt) == [.noRemote])
    }

    @Test(
        "that are nearly right are told",
        arguments: [
            ("Depends on #12", "#12"), ("Depends-On #12", "#12"), ("- Depends-On: #12", "#12"),
            (" Depends-On: #12", "#12"),
            ("It Depends-On: #12", "#12"), ("**Depends on:** !12", "#12"), ("this depends upon PR #12.", "#12"),
            ("depends_on:#12", "#12"), ("Dependent on https://github.example/o/r/pull/12", "#12"),
            ("Depends on other/r#12", nil), ("Depends-On:", nil),
        ])
    func nearMisses(line: String, target: String?) {
        let found = self.read("Subject\n\n\(line)\nEnd\n")
        #expect(found.declarations.isEmpty)
        #expect(found.doubts.map(\.doubt) == [.nearMiss])
        #expect(found.doubts.first?.target == target)
        #expect(found.doubts.first?.text == String(line.drop { $0 == " " }))
    }

    @Test(
        "are not taken from what says something else",
        arguments: [
            "Bump dependencies (#12)", "Update dependency left-pad to v2 (#12)", "It depends on the weather, says #12",
            "independent of #12", "depends on https://docs.example/page", "Depends on: feature/login", "depend",
        ])
    func others(line: String) {
        #expect(read(line) == read(""))
    }
}
