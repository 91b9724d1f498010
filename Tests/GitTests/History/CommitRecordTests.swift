import Domain
import TestSupport
import Testing

@testable import Git

@Suite struct CommitRecordTests {
    private static let tree = String(repeating: "a", count: 40)
    private static let parent = String(repeating: "b", count: 40)
    private static let foreign = String(repeating: "c", count: 40)

    private func record(_ bytes: some Sequence<UInt8>) throws -> CommitRecord {
        try Array(bytes).withUnsafeBytes { try CommitRecord(parsing: $0, of: .zero) }
    }

    @Test("A usual commit")
    func usual() throws {
        let text = """
            tree \(Self.tree)
            parent \(Self.parent)
            author Ada Example <ada@example.org> 1704099600 +0100
            committer Grace Example <grace@example.org> 1704099700 +0100


              A subject

            A body

            """
        let record = try record(text.utf8)
        #expect(record.tree.hex == Self.tree)
        #expect(record.parents.map(\.hex) == [Self.parent])
        #expect(record.author == Person(name: "Ada Example", email: "ada@example.org"))
        #expect(record.authoredAt == 1_704_099_600)
        #expect(record.message.contains("A body\n"))
    }

    @Test("Only git's own places hold the tree and the parents")
    func forgedHeaders() throws {
        let text = """
            tree \(Self.tree)
            parent \(Self.parent)
            author A <a@b> 5 +0000
            parent \(Self.foreign)
            gpgsig -----BEGIN
            tree \(Self.foreign)
            parent \(Self.foreign)
             parent \(Self.foreign)
            author B <b@c> 6 +0000

            parent \(Self.foreign)
            """
        let record = try record(text.utf8)
        #expect(record.tree.hex == Self.tree)
        #expect(record.parents.map(\.hex) == [Self.parent])
        #expect(record.author.name == "A")
        #expect(record.authoredAt == 5)
    }

    @Test("What is missing is empty, and what is no text is replaced")
    func incomplete() throws {
        let bare = try record("tree \(Self.tree)\n".utf8)
        #expect(bare.author == Person(name: "", email: ""))
        #expect(bare.message.isEmpty && bare.subject.isEmpty && bare.authoredAt == 0)
        let odd = try record("tree \(Self.tree)\nauthor \u{0}<<>> x y\nencoding latin1\n\n".utf8 + [0xE9, 0, 0x21])
        #expect(odd.message == "é\u{0}!")
        #expect(try record("tree \(Self.tree)\n\n".utf8 + [0xE9]).message == "\u{FFFD}")
        #expect(odd.authoredAt == 0)
        let large = try record(
            "tree \(Self.tree)\nauthor A <a> 99999999999999999999 +0\n\n".utf8
                + [UInt8](repeating: 65, count: 3_000_000))
        #expect(large.message.utf8.count == 3_000_000)
        #expect(large.authoredAt == 0)
    }

    @Test("A commit without a tree, or with a parent that is none, is malformed")
    func malformed() {
        for text in [
            "", "\n", "tree \n", "parent \(Self.parent)\ntree \(Self.tree)\n", "tree \(Self.tree)\nparent x\n",
        ] {
            #expect(throws: GitError.self) { try record(text.utf8) }
        }
    }

    @Test("No bytes make it trap")
    func hostile() throws {
        var random = SeededGenerator(seed: 3)
        let whole = Array("tree \(Self.tree)\nparent \(Self.parent)\nauthor A <a@b> 5 +0000\n\nm\n".utf8)
        var read = 0
        for _ in 0..<3000 {
            var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
            if !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if let record = try? record(bytes) {
                read += 1
                #expect(record.parents.count <= 1)
            }
        }
        #expect(read > 100)
    }

    @Test(
        "Texts are read in the encoding that the header names, as git does; in an unknown one as UTF-8",
        arguments: [
            ("ISO-8859-1", [0x46, 0xFC, 0x72] as [UInt8], "Für"), ("latin-1", [0x46, 0xFC, 0x72], "Für"),
            ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"), ("SJIS", [0x93, 0xFA, 0x96, 0x7B], "日本"),
            ("EUC-JP", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("windows-1251", [0xCF, 0xF0], "Пр"),
            ("UTF-8", Array("Für".utf8), "Für"), ("no-such", Array("Für".utf8), "Für"),
            ("ISO-8859-1//TRANSLIT", [0xFC], "\u{FFFD}"), ("SJIS", [0x93], "\u{FFFD}"), ("", [0xFC], "\u{FFFD}"),
        ])
    func encodings(name: String, bytes: [UInt8], text: String) throws {
        let header = "tree \(Self.tree)\nauthor ".utf8 + bytes + " <a@b> 1 +0000\ncommitter C <c@d> 77 +0000\n".utf8
        let record = try record(header + "encoding \(name)\n\n".utf8 + bytes + "\n".utf8)
        #expect(record.subject == text)
        #expect(record.author.name == text)
        #expect(record.committedAt == 77)
    }
}
