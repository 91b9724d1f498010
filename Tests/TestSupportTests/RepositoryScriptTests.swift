import TestSupport
import Testing

@Suite("A repository script")
struct RepositoryScriptTests {
    private func repository(_ script: String) throws -> TestRepository {
        let repository = try TestRepository(bare: true)
        try repository.load(RepositoryScript(script).stream)
        return repository
    }

    @Test("commits carry their branch, author, message and files")
    func commits() throws {
        let repository = try repository(
            """
            # How it begins.
            commit main: Start
            by Grace Example <grace@example.org>
            write app/order.py
                class Order:

                    total = 0

            commit refs/pull/12/head from main: Count in cents
                Depends-On: #11
            edit app/order.py
                -     total = 0
                +     total_cents = 0
            """)
        #expect(
            try repository.git("log", "-1", "--format=%an %ae %ad %s", "--date=unix", "main")
                == "Grace Example grace@example.org 1704099600 Start\n")
        #expect(
            try repository.git("log", "-1", "--format=%an %at%n%B", "refs/pull/12/head")
                == "Ada Example 1704099660\nCount in cents\n\nDepends-On: #11\n\n")
        #expect(try repository.git("show", "refs/pull/12/head:app/order.py") == "class Order:\n\n    total_cents = 0\n")
    }

    @Test("moves, deletions, links, submodules, binary files and odd paths are written as git keeps them")
    func kinds() throws {
        let repository = try repository(
            #"""
            commit main: Start
            write a/one.py
                1
            write a/two.py
                2
            executable run.sh
                exit
            binary logo.png
                00 ff
            link current -> a/one.py
            submodule vendor 1111111111111111111111111111111111111111
            write "caf\351.py"
                x
            commit main: Move
            rename a -> b
            delete run.sh
            edit b/one.py
                - 1
                + 3
            """#)
        let listing = try repository.git("ls-tree", "-r", "main").split(separator: "\n").map { line in
            "\(line.prefix(6)) \(line.split(separator: "\t")[1])"
        }
        #expect(
            listing == [
                "100644 b/one.py", "100644 b/two.py", #"100644 "caf\351.py""#, "120000 current", "100644 logo.png",
                "160000 vendor",
            ])
        #expect(try repository.git("show", "main:b/one.py") == "3\n")
    }

    @Test("branches can be roots, merges and further names")
    func shapes() throws {
        let repository = try repository(
            """
            commit main: Start
            commit other from nothing: Another root
            commit main merging other: Merge
            reference refs/pull/1/head other
            """)
        #expect(try repository.git("rev-list", "--count", "main") == "3\n")
        #expect(try repository.resolve("refs/pull/1/head") == repository.resolve("main^2"))
    }

    @Test(
        "a mistake is an error that names the line",
        arguments: [
            ("commit main: Start\ncommit other: No start", "Line 2"), ("write a\n    x", "Line 1"),
            ("commit main: Start\nedit a\n    - x", "Line 2"), ("commit main: Start\nfile a", "Line 2"),
            ("commit main: Start\nwrite a\n    x\n    x\nedit a\n    - x", "Line 5"), ("commit main", "Line 1"),
        ])
    func mistakes(script: String, expected: String) {
        let error = #expect(throws: TestSupportError.self) { try RepositoryScript(script) }
        #expect(error?.description.hasPrefix(expected) == true)
    }
}
