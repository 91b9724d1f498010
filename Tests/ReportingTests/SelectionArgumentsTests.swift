import Domain
import Testing

@testable import Reporting

@Suite("The command that explains a change set") struct SelectionArgumentsTests {
    private let selection = SelectionArguments(
        options: [["-C", "a b"], ["--base", "main"], ["--heads", "refs/pull/*/head"]], revisions: ["topic"])

    @Test("repeats the selection, quoted where a shell needs that")
    func quoted() {
        #expect(
            selection.explaining("#12", width: 200) == [
                "orchestrate explain '#12' -C 'a b' --base main --heads 'refs/pull/*/head' topic"
            ])
    }

    @Test("goes on over lines that a shell puts together, an option with its value on one")
    func wrapped() {
        #expect(
            selection.explaining("#12", width: 60) == [
                "orchestrate explain '#12' -C 'a b' --base main \\", "  --heads 'refs/pull/*/head' topic",
            ])
    }

    @Test("names what looks like an option behind two hyphens")
    func hyphens() {
        #expect(
            selection.explaining("-rf", width: 200) == [
                "orchestrate explain -C 'a b' --base main --heads 'refs/pull/*/head' -- -rf topic"
            ])
    }

    @Test("asks for a list that was read from standard input")
    func input() {
        let lines = SelectionArguments(options: [["--heads-from", "-"]], readsInput: true).explaining("a", width: 80)
        #expect(lines == ["With the same list on standard input:", "orchestrate explain a --heads-from -"])
    }

    @Test("can't be left by any text", arguments: Samples.hostileTexts)
    func hostile(text: String) {
        let lines = SelectionArguments(options: [["--base", text]]).explaining("#1", width: 80)
        #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { !$0.isHidden } })
    }
}
