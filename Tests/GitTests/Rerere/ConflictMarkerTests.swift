import Testing

@testable import Git

@Suite("Conflict markers that are left") struct ConflictMarkerTests {
    private static func line(_ text: String, size: Int = 7, sides: [String] = [], left: String? = nil) -> Int? {
        ConflictMarkers(size: size, merging: sides.map { Array($0.utf8) })
            .firstLine(in: Array(text.utf8), besides: left.map { Array($0.utf8) })
    }

    @Test("are found in the size that they were written with, and no shorter")
    func size() {
        #expect(Self.line("a\n<<<<<<< HEAD\n") == 2)
        #expect(Self.line("a\n<<<<<<<< HEAD\n") == 2, "longer ones are of nested conflicts and renames")
        #expect(Self.line("<<<<<<< HEAD\n", size: 40) == nil)
        #expect(Self.line(String(repeating: ">", count: 40) + " x\r\n", size: 40) == 1)
        #expect(Self.line("<<<<<<<HEAD\n======= a heading\n==========\n") == nil)
    }

    @Test("are text as often as a side has them")
    func known() {
        let shown = "<<<<<<< HEAD\n>>>>>>> two\n"
        #expect(Self.line(shown, sides: [shown, ""]) == nil)
        #expect(Self.line(shown + shown, sides: [shown, shown]) == 3)
        #expect(Self.line("=======\n=======\n", sides: ["=======\n"]) == nil, "underlines come from both sides")
    }

    @Test("are never text in what git's merge left, whatever the line ends")
    func untouched() {
        let left = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> two\n"
        #expect(Self.line(left.replacing("\n", with: "\r\n"), sides: [left], left: left) == 1)
        #expect(Self.line(left, sides: [left], left: left + "more\n") == nil)
    }
}

@Suite("The program of a filter") struct FilterCommandTests {
    private static func program(_ command: String) -> String? {
        FilterCommand(Array("filter.a.b.clean".utf8), Array(command.utf8))?.program
    }

    @Test("is told where no shell is needed for that")
    func told() {
        #expect(Self.program("git-lfs filter-process") == "git-lfs")
        #expect(Self.program("git lfs clean -- %f") == "git-lfs")
        #expect(Self.program("git -c x=y lfs") == "git")
        #expect(Self.program("/opt/tool clean") == "/opt/tool")
        for command in ["", "A=b tool", "'a tool' x", "$TOOL", "(cat)"] { #expect(Self.program(command) == nil) }
        #expect(FilterCommand(Array("filter.a.b.clean".utf8), Array("cat".utf8))?.name == "a.b")
    }

    @Test("is looked for on the PATH, and as a command of git's")
    func installed() throws {
        let filter = try #require(FilterCommand(Array("filter.a.clean".utf8), Array("no-such-program".utf8)))
        #expect(!filter.isInstalled(environment: ["PATH": "/usr/bin:/bin"]))
        let shell = try #require(FilterCommand(Array("filter.a.clean".utf8), Array("sh x".utf8)))
        #expect(shell.isInstalled(environment: ["PATH": "/usr/bin:/bin"]))
        #expect(!shell.isInstalled(environment: ["PATH": "/nowhere"]))
    }
}
