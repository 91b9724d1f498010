import Testing

@testable import Domain

@Suite("Text in YAML")
struct YAMLTextTests {
    @Test(
        "Text that YAML could take for something else stands in quotes",
        arguments: [
            ("main", "main"), ("release/1.x", "release/1.x"), ("app/__init__.py", "app/__init__.py"), ("", "\"\""),
            ("off", "\"off\""), ("NO", "\"NO\""), ("null", "\"null\""), ("1.0", "\"1.0\""), ("1e5", "\"1e5\""),
            ("*.md", "\"*.md\""), ("a: b", "\"a: b\""), ("a #b", "\"a #b\""), ("-", "\"-\""),
            ("a\"b\\c", #""a\"b\\c""#),
            ("a\nb: c", #""a\nb: c""#), ("\u{202E}x", #""\u202Ex""#), ("\u{0}", #""\x00""#), ("\u{85}", #""\x85""#),
            ("\u{2028}", #""\u2028""#), ("é", "\"é\""), ("😀", #""\U0001F600""#), ("{a}", "\"{a}\""), ("a,b", "\"a,b\""),
        ])
    func scalars(text: String, written: String) {
        #expect(YAMLText.scalar(text) == written)
    }
}
