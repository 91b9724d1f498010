import Domain
import TestSupport
import Testing

@testable import Reporting

@Suite struct PictureEscapingTests {
    /// Titles that mean something to Mermaid or to Graphviz.
    static let titles =
        Samples.hostileTexts + [
            "\"] --> n2[\"", "end", "click n1 call x()", "%%{init: {\"theme\": \"dark\"}}%%", "%% gone", "#quot;#35;",
            "restyle :#a;", "classDef x:#f00;", "direction TB", "a direction  LR b", "C4Context", "xC4Containery",
            "`md`",
            "1. one", "1) one", "- one", "+ one", "* one", "====", "----", "www.evil.example", "subgraph x", "graph TD",
            "n1:::held", "n1@{ shape: x }", "a@b.example", "fa:fa-bomb $$x^2$$", "\u{FB02}\u{B0}\u{B0}60\u{B6}\u{DF}",
            "~~~",
            "---\ntitle: x\n---", "{ } < > | \\N \\G \\l", "&lt;b&gt; &#60;", "\"\\", "\\\"", "// x */ /* y",
            "accTitle: x",
        ]

    @Test("whatever a title holds, it is one line of the picture, and text alone", arguments: titles)
    func lines(title: String) throws {
        for text in try pictures(of: title).map({ MermaidPicture.render($0) }) {
            for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
                #expect(try grammar.contains { try $0.wholeMatch(in: line) != nil }, "\(line)")
            }
            #expect(!text.contains(/direction|C4|%%\{|ﬂ|style.*:\S*#.*;/))
            #expect(text.split(separator: "\n").count { $0.drop { $0 == " " }.hasPrefix("n1[") } == 1)
        }
    }

    @Test("what Mermaid shows is the title, with what can't be seen spelled out", arguments: titles)
    func shown(title: String) {
        let shown = Escaping.mermaid(title).replacing(/#([0-9]+);/) { match in
            UInt32(match.1).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? "?"
        }
        #expect(shown.unicodeScalars.elementsEqual(Escaping.terminal(title).unicodeScalars))
    }

    @Test("a label of Graphviz ends where it is meant to, and shows the title", arguments: titles)
    func graphviz(title: String) throws {
        let shown = Escaping.dot(title)
        #expect(shown.wholeMatch(of: /([^"\\&\n]|\\\\|\\"|&amp;)*/) != nil)
        let read = shown.replacing(/\\(.)/) { $0.1 }.replacing("&amp;", with: "&")
        #expect(read.unicodeScalars.elementsEqual(Escaping.terminal(title).unicodeScalars))
        for text in try pictures(of: title).map({ DotPicture.render($0) }) {
            #expect(
                text.split(separator: "\n").allSatisfy { $0.hasPrefix("  ") || $0 == "}" || $0.hasPrefix("digraph") })
        }
    }

    @Test("ordinary titles stay readable in the source")
    func readable() {
        #expect(
            Escaping.mermaid("Bump a-b from 1.2.3 to 2.0 in /app (dev), see docs")
                == "Bump a-b from 1.2.3 to 2.0 in /app (dev), see docs")
        #expect(
            Escaping.mermaid("日本語 é 👩‍👩‍👧 — done.") == "日本語 é 👩\\u#123;200d#125;👩".replacing("\\", with: "#92;")
                + "#92;u#123;200d#125;👧 — done.")
    }

    /// All that a Mermaid picture may consist of.
    private var grammar: [Regex<AnyRegexOutput>] {
        get throws {
            let label = #""([^"`%<>\[\]{}|&;:\\*_~$@!=?+^']|#[0-9]{2,7};)+""#
            return try [
                "flowchart LR", "  %% [A-Z][a-z ,;]*\\.", "  end", "  subgraph s[0-9]+\\[\(label)\\]",
                "    (  )?n[0-9]+\\[\(label)\\](:::held)?", "  n[0-9]+\\[\(label)\\](:::held)?",
                "  note[0-9]\\[\(label)\\]:::note", "  n[0-9]+ (==>|-\\.-)(\\|\(label)\\|)? n[0-9]+",
                "  j[0-9]+(\\(\\(\" \"\\)\\):::joint)? -\\.- n[0-9]+", "  linkStyle [0-9]+(,[0-9]+)* stroke:#d1242f",
                "  s[0-9]+ ~~~ s[0-9]+", "  classDef [a-z]+ [a-z:#0-9 ,-]+",
            ].map { try Regex($0) }
        }
    }

    /// A picture of each kind, in which a title, an id, a layer, a path and the base are hostile.
    private func pictures(of text: String) throws -> [Picture] {
        let conflict = Conflict(path: RepositoryPath("x" + text), kind: .content, layer: text)
        let sets = [ChangeSetID("#1"), ChangeSetID("#2"), ChangeSetID(text + "/x")].map {
            Samples.changeSet($0, text, by: text, layers: [text])
        }
        let last = Samples.changeSet("#4", text, by: text, layers: [text], verdict: .conflicts([conflict]))
        let analysis = Analysis(
            base: Base(name: text, reference: nil, commit: Samples.oid(1), tree: Samples.oid(2)),
            architecture: Samples.architecture, changeSets: sets + [last],
            pairs: [PairVerdict(first: "#1", second: sets[2].id, outcome: .conflicts([conflict]))], comparedPairs: 3)
        let held = [
            HeldChangeSet(id: sets[2].id, commit: .zero, reason: .conflicts, with: ["#1"], advice: []),
            HeldChangeSet(id: "#4", commit: .zero, reason: .conflictsWithBase, with: [], advice: []),
        ]
        let plan = Plan(
            steps: [
                Samples.step(1, "#1", layer: text),
                Samples.step(2, "#2", layer: text, after: [Dependency(id: "#1", kind: .symbol, evidence: .name(text))]),
            ],
            held: held, conflictSets: [["#1", "#2", sets[2].id]], inversions: [],
            optimality: Samples.emptyPlan.optimality, predictedTree: Samples.oid(3))
        return [Picture(of: plan, in: analysis), Picture(of: analysis)]
    }
}
