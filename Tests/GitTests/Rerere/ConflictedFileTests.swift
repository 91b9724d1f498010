import Domain
import TestSupport
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
        #expect(file?.id.bytes == Self.hash("b\n\0z\n\0"))
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

    @Test("SHA-1 is that of FIPS 180-4, whatever the length")
    func hash() throws {
        #expect(ObjectID(bytes: Self.hash("abc"))?.hex == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(ObjectID(bytes: Self.hash(""))?.hex == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
        // git names a blob by the SHA-1 of a header and the content.
        let repository = try TestRepository()
        for length in [1, 45, 46, 47, 48, 49, 55, 56, 63, 64, 65, 119, 1000] {
            let content = [UInt8](repeating: 97, count: length)
            let name = try repository.git("hash-object", "--stdin", input: content).prefix(40)
            var hash = SHA1()
            hash.update(Array("blob \(length)\0".utf8))
            for byte in content { hash.update([byte]) }
            #expect(ObjectID(bytes: hash.finish())?.hex == String(name), "\(length)")
        }
    }

    private static func hash(_ text: String) -> [UInt8] {
        var hash = SHA1()
        hash.update(Array(text.utf8))
        return hash.finish()
    }
}
