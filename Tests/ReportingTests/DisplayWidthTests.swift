import Testing

@testable import Reporting

@Suite struct DisplayWidthTests {
    @Test("wide characters take two columns, marks none")
    func width() {
        for (text, columns) in [("abc", 3), ("日本", 4), ("e\u{301}", 1), ("한", 2), ("👩", 2), ("→▪·…", 4), ("", 0)] {
            #expect(DisplayWidth.of(text) == columns, "\(text)")
        }
    }

    @Test("a cut text fits, ends in an ellipsis and never splits a character")
    func truncation() {
        #expect(DisplayWidth.truncate("short", to: 5) == "short")
        #expect(DisplayWidth.truncate("longer", to: 5) == "long…")
        #expect(DisplayWidth.truncate("日本語", to: 5) == "日本…")
        #expect(DisplayWidth.truncate("日本語", to: 4) == "日…")
        #expect(DisplayWidth.truncate("one two", to: 5) == "one…")
        let marks = "a" + String(repeating: "\u{301}", count: 5_000)
        #expect(DisplayWidth.truncate(marks, to: 10).unicodeScalars.count < 60)
    }

    @Test("wrapped lines fit, but for a word that is too long for any")
    func wrapping() {
        #expect(Wrapping.lines("one two three", width: 8) == ["one two", "three"])
        #expect(Wrapping.lines("one two three", width: 9, indent: 2, hanging: 1) == ["  one two", "   three"])
        #expect(Wrapping.lines("a verylongword b", width: 6) == ["a", "verylongword", "b"])
        #expect(Wrapping.lines("", width: 6) == [])
    }
}
