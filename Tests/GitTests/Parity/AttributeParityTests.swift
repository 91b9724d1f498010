import Domain
import Examples
import Git
import TestSupport
import Testing

/// Merges that attributes decide; git reads them from a work tree at the branch merged into.
@Suite struct AttributeParityTests {
    private func fork(_ attributes: [ScriptedChange], clash: Bool = true) throws -> Fork {
        try Fork(
            base: attributes + [.lines("f.txt"), .lines("d/f.txt", of: "d")],
            ours: [.lines("f.txt", [5: "ours"]), .lines("d/f.txt", [5: "ours"], of: "d")],
            theirs: [
                .lines("f.txt", [clash ? 5 : 15: "theirs"]), .lines("d/f.txt", [clash ? 5 : 15: "theirs"], of: "d"),
            ])
    }

    @Test(
        "What an attribute says of how a file merges",
        arguments: [
            ("*.txt merge=union", "clean", "clean"), ("*.txt merge=binary", "conflicts", "conflicts"),
            ("*.txt -merge", "conflicts", "conflicts"), ("*.txt binary", "conflicts", "conflicts"),
            ("*.txt merge=text", "conflicts", "clean"), ("*.txt merge", "conflicts", "clean"),
            ("*.txt merge=union\n*.txt !merge", "conflicts", "clean"), ("*.txt text", "conflicts", "clean"),
            ("*.txt -text -diff", "conflicts", "clean"),
            ("*.txt merge=union\nf.txt -merge", "conflicts [\"d/f.txt\", \"f.txt\"]", "conflicts"),
            ("d/* merge=union", "conflicts [\"f.txt\"]", "clean"),
            ("*.txt conflict-marker-size=3", "conflicts", "clean"),
        ])
    func kinds(text: String, clashing: String, apart: String) async throws {
        try await fork([.text(".gitattributes", text + "\n")]).expectGitsWord(clashing, judgedBy: .workTree)
        try await fork([.text(".gitattributes", text + "\n")], clash: false).expectGitsWord(apart, judgedBy: .workTree)
    }

    @Test("The attributes of the nearest directory count")
    func nested() async throws {
        try await fork([
            .text(".gitattributes", "*.txt -merge\n"), .text("d/.gitattributes", "*.txt merge=union\n"),
        ]).expectGitsWord("conflicts [\"f.txt\"]", judgedBy: .workTree)
        try await fork([
            .text(".gitattributes", "d/f.txt merge=union\n"), .text("d/.gitattributes", "/f.txt !merge\n"),
        ]).expectGitsWord("conflicts [\"d/f.txt\", \"f.txt\"]", judgedBy: .workTree)
    }

    @Test("A hosted merge button heeds no merge drivers")
    func forge() async throws {
        let fork = try fork([.text(".gitattributes", "*.txt merge=union\nd/* -merge\n")])
        try await fork.expectGitsWord("conflicts [\"d/f.txt\", \"f.txt\"]", .forge, judgedBy: .text("d/* -merge\n"))
    }

    @Test(
        "Ends of lines are bytes like others, whatever attributes say of them",
        arguments: ["* text=auto", "* text eol=crlf", "* eol=crlf", "* -text", "* text=auto eol=lf"],
        ["both", "ours", "none"])
    func lineEnds(attribute: String, converting: String) async throws {
        let sides = [("base", [:]), ("ours", [5: "ours"]), ("theirs", [15: "theirs"])].map {
            (side: String, changed: [Int: String]) in
            let isConverted = side == "base" ? converting == "none" : converting == side || converting == "both"
            let end = isConverted ? "\r\n" : "\n"
            return ScriptedChange.text("f.txt", (1...20).map { (changed[$0] ?? "line \($0)") + end }.joined())
        }
        let fork = try Fork(
            base: [.text(".gitattributes", attribute + "\n"), sides[0]], ours: [sides[1]], theirs: [sides[2]])
        try await fork.expectGitsWord("", judgedBy: .workTree)
    }

    @Test("Lines with carriage returns merge where all sides have them")
    func carriageReturns() async throws {
        let sides = [[:], [5: "ours"], [15: "theirs"]].map { (changed: [Int: String]) in
            ScriptedChange.text("f.txt", (1...20).map { (changed[$0] ?? "line \($0)") + "\r\n" }.joined())
        }
        for attribute in ["* text=auto", "* eol=crlf", ""] {
            let fork = try Fork(
                base: [.text(".gitattributes", attribute + "\n"), sides[0]], ours: [sides[1]], theirs: [sides[2]])
            try await fork.expectGitsWord("clean", judgedBy: .workTree)
        }
    }

    @Test("A file that both sides renamed heeds the attributes of its new name")
    func renamed() async throws {
        let fork = try Fork(
            base: [.text(".gitattributes", "*.new merge=union\n"), .lines("f.old")],
            ours: [.delete("f.old"), .lines("f.new", [5: "ours"])], theirs: [.lines("f.old", [5: "theirs"])])
        try await fork.expectGitsWord("clean", judgedBy: .workTree)
    }
}
