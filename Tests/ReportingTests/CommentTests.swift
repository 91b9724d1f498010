import Domain
import Foundation
import Reporting
import TestSupport
import Testing

/// Names and texts that strangers choose, at random and out of what means something to pages and forges.
struct HostileNames {
    private var random: SeededGenerator
    private static let pieces = [
        "`", "``", "```\n", "~~~", "<!--", "-->", "<details>", "</details>", "</code>", "</summary>", "<img src=x>",
        "@everyone", "@ada", "#1", "GH-2", "o/r#3", "!4", "[a](http://x)", "![a](x)", "https://evil.example", "www.x.y",
        "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\n", "\r\n", "\n\n", "| a |", "---\n", "# h", "> q", "- i",
        "1. i",
        "*b*", "_i_", "~~s~~", "\\", "&lt;", "&#64;", "<!-- orchestrate:comment -->", "<!-- orchestrate:run -->", "$x$",
        ":tada:", "    code", "\t", "\u{0}", "\u{2028}", "日本語", "a", " ", "e\u{301}",
    ]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func text() -> String {
        if Int.random(in: 0..<20, using: &random) == 0 {
            return String(repeating: Self.pieces.randomElement(using: &random) ?? "x", count: 2_000)
        }
        return "x"
            + (0..<Int.random(in: 1...8, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined()
    }
}

@Suite("The comment on a pull request") struct CommentTests {
    private func comments(_ analysis: Analysis, limit: Int = 65_000) throws -> RequestComment {
        RequestComment(try #require(analysis.plan), of: analysis, headReference: "refs/pull/N/head", limit: limit)
    }

    private func text(_ number: Int, _ analysis: Analysis = Samples.rich) throws -> String {
        guard case .text(let text) = try comments(analysis).draft(for: number).content else { return "" }
        return text
    }

    @Test("says what is in the way, where, between which commits, and what to do")
    func held() throws {
        if let difference = try Snapshot.difference(of: try text(27), from: "comment-27.md") {
            Issue.record("\(difference)")
        }
        if let difference = try Snapshot.difference(of: try text(33), from: "comment-33.md") {
            Issue.record("\(difference)")
        }
    }

    @Test("is not written where there is nothing that its author can do, and left alone where nobody can tell")
    func nothing() throws {
        let comments = try comments(Samples.rich)
        for number in [8, 12, 31] {
            guard case .nothing(let line) = comments.draft(for: number).content else {
                Issue.record("#\(number) is told something")
                continue
            }
            #expect(line == "\(CommentMarker.opening)\nNothing is to be done here any more.\n")
        }
        #expect(comments.draft(for: 40).content == .unknown)
        #expect(comments.draft(for: 999).content == .unknown)
    }

    @Test("waits for nobody who is a draft or labelled so")
    func notReady() throws {
        let plan = Plan(
            steps: [],
            held: [
                HeldChangeSet(id: "#9", commit: Samples.oid(1), reason: .notReady, advice: [.notReady([.draft])])
            ], conflictSets: [], inversions: [],
            optimality: Optimality(planned: 0, upperBound: 0, proven: true, firstInFirstOut: 0), predictedTree: nil)
        let analysis = Analysis(
            base: Samples.base, architecture: Samples.architecture, changeSets: [Samples.changeSet("#9", "T", by: "A")],
            pairs: [], comparedPairs: 0, plan: plan)
        guard case .nothing = try comments(analysis).draft(for: 9).content else {
            Issue.record("a draft is bothered")
            return
        }
    }

    @Test("has at most so many characters, cut at a whole item")
    func limit() throws {
        let conflicts = (0..<2_000).map {
            Conflict(
                path: RepositoryPath("app/a_long_directory/file_\($0).py"), kind: .content, layer: "domain",
                hunks: [Samples.hunk((1, 2), (3, 4), (5, 6), "domain", "Name\($0)")])
        }
        let text = try text(9, Self.clash(conflicts: conflicts, title: "T", author: "A"))
        #expect(text.utf16.count <= 65_000)
        #expect(text.hasPrefix(CommentMarker.opening + "\n"))
        #expect(text.contains("Left out to keep this short") && text.contains("</sub>"))
        #expect(text.split(separator: "<details>").count == text.split(separator: "</details>").count)
    }

    /// A clash of #9 with #7 in which strangers chose the names.
    private static func clash(conflicts: [Conflict], title: String, author: String) -> Analysis {
        let held = HeldChangeSet(
            id: "#9", commit: Samples.oid(9), reason: .conflicts, with: ["#7"], conflicts: conflicts,
            clashes: [HeldClash(with: ["#7"], conflicts: conflicts, linesOf: "#9")],
            advice: [
                .rebase(
                    after: [.init(step: 1, id: "#7")], stop: Samples.oid(9),
                    contacts: Contacts(
                        others: [.init(name: author, changeSets: ["#7"])], own: author, isOwnAlone: false))
            ])
        let plan = Plan(
            steps: [Samples.step(1, "#7", layer: "domain")], held: [held], conflictSets: [], inversions: [],
            optimality: Optimality(planned: 1, upperBound: 1, proven: true, firstInFirstOut: 1),
            predictedTree: Samples.oid(300), digest: Samples.richPlan.digest)
        return Analysis(
            base: Samples.base, architecture: Samples.architecture,
            changeSets: [
                Samples.changeSet("#7", title, by: author, layers: ["domain"]),
                Samples.changeSet("#9", title, by: author, layers: ["domain"]),
            ], pairs: [], comparedPairs: 1, plan: plan)
    }

    /// A real renderer of what GitHub reads, where it is installed.
    private static let renderer: String? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/cmark-gfm" }
            .first(where: FileManager.default.isExecutableFile(atPath:))
    }()

    /// Returns the elements of the rendered page, without texts.
    private func structure(_ page: String) throws -> [String] {
        let renderer = try #require(Self.renderer)
        let extensions = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"].flatMap { ["-e", $0] }
        let outcome = try Shell.run(renderer, ["-t", "xml"] + extensions, input: Array(page.utf8))
        #expect(outcome.status == 0)
        var elements: [String] = []
        for match in outcome.text.matches(of: /<(\/?[a-z_]+)[^>]*>([^<]*)/) {
            let name = String(match.1)
            // What HTML of ours stands there is part of the structure, too.
            elements.append(name.hasPrefix("html") ? "\(name) \(match.2)" : name)
        }
        return elements.filter { $0 != "text" && $0 != "/text" }
    }

    @Test(
        "has the same structure whatever strangers call things",
        .enabled(if: renderer != nil, "cmark-gfm is not installed; `.ci/setup test` does that."))
    func hostile() throws {
        func page(_ name: () -> String) throws -> String {
            let conflicts = (0..<3).map { _ in
                Conflict(
                    path: RepositoryPath("dir/" + name()), kind: .content, layer: name(),
                    hunks: [Samples.hunk((1, 2), (3, 4), (5, 6), "domain", name())])
            }
            return try text(9, Self.clash(conflicts: conflicts, title: name(), author: name()))
        }
        var plain = 0
        let harmless = try structure(
            try page {
                plain += 1
                return "plain\(plain)"
            })
        #expect(harmless.contains { $0.contains("code_block") } && harmless.count > 20)
        var names = HostileNames(seed: 20_261_128)
        for round in 0..<200 {
            let text = try page { names.text() }
            #expect(text.utf16.count <= 65_000)
            let found = try structure(text)
            #expect(found == harmless, "\(round): \(text)")
            #expect(text.split(separator: "\n").count { $0 == CommentMarker.opening } == 1)
            #expect(text.split(separator: "\n").count { $0 == CommentMarker.footer } == 1)
            #expect(!text.contains("@") && !text.unicodeScalars.contains("\u{202E}"))
        }
    }

    @Test("stands beside a status, labels, and what is to be seen at lines")
    func heads() throws {
        let heads = RequestHeads(Samples.richPlan, Samples.rich, [12, 27, 40])
        #expect(heads.all.map(\.status.state) == [.success, .failure, .pending])
        #expect(
            heads.all.map(\.status.description) == ["Lands as step 3 of 9", "Clashes with #12", "Could not be tried"])
        #expect(heads.all.map(\.added) == [["merge-order/3"], ["conflicts"], []])
        let first = heads.all[1].report.annotations.first { $0.path.text == "app/models.py" }
        #expect(first?.lines == 40...52 && first?.isError == true)
    }
}
