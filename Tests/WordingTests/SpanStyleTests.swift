import Domain
import TestSupport
import Testing
import Wording

@testable import Reporting

@Suite("What comes from outside, in every format") struct SpanStyleTests {
    private static let hostile = [
        "\u{1B}[31mred\u{1B}]0;title\u{7}", "admin\u{202E}gpj.exe\u{2066}", "line\nbreak\r\ttab\u{0}nul",
        "\u{2028}\u{2029}\u{85}", "zero\u{200B}width\u{FEFF}\u{34F}", "<script>alert(1)</script>", "| cell | `code`",
        "@everyone fixes #1 GH-2 !4", "[link](https://evil.example)", "</details></code> <!-- -->", "",
        String(repeating: "long ", count: 300), String(repeating: "e\u{301}", count: 500),
        "a" + String(repeating: "\u{301}", count: 2_000),
    ]

    /// Everything that is said of hostile names.
    private static func phrases(_ text: String) -> [Phrase] {
        let (id, path) = (ChangeSetID(text), RepositoryPath(text))
        let base = Base(name: text, reference: nil, commit: .zero, tree: .zero)
        let need = Advice.Need(id: id, dependencies: [Example.symbol(id, text)])
        let conflicts = [Example.conflict(path, .manual, .manual), Example.conflict(path, .mechanical, .importList)]
        let contacts = Contacts(others: [.init(name: text, changeSets: [id])], own: text, isOwnAlone: false)
        let restack = RestackAdvice(
            step: .init(step: 1, id: id), method: .squash, upstream: .zero, head: .zero, branch: text,
            trial: Restack(lower: id, unknownReason: .reported(text)))
        let advice: [Advice] = [
            .close, .recreate, .notJudged(with: [id], .reported(text)), .update(stop: .zero, author: text),
            .declaration(target: text, in: .zero, possible: []), .declaration(target: text, in: .zero, possible: [id]),
            .cycle([need], more: 0), .wait(need, root: "#7", cause: .unresolved([text, text])),
            .clashesTogether([id, id]),
            .restack(restack), .rebase(after: [.init(step: 1, id: id)], stop: .zero, contacts: contacts),
        ]
        let reasons: [Reason] = [
            .layer(LayerPlace(name: text, position: .before(text))), .dependency(Example.migration(id, text)),
            .sequence(before: [id]), .neededBy([id]), .priority(1, label: text), .adapts(to: [id]),
            .notTried(.reported(text)),
        ]
        let outcome = ConstraintOutcome(
            PlanConstraints(required: [id], onlyLayers: [text]), excluded: [text],
            unmet: [UnmetConstraint(id: id, cause: .clashes([id]))], lost: [id], gained: [id],
            landedWithout: 0, leftOut: [])
        return advice.map { Wording.advice(Example.held(conflicts: conflicts, advice: [$0]), base: base) }
            + reasons.map(Wording.reason) + Wording.constraints(outcome, landed: 1, base: base)
            + [
                Wording.held(Example.held(with: [id]), isJoint: false, base: base), Wording.work(conflicts),
                Wording.movement(.unknown(.reported(text)), from: .zero),
                Wording.pin(.tool(old: text, new: text)), Wording.causes([.left(id)]),
                Wording.source(.preset(name: text, because: PresetEvidence(.names(manifest: path, text)))),
                Wording.source(.configuration(path: text)),
                Wording.dropped(.failsWith([id])),
            ]
    }

    @Test("steers no terminal, leaves no line, and is short", arguments: hostile.indices)
    func harmless(index: Int) {
        for phrase in Self.phrases(Self.hostile[index]) {
            for text in [phrase.plain, phrase.terminal, phrase.markdown, Escaping.dot(phrase.picture)] {
                #expect(text.unicodeScalars.allSatisfy { !$0.isHidden })
                #expect(text.unicodeScalars.count < 15_000)
            }
        }
    }

    @Test("opens no tag, cell or link in Markdown, and pings nobody", arguments: hostile.indices)
    func markdown(index: Int) {
        for phrase in Self.phrases(Self.hostile[index]) {
            let text = phrase.markdown
            let tags = Set(text.matches(of: /<[^>]*>/).map { String($0.output) })
            #expect(tags.isSubset(of: ["<code>", "</code>"]))
            #expect(!text.contains { "|@`[]!*_".contains($0) }, "\(text.prefix(200))")
            #expect(!text.contains(/[a-z]:\/\//))
            #expect(text.count { $0 == "#" } <= text.matches(of: /&#[0-9]+;|#7|#9/).count)
        }
    }

    @Test("links the number of a pull request, and nothing else that looks like one")
    func links() {
        let id: ChangeSetID = "#30"
        #expect(("contains \(id)" as Phrase).markdown == "contains #30")
        #expect(Phrase(.branch("#30")).markdown == "<code>&#35;30</code>")
        #expect(("by \(name: "#30")" as Phrase).markdown == "by &#35;&#8203;30")
        #expect(Phrase(.changeSet("#030")).markdown == "<code>&#35;030</code>")
        #expect(Phrase(.path("a_b.py")).markdown == "<code>a&#95;b.py</code>")
        #expect(Phrase(.object(Example.oid("1"))).markdown == "<code>11111111</code>")
        #expect(Phrase(.command("git rebase")).markdown == "<code>git rebase</code>")
    }

    @Test("random phrases keep to one line in every format", arguments: 0..<200)
    func random(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let phrase = Self.phrase(&random)
        for text in [phrase.plain, phrase.terminal, phrase.markdown, phrase.asSentence.terminal] {
            #expect(text.allSatisfy { !$0.isNewline })
            #expect(!text.unicodeScalars.contains { $0.value < 32 || $0.value == 127 })
        }
        #expect(phrase.terminal.unicodeScalars.allSatisfy { !$0.isHidden })
        #expect(phrase.plain.unicodeScalars.allSatisfy { !$0.isHidden })
        #expect(phrase.asSentence.asSentence == phrase.asSentence)
    }

    private static func phrase(_ random: inout SeededGenerator) -> Phrase {
        (0..<Int.random(in: 0...8, using: &random)).reduce(into: Phrase()) { phrase, _ in
            let text = text(&random)
            let spans: [Phrase.Span] = [
                .words("our own words, "), .changeSet(ChangeSetID(text)), .path(RepositoryPath(text)),
                .path(RepositoryPath(bytes: Array(text.utf8.dropLast()) + [0xE9, 10])), .object(Example.oid("1")),
                .branch(text), .name(text), .quote(text), .command("git status"),
            ]
            phrase.append(random.pick(spans))
        }
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        let special = Array("'\"\\$`#\n\r\t\u{1B}\u{202E}\u{200B}\u{7}\u{85}\u{2028}é日👩 -;&|<>@".unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...30, using: &random) {
            let any = Unicode.Scalar(UInt32.random(in: 0..<0xD800, using: &random)) ?? "x"
            text.append(Bool.random(using: &random) ? random.pick(special) : any)
        }
        return String(text)
    }
}
