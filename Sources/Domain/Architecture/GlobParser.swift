/// Reads a pattern into its routes.
struct GlobParser {
    /// No pattern that somebody means is longer.
    static let maximumLength = 1024
    /// So many patterns may the braces of one stand for.
    static let maximumAlternatives = 256
    /// So many `**` may stand in one part: each between other bytes doubles the readings.
    static let maximumDepths = 8
    /// So deep may braces stand in each other.
    static let maximumDepth = 16

    private let pattern: [UInt8]

    /// Takes the text of a pattern.
    init(_ pattern: String) { self.pattern = Array(pattern.utf8) }

    /// Returns one route for each combination of alternatives.
    func routes() throws(GlobError) -> [GlobRoute] {
        guard !pattern.isEmpty else { throw .empty }
        guard pattern.count <= Self.maximumLength else { throw .tooLong(limit: Self.maximumLength) }
        var expansion = GlobExpansion(pattern)
        var routes: [GlobRoute] = []
        for alternative in try expansion.alternatives() {
            routes += try Self.routes(of: alternative)
            guard routes.count <= Self.maximumAlternatives else {
                throw .tooManyAlternatives(limit: Self.maximumAlternatives)
            }
        }
        return routes
    }

    /// Reads a pattern without braces. More than one route comes out where a `**` stands between other bytes of a part:
    /// `a**b` is `a*b` or `a*/**/*b`.
    private static func routes(of pattern: [UInt8]) throws(GlobError) -> [GlobRoute] {
        guard pattern.first != UInt8(ascii: "!") else { throw .negated }
        var lexer = GlobLexer(pattern)
        let tokens = try lexer.tokens()
        var parts = tokens.split(separator: .slash, omittingEmptySubsequences: false).map(Array.init)
        let isDirectory = parts.count > 1 && parts.last == []
        if isDirectory { parts.removeLast() }
        let isAnchored = parts.count > 1
        if isAnchored, parts.first == [] { parts.removeFirst() }
        guard parts != [[]] else { throw .empty }

        let specificity = Glob.Specificity(
            prefix: tokens.prefix(while: \.isLiteral).count, total: tokens.count(where: \.isLiteral))
        return try readings(of: parts, after: isAnchored ? [] : [.anyDepth]).map {
            GlobRoute(parts: tidied($0), isDirectory: isDirectory, specificity: specificity)
        }
    }

    /// Returns what the parts can be read as, one after the other.
    private static func readings(
        of parts: [[GlobToken]], after start: [GlobRoute.Part]
    ) throws(GlobError) -> [[GlobRoute.Part]] {
        var readings = [start]
        for (index, part) in parts.enumerated() {
            guard !part.isEmpty else { throw .emptyPart }
            guard part != [.byte(46)], part != [.byte(46), .byte(46)] else { throw .dotPart }
            guard part.count(where: { $0 == .anyDepth }) <= maximumDepths else {
                throw .tooManyAlternatives(limit: maximumAlternatives)
            }
            let options = self.readings(of: part, isLast: index == parts.count - 1)
            guard readings.count * options.count <= maximumAlternatives else {
                throw .tooManyAlternatives(limit: maximumAlternatives)
            }
            readings = readings.flatMap { before in options.map { before + $0 } }
        }
        return readings
    }

    /// Returns what one part between two `/` can be read as. At the end of the last one a `**` adds nothing to a `*`,
    /// for what is below a match is covered anyway.
    private static func readings(of part: [GlobToken], isLast: Bool) -> [[GlobRoute.Part]] {
        guard part != [.anyDepth] else { return [[.anyDepth]] }
        guard let index = part.firstIndex(of: .anyDepth) else { return [[self.part(of: part)]] }
        let before = Array(part[..<index]) + [.anyBytes]
        let after = Array(part[(index + 1)...])
        if after.isEmpty { return [[self.part(of: before)] + (isLast ? [] : [.anyDepth])] }
        let rests = readings(of: [.anyBytes] + after, isLast: isLast)
        if index == 0 { return rests.map { [.anyDepth] + $0 } }
        return readings(of: before + after, isLast: isLast) + rests.map { [self.part(of: before), .anyDepth] + $0 }
    }

    private static func part(of tokens: [GlobToken]) -> GlobRoute.Part {
        if tokens.allSatisfy(\.isByte) {
            return .literal(bytes(of: tokens))
        }
        let affixes = tokens.split(separator: .anyBytes, omittingEmptySubsequences: false)
        if affixes.count == 2, affixes.allSatisfy({ $0.allSatisfy(\.isByte) }) {
            return .affixed(prefix: bytes(of: affixes[0]), suffix: bytes(of: affixes[1]))
        }
        return .wild(
            tokens.compactMap { token in
                switch token {
                case .byte(let byte): .byte(byte)
                case .anyByte: .anyByte
                case .anyBytes: .anyBytes
                case .oneOf(let set): .oneOf(set)
                case .anyDepth, .slash: nil
                }
            })
    }

    private static func bytes(of tokens: some Sequence<GlobToken>) -> [UInt8] {
        tokens.compactMap { if case .byte(let byte) = $0 { byte } else { nil } }
    }

    /// Folds `**/**` into one, and takes a last `**` for "anything at all", which covers what is below it too.
    private static func tidied(_ parts: [GlobRoute.Part]) -> [GlobRoute.Part] {
        var result: [GlobRoute.Part] = []
        for part in parts {
            if case .anyDepth = part, case .anyDepth? = result.last { continue }
            result.append(part)
        }
        if case .anyDepth? = result.last { result[result.count - 1] = .affixed(prefix: [], suffix: []) }
        return result
    }
}
