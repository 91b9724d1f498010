/// Where the lines of a text start, and which of them hold more than a comment.
struct TextLines {
    private let starts: [Int]
    /// How many lines of code stand before each line.
    private var codeBefore: [Int]

    /// Reads the lines of a text, given where its comments start.
    init(_ bytes: [UInt8], comments: Set<Int>) {
        var starts = [0]
        var codeBefore = [0]
        var isCode = false
        var isBlank = true
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") {
                starts.append(offset + 1)
                codeBefore.append(codeBefore[codeBefore.count - 1] + (isCode ? 1 : 0))
                (isCode, isBlank) = (false, true)
            } else if isBlank, byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t"), byte != UInt8(ascii: "\r") {
                isBlank = false
                isCode = !comments.contains(offset)
            }
        }
        codeBefore.append(codeBefore[codeBefore.count - 1] + (isCode ? 1 : 0))
        self.starts = starts
        self.codeBefore = codeBefore
    }

    /// The line of a place in the text, from 1.
    func line(at offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(1, low)
    }

    /// How many of some lines hold code.
    func codeLines(from first: Int, through last: Int) -> Int {
        guard first <= last, last < codeBefore.count else { return 0 }
        return codeBefore[last] - codeBefore[first - 1]
    }
}
