import Domain
import Testing

@Suite struct TextTests {
    @Test("a text splits behind each newline, and the last line may lack one")
    func lines() {
        #expect(Text([]).lineCount == 0)
        #expect(Text(Array("\n".utf8)).lineCount == 1)
        #expect(Text(Array("a\nb".utf8)).lineCount == 2)
        #expect(Text(Array("a\nb\n".utf8)).lineCount == 2)
        #expect(Text(Array("a\r\n\rb\n".utf8)).lineCount == 2)
    }

    @Test("newlines are found wherever they stand in a word", arguments: 0..<20)
    func newlinesAnywhere(position: Int) {
        // 0x0B next to a newline is what a careless bit trick takes for one.
        var bytes = [UInt8](repeating: 0x0B, count: 20)
        bytes[position] = 0x0A
        let text = Text(bytes)
        #expect(Array(text.bytes(ofLines: 0..<1)) == Array(bytes[...position]))
        #expect(Array(text.bytes(ofLines: 1..<text.lineCount)) == Array(bytes[(position + 1)...]))
    }

    @Test("bytes above 127 and ends of line of other systems are plain content")
    func otherBytes() {
        let text = Text([0xFF, 0x8A, 0x0A, 0xC2, 0x85, 0x0A])
        #expect(text.lineCount == 2)
        #expect(Array(text.bytes(ofLines: 1..<2)) == [0xC2, 0x85, 0x0A])
    }

    @Test("a NUL makes a content binary only among the first 8000 bytes")
    func binary() {
        var bytes = [UInt8](repeating: 0x61, count: 9000)
        #expect(!Text.isBinary(bytes))
        bytes[8000] = 0
        #expect(!Text.isBinary(bytes))
        bytes[7999] = 0
        #expect(Text.isBinary(bytes))
        #expect(!Text.isBinary([]))
    }
}
