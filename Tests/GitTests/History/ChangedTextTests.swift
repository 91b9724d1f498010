import Application
import Domain
import Examples
import Git
import TestSupport
import Testing

@Suite("The lines of changed files") struct ChangedTextTests {
    private func lines(of repository: TestRepository, _ head: String) async throws -> [String: LineChanges] {
        let history = try GitHistory(repositoryPath: repository.path)
        let base = try await history.base(named: "main")
        let set = try await history.changeSets(in: Selection(revisions: [head]), on: base).changeSets[0].changeSet
        guard case .one(let fork) = try await history.fork(of: set.commit, from: base) else { return [:] }
        var found: [String: LineChanges] = [:]
        for change in set.changes {
            switch await history.text(of: change, from: fork, to: set.commit) {
            case .texts(let before, let after): found[change.path.text] = LineChanges(from: before, to: after)
            case .notText: found[change.path.text] = .notText
            case .unread(let reason): found[change.path.text] = .unknown(reason)
            }
        }
        return found
    }

    @Test("count as git counts them, against the merge base, across renames and at the ends of a file")
    func counts() async throws {
        let repository = try TestRepository()
        let long = (0..<60).map { "line \($0)\n" }.joined()
        try repository.commit(
            on: "main", message: "Start",
            files: ["a": long, "gone": "1\n2\n", "moves": long + "moves\n", "ends": "x\ny"])
        try repository.commit(
            on: "topic", from: "main", message: "Topic",
            files: [
                "a": "first\n" + long.replacing("line 30\n", with: "") + "last", "gone": nil, "new": "1\n2\n3\n",
                "ends": "x\ny\n",
            ],
            changes: [.rename(from: "moves", to: "moved")])
        try repository.commit(on: "main", message: "On", files: ["a": "all else\n"])
        let found = try await lines(of: repository, "topic")
        let fork = try repository.git("merge-base", "main", "topic").prefix(40)
        let numbers = try repository.git("diff", "--numstat", "-M", "--histogram", String(fork), "topic")
        let expected = Set(
            numbers.split(separator: "\n").map { $0.split(separator: "\t").prefix(2).joined(separator: " ") })
        #expect(Set(found.values.map { "\($0.added) \($0.removed)" }) == expected)
        #expect(found["a"]?.hunks.map(\.sideLines.first) == [1, 32, 61])
        #expect(found["moved"] == .hunks([]))
    }

    @Test("are none of a binary file, a link and a submodule, and unknown of a file over 4 MiB")
    func noLines() async throws {
        let repository = try TestRepository()
        let start = try repository.commit(on: "main", message: "Start", files: ["kept": "1\n", "text": "1\n"])
        try repository.commit(
            on: "topic", from: "main", message: "Topic",
            files: ["large": String(repeating: "0123456\n", count: 600_000)],
            changes: [
                .write("binary", content: [0, 1, 2], mode: .file), .write("text", content: [0], mode: .file),
                .write("link", content: Array("kept".utf8), mode: .symbolicLink), .submodule("sub", commit: start),
            ])
        let found = try await lines(of: repository, "topic")
        for path in ["binary", "text", "link", "sub"] { #expect(found[path] == .notText, "\(path)") }
        #expect(found["large"] == .unknown(.tooLarge))
    }
}
