/// Looks for a block of lines, in time proportional to the lines looked through.
struct LineSearch {
    private let block: [Line]
    private let numbers: [Line: Int]
    private let pattern: [Int]
    /// How much of the block's start also ends there, as Knuth, Morris and Pratt have it.
    private let borders: [Int]

    init(_ block: [Line]) {
        self.block = block
        var numbers: [Line: Int] = [:]
        for line in block where numbers[line] == nil { numbers[line] = numbers.count }
        let pattern = block.compactMap { numbers[$0] }
        var borders: [Int] = []
        var length = 0
        for place in pattern.indices {
            while place > 0, length > 0, pattern[place] != pattern[length] { length = borders[length - 1] }
            if place > 0, pattern[place] == pattern[length] { length += 1 }
            borders.append(length)
        }
        (self.numbers, self.pattern, self.borders) = (numbers, pattern, borders)
    }

    /// Returns where the block starts among lines.
    func places(in lines: some Sequence<Line>) -> [Int] {
        guard !pattern.isEmpty else { return [] }
        var places: [Int] = []
        var length = 0
        for (place, line) in lines.enumerated() {
            let number = numbers[line]
            if length == pattern.count { length = borders[length - 1] }
            while length > 0, pattern[length] != number { length = borders[length - 1] }
            if pattern[length] == number { length += 1 }
            if length == pattern.count { places.append(place + 1 - length) }
        }
        return places
    }

    /// Returns whether the block stands once outside a part, and not outside the base's.
    func isNew(in part: TextPart, comparedWith base: TextPart) -> Bool {
        outside(part).count == 1 && outside(base).isEmpty
    }

    /// Returns the lines around the block where it stands outside a part; nil at an end of the text.
    func neighbours(in part: TextPart) -> [Line?] {
        guard let place = outside(part).first else { return [] }
        let end = place + block.count
        return [place > 0 ? part[place - 1] : nil, end < part.text.lineCount ? part[end] : nil]
    }

    private func outside(_ part: TextPart) -> [Int] {
        let lines = (0..<part.text.lineCount).lazy.map { part[$0] }
        return places(in: lines).filter { $0 + block.count <= part.lines.lowerBound || $0 >= part.lines.upperBound }
    }
}
