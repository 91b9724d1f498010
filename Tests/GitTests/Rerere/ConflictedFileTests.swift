import Domain
import Testing

@testable import Git

@Suite("A file with conflict markers, as rerere reads it") struct ConflictedFileTests {
    private func normalized(_ text: String, markerSize: Int = 7) -> String? {
        ConflictedFile(Array(text.utf8), markerSize: markerSize).map { String(decoding: $0.normalized, as: UTF8.self) }
    }

    @Test("loses labels and the ancestor's part, and has the side first that sorts first")
    func form() {
        let file = "a\n<<<<<<< HEAD\nz\n||||||| base\nq\n=======\nb\n>>>>>>> other\nc\n"
        #expect(normalized(file) == "a\n<<<<<<<\nb\n=======\nz\n>>>>>>>\nc\n")
        let turned = "a\n<<<<<<< other\nb\n=======\nz\n>>>>>>> HEAD\nc\n"
        #expect(ConflictedFile(Array(file.utf8)) == ConflictedFile(Array(turned.utf8)))
    }

    @Test("is named by the SHA-1 of the sides, each with a NUL behind it")
    func name() {
        let file = ConflictedFile(Array("<<<<<<< a\nz\n=======\nb\n>>>>>>> c\n".utf8))
        #expect(file?.id.hex == "5f16029eab9a8e586dba1ee876783004f332a0e5")
    }

    @Test("keeps conflicts inside a conflict, in the same form")
    func nested() {
        let text =
            "<<<<<<< a\n<<<<<<< b\n2\n=======\n1\n>>>>>>> c\n=======\n3\n>>>>>>> d\n"
        #expect(normalized(text) == "<<<<<<<\n3\n=======\n<<<<<<<\n1\n=======\n2\n>>>>>>>\n>>>>>>>\n")
    }

    @Test("is none without a conflict, where one does not end, or where a marker stands out of place")
    func none() {
        for text in [
            "", "a\n", "<<<<<<< a\nb\n", "<<<<<<< a\nb\n=======\n", "<<<<<<< a\nb\n>>>>>>> c\n",
            "<<<<<<< a\n=======\nb\n=======\nc\n>>>>>>> d\n", "<<<<<<< a\n||||||| b\n||||||| b\n=======\n>>>>>>> d\n",
        ] { #expect(normalized(text) == nil, "\(text)") }
    }

    @Test("is none where versions of git read its lines differently")
    func disputed() { #expect(normalized("<<<<<<<\nx\n<<<<<<< a\nz\n=======\nb\n>>>>>>> c\n") == nil) }

    @Test("has markers as long as the attribute says")
    func markerSize() {
        let text = "<<<<<<< a\n<<<<<<<<<< a\nz\n==========\nb\n>>>>>>>>>> c\n"
        #expect(normalized(text, markerSize: 10) == "<<<<<<< a\n<<<<<<<<<<\nb\n==========\nz\n>>>>>>>>>>\n")
    }

    @Test("may have no line end at its end, and a NUL far behind")
    func ends() {
        let text = "<<<<<<< a\nz\n=======\nb\n>>>>>>> c\nrest\0lost\nend"
        #expect(normalized(text) == "<<<<<<<\nb\n=======\nz\n>>>>>>>\nrestend")
    }
}
