import Domain
import PlanFiles
import Reporting
import TestSupport
import Testing

@Suite struct EscapingTests {
    @Test("text for a terminal holds nothing that can't be seen", arguments: Samples.hostileTexts)
    func terminal(text: String) {
        let shown = Escaping.terminal(text)
        #expect(shown.unicodeScalars.allSatisfy { !harmful.contains($0) })
    }

    @Test("what can't be seen is spelled out")
    func spelled() {
        #expect(Escaping.terminal("a\u{1B}[31m\u{202E}b\n\u{200B}") == "a\\u{1b}[31m\\u{202e}b\\u{a}\\u{200b}")
        #expect(Escaping.terminal("日本語 é ✔️") == "日本語 é ✔️")
        #expect(Escaping.comment("é\n#") == "\\u{e9}\\u{a}#")
    }

    @Test("a parser reads back exactly the text that was written as JSON")
    func json() throws {
        for text in Samples.hostileTexts + randomTexts(count: 500) {
            let written = JSONValue.quoted(text)
            #expect(try JSONDocument(parsing: written) == .string(text))
            #expect(written.unicodeScalars.allSatisfy { !harmful.contains($0) })
        }
    }

    @Test("a shell reads back exactly the text that was quoted, and runs nothing of it")
    func shell() throws {
        let folder = try ScratchFolder()
        let texts = (Samples.hostileTexts + randomTexts(count: 300)).filter { !$0.unicodeScalars.contains("\0") }
        let script = texts.map { "printf '%s\\0' \(Escaping.shell($0))\n" }.joined()
        for shell in ["dash", "bash"] {
            let outcome = try folder.run(shell, ["-c", script])
            #expect(outcome.output == texts.joined(separator: "\0") + (texts.isEmpty ? "" : "\0"))
            #expect(outcome.status == 0)
        }
        #expect(try folder.names() == [])
    }

    @Test(
        "Markdown text holds no markup, no cell's end, no link, and refers to nobody", arguments: Samples.hostileTexts)
    func markdown(text: String) {
        let written = Escaping.markdown(text)
        #expect(!written.contains { "<>|`*_[]@\\\"\n\r~!{}-".contains($0) })
        #expect(written.unicodeScalars.allSatisfy { !harmful.contains($0) })
        let bare = written.replacing(/&#(8203|\d+);/) { $0.output.1 == "8203" ? "\u{200B}" : "" }
        #expect(!bare.contains(/www\./))
        #expect(!written.contains(/[a-z]:\/\//))
    }

    @Test("a person, an issue or a link in a title leads nowhere")
    func references() {
        #expect(Escaping.markdown("@ada") == "&#64;&#8203;ada")
        #expect(Escaping.markdown("fixes #12") == "fixes &#35;&#8203;12")
        #expect(Escaping.markdown("gh-12") == "gh&#45;&#8203;12")
        #expect(Escaping.markdown("https://x.y") == "https&#58;&#8203;//x.y")
        #expect(Escaping.markdown("WWW.x.y") == "WWW&#8203;.x.y")
        #expect(Escaping.markdown("!7") == "&#33;&#8203;7")
        #expect(Escaping.markdown("1. one") == "1&#46; one")
    }

    @Test("code in Markdown can't be left", arguments: Samples.hostileTexts)
    func markdownCode(text: String) {
        let inside = Escaping.markdownCode(text).dropFirst("<code>".count).dropLast("</code>".count)
        #expect(!inside.contains { "<>`|\n".contains($0) })
    }

    private let harmful: Set<Unicode.Scalar> = Set(
        [0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF].joined()
            .compactMap { Unicode.Scalar(UInt32($0)) })

    private func randomTexts(count: Int) -> [String] {
        var random = SeededGenerator(seed: 42)
        let special = Array("'\"\\$`%#\n\t\r\u{1B}\u{202E}\u{200B}\u{7}é日👩 -;&|<>(){}*?!~0123".unicodeScalars)
        return (0..<count).map { _ in
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let any = Unicode.Scalar(UInt32.random(in: 1..<0xD800, using: &random)) ?? "x"
                text.append(Bool.random(using: &random) ? special.randomElement(using: &random) ?? "x" : any)
            }
            return String(text)
        }
    }
}
