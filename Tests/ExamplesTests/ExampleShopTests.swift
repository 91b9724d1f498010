import Domain
import Examples
import TestSupport
import Testing

@Suite("The example shop, judged by git")
struct ExampleShopTests {
    private let repository: TestRepository

    init() throws {
        repository = try TestRepository(bare: true)
        try repository.load(ExampleShop.stream)
    }

    /// What merging one after the other comes to: the paths in conflict at the first merge that has some.
    private func conflictedPaths(merging numbers: [Int], into base: String = "main") throws -> [String] {
        var tip = try repository.resolve(base).hex
        for number in numbers {
            let head = "refs/pull/\(number)/head"
            let merge = try repository.outcome(ofGit: ["merge-tree", "--write-tree", "--name-only", tip, head])
            let lines = merge.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            guard merge.status == 0 else { return Array(lines.dropFirst().prefix { !$0.isEmpty }) }
            tip = try String(
                repository.git("commit-tree", "-p", tip, "-p", head, "-m", "Merge", lines[0]).prefix(40))
        }
        return []
    }

    @Test("there are ten pull requests, each with a reference of its own, by six people")
    func ten() throws {
        let references = try repository.git("for-each-ref", "--format=%(refname)", "refs/pull").split(separator: "\n")
        #expect(Set(references.map(String.init)) == Set(ExampleShop.pullRequests.map(\.reference)))
        #expect(references.count == 10)
        #expect(Set(ExampleShop.pullRequests.map(\.author)).count == 6)
    }

    @Test("it is the same repository each time")
    func deterministic() { #expect(ExampleShop.stream == ExampleShop.stream) }

    @Test("each pull request changes every file it writes")
    func changes() throws {
        for request in ExampleShop.pullRequests where !request.isUnrelated {
            let changed = try repository.git(
                "diff", "--name-only", "--no-renames", "\(request.reference)^", request.reference)
            #expect(changed.split(separator: "\n").count == request.changes.count, "\(request.title)")
        }
    }

    @Test("each one that shares a history merges into main alone")
    func onBase() throws {
        for request in ExampleShop.pullRequests where !request.isUnrelated {
            #expect(try conflictedPaths(merging: [request.number]).isEmpty, "\(request.title)")
        }
        #expect(try repository.outcome(ofGit: ["merge-base", "main", "refs/pull/44/head"]).status == 1)
    }

    @Test("two pairs clash, and what contains one of them; no others do")
    func pairs() throws {
        let numbers = ExampleShop.pullRequests.filter { !$0.isUnrelated }.map(\.number)
        var found: [String: [String]] = [:]
        for (index, first) in numbers.enumerated() {
            for second in numbers[(index + 1)...] {
                let paths = try conflictedPaths(merging: [first, second])
                if !paths.isEmpty { found["\(first) \(second)"] = paths }
            }
        }
        #expect(
            found == [
                "31 38": ["shop/models/order.py"], "31 40": ["shop/models/order.py"],
                "36 42": ["shop/services/mail.py"],
            ])
    }

    @Test(
        "three clash in every order though every two of them agree",
        arguments: [
            [34, 41, 43], [34, 43, 41], [41, 34, 43], [41, 43, 34], [43, 34, 41], [43, 41, 34],
        ])
    func three(order: [Int]) throws {
        let paths = try conflictedPaths(merging: order)
        #expect(paths == ["shop/templates/home.html"] || paths == ["shop/templates/catalogue/index.html"])
    }

    @Test("six land together, of every layer")
    func together() throws {
        #expect(try conflictedPaths(merging: [37, 38, 36, 34, 40, 41]).isEmpty)
    }
}
