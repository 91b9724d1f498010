/// What stands around some items within brackets.
struct BracketSurroundings {
    let part: TextPart
    let shape: ListEntry.Shape
    let isData: Bool
    let comment: String
    /// How far the bracket that opens the list is looked for.
    private static let reach = 400
    private static let longestLine = 2000

    /// Whether the bracket around the items opens a list or a table, and each item but the last ends with a comma.
    var areList: Bool {
        guard endsWell, let (before, bracket) = opening else { return false }
        if shape == .item, OrderedWords.stand(in: before) { return false }
        switch bracket {
        case UInt8(ascii: "{"): return isData || opensTable(before)
        case UInt8(ascii: "["):
            return isData ? before.isEmpty || before.ends(":") : opensValue(before) || before.ends("et(")
        default: return !isData && (isAssigned(before) || Self.makers.contains(where: before.ends))
        }
    }

    /// What makes a list or a set of its arguments.
    private static let makers = ["listOf", "setOf", "List.of", "Set.of", "Seq", "array"]

    /// As in `x = {`, `x: {`, `f({`, `return {`, `[]string{`.
    private func opensTable(_ before: Line) -> Bool {
        opensValue(before) || shape == .pair && (before.ends("(") || before.ends("return")) || before.ends("]string")
    }

    private func opensValue(_ before: Line) -> Bool { isAssigned(before) || before.ends(":") || before.ends("=>") }

    private func isAssigned(_ before: Line) -> Bool {
        before.ends("=") && !["==", "!=", "<=", ">="].contains(where: before.ends)
    }

    /// Only the last item of a list may lack its comma: two texts in a row may be one.
    private var endsWell: Bool {
        let comma = UInt8(ascii: ",")
        let items = part.content.map(\.trimmed).filter { !$0.isEmpty }
        let start = max(0, part.lines.lowerBound - Self.reach)
        let before = (start..<part.lines.lowerBound).reversed().lazy.map { code(in: part[$0]) }.first { !$0.isEmpty }
        guard let last = items.last, let opened = before?.last else { return true }
        guard ",[{(".utf8.contains(opened), items.dropLast().allSatisfy({ $0.last == comma }) else { return false }
        let end = min(part.text.lineCount, part.lines.upperBound + Self.reach)
        let next = (part.lines.upperBound..<end).lazy.map { part[$0].trimmed }.first { !$0.isEmpty }
        return last.last == comma || next?.first.map { "])}".utf8.contains($0) } ?? false
    }

    /// The innermost bracket that is open at the start of the part, and what stands before it in its line.
    private var opening: (before: Line, bracket: UInt8)? {
        var depth = 0
        for line in (max(0, part.lines.lowerBound - Self.reach)..<part.lines.lowerBound).reversed().map({ part[$0] }) {
            guard line.count <= Self.longestLine else { return nil }
            for place in brackets(in: line).reversed() {
                if "])}".utf8.contains(line[place]) {
                    depth += 1
                } else if depth > 0 {
                    depth -= 1
                } else {
                    return (line[..<place].trimmed, line[place])
                }
            }
        }
        return nil
    }

    /// Where brackets stand in a line, outside quoted texts and comments.
    private func brackets(in line: Line) -> [Int] { marks(in: line).brackets }

    /// A line without its comment.
    private func code(in line: Line) -> Line { line[..<marks(in: line).end].trimmed }

    private func marks(in line: Line) -> (brackets: [Int], end: Int) {
        guard line.count <= Self.longestLine else { return ([], line.endIndex) }
        var places: [Int] = []
        var quote: UInt8?
        var place = line.startIndex
        while place < line.endIndex {
            let byte = line[place]
            if let open = quote {
                if byte == UInt8(ascii: "\\") { place += 1 } else if byte == open { quote = nil }
            } else if "\"'`".utf8.contains(byte) {
                quote = byte
            } else if line[place...].starts(comment) {
                return (places, place)
            } else if "([{)]}".utf8.contains(byte) {
                places.append(place)
            }
            place += 1
        }
        return (places, line.endIndex)
    }
}
