import Domain
import Testing
import Wording

@Suite("A phrase") struct PhraseTests {
    @Test("keeps what comes from outside apart from our own words")
    func spans() {
        let id: ChangeSetID = "#1"
        let phrase: Phrase = "clashes with \(id) in \("app/a.py" as RepositoryPath) \(words: "of ")\(name: "domain")"
        #expect(
            phrase.spans == [
                .words("clashes with "), .changeSet("#1"), .words(" in "), .path("app/a.py"), .words(" of "),
                .name("domain"),
            ])
        #expect(phrase.plain == "clashes with #1 in app/a.py of domain")
    }

    @Test("joins our own words, and has no empty ones")
    func joined() {
        #expect((("a" as Phrase) + "" + "b").spans == [.words("ab")])
        #expect(("" as Phrase).isEmpty)
        #expect(["a", "", "b"].map { Phrase(stringLiteral: $0) }.joined(by: ", ").spans == [.words("a, b")])
    }

    @Test("ends in one full stop as a sentence")
    func sentences() {
        #expect(("a" as Phrase).asSentence.plain == "a.")
        #expect(("a." as Phrase).asSentence.plain == "a.")
        #expect(("a: \(quote: "Why?")" as Phrase).asSentence.plain == "a: Why?")
        #expect(("by \(name: "Ada Jr.")" as Phrase).asSentence.plain == "by Ada Jr..")
        #expect(Phrase(.object(Example.oid("1"))).asSentence.plain == "11111111.")
    }
}
