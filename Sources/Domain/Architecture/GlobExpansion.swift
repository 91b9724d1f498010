/// Writes the braces of a pattern out: `a/{b,c}` into `a/b` and `a/c`. Escapes and brackets are kept as they stand.
struct GlobExpansion {
    private let pattern: [UInt8]
    private var position = 0

    /// Takes the bytes of a pattern.
    init(_ pattern: [UInt8]) { self.pattern = pattern }

    /// Returns the patterns without braces, in the order in which they are written.
    mutating func alternatives() throws(GlobError) -> [[UInt8]] {
        let alternatives = try sequence(depth: 0)
        guard position == pattern.count else { throw .unopenedBrace }
        return alternatives
    }

    /// Reads up to the end of the pattern or, in braces, of the alternative.
    private mutating func sequence(depth: Int) throws(GlobError) -> [[UInt8]] {
        guard depth <= GlobParser.maximumDepth else { throw .nestedTooDeep(limit: GlobParser.maximumDepth) }
        var results: [[UInt8]] = [[]]
        while position < pattern.count {
            let byte = pattern[position]
            if byte == UInt8(ascii: "}") || (byte == UInt8(ascii: ",") && depth > 0) { break }
            if byte == UInt8(ascii: "{") {
                let options = try braces(depth: depth + 1)
                guard results.count * options.count <= GlobParser.maximumAlternatives else {
                    throw .tooManyAlternatives(limit: GlobParser.maximumAlternatives)
                }
                results = results.flatMap { before in options.map { before + $0 } }
            } else {
                let run = try literal()
                for index in results.indices { results[index] += run }
            }
        }
        return results
    }

    private mutating func braces(depth: Int) throws(GlobError) -> [[UInt8]] {
        var options: [[UInt8]] = []
        repeat {
            position += 1
            options += try sequence(depth: depth)
            guard position < pattern.count else { throw .unclosedBrace }
            guard options.count <= GlobParser.maximumAlternatives else {
                throw .tooManyAlternatives(limit: GlobParser.maximumAlternatives)
            }
        } while pattern[position] == UInt8(ascii: ",")
        position += 1
        return options
    }

    /// Takes one byte, an escape with what it escapes, or brackets with all they hold.
    private mutating func literal() throws(GlobError) -> ArraySlice<UInt8> {
        let start = position
        switch pattern[position] {
        case UInt8(ascii: "\\"): position = min(position + 2, pattern.count)
        case UInt8(ascii: "["): position = try endOfBrackets()
        default: position += 1
        }
        return pattern[start..<position]
    }

    private func endOfBrackets() throws(GlobError) -> Int {
        var index = position + 1
        if index < pattern.count, pattern[index] == UInt8(ascii: "!") || pattern[index] == UInt8(ascii: "^") {
            index += 1
        }
        let first = index
        while index < pattern.count, pattern[index] != UInt8(ascii: "]") || index == first {
            index += pattern[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard index < pattern.count else { throw .unclosedBracket }
        return index + 1
    }
}
