/// The pattern of an attributes line, read as git reads it (`match_basename`, `match_pathname` and `wildmatch`).
struct AttributePattern: Hashable, Sendable {
    private let pattern: [UInt8]
    private let isOfName: Bool
    private let isOfDirectories: Bool
    /// Whether brackets stand in it: what those mean is left to git.
    private let hasBrackets: Bool

    /// Takes a pattern's bytes.
    init(_ bytes: [UInt8]) {
        isOfDirectories = bytes.last == slash
        let rest = bytes.dropLast(isOfDirectories ? 1 : 0)
        isOfName = !rest.contains(slash)
        pattern = Array(rest.first == slash ? rest.dropFirst() : rest)
        hasBrackets = pattern.contains(UInt8(ascii: "["))
    }

    /// Whether it covers a file, whose path is counted from the directory of the attributes file; nil where only git can tell.
    func covers(_ path: ArraySlice<UInt8>) -> Bool? {
        // Attributes are of files: a pattern for directories covers none, and nothing below them.
        if isOfDirectories { return false }
        if hasBrackets { return nil }
        if isOfName {
            let name = path.lastIndex(of: slash).map { path[($0 + 1)...] } ?? path
            return WildMatch(pattern: pattern, text: Array(name), starsMatchSlashes: true).isMatch
        }
        // git compares what stands before the first wildcard by itself, and so lets a ** behind it cross directories.
        let plain = pattern.prefix { !WildMatch.isSpecial($0) }
        guard path.starts(with: plain) else { return false }
        return WildMatch(
            pattern: Array(pattern.dropFirst(plain.count)), text: Array(path.dropFirst(plain.count)),
            starsMatchSlashes: false
        ).isMatch
    }
}

/// git's match of a pattern with wildcards, without brackets.
private struct WildMatch {
    let pattern: [UInt8]
    let text: [UInt8]
    /// Whether a single star and a question mark match a `/`, too.
    let starsMatchSlashes: Bool

    private enum Outcome {
        case match, noMatch
        /// No longer text that a star takes can help.
        case end
        /// Only a `**` can help.
        case endOfPart
    }

    static func isSpecial(_ byte: UInt8) -> Bool { [star, question, backslash, UInt8(ascii: "[")].contains(byte) }

    var isMatch: Bool { match(from: 0, 0) == .match }

    private func match(from start: Int, _ textStart: Int) -> Outcome {
        var (place, position) = (start, textStart)
        while place < pattern.count {
            var byte = pattern[place]
            if byte == star { return match(starAt: place, since: start, position) }
            guard position < text.count else { return .end }
            if byte == question {
                if text[position] == slash, !starsMatchSlashes { return .noMatch }
            } else {
                if byte == backslash {
                    place += 1
                    guard place < pattern.count else { return .noMatch }
                    byte = pattern[place]
                }
                guard text[position] == byte else { return .noMatch }
            }
            place += 1
            position += 1
        }
        return position == text.count ? .match : .noMatch
    }

    private func match(starAt first: Int, since start: Int, _ textStart: Int) -> Outcome {
        let rest = pattern[first...].firstIndex { $0 != star } ?? pattern.count
        var crosses = starsMatchSlashes
        if rest - first > 1, !starsMatchSlashes, first == start || pattern[first - 1] == slash, isEndOfPart(rest) {
            if rest < pattern.count, pattern[rest] == slash, match(from: rest + 1, textStart) == .match {
                return .match
            }
            crosses = true
        }
        if rest == pattern.count { return crosses || !text[textStart...].contains(slash) ? .match : .noMatch }
        for position in textStart..<max(textStart, text.count) {
            let outcome = match(from: rest, position)
            if outcome != .noMatch {
                if !crosses || outcome != .endOfPart { return outcome }
            } else if !crosses, text[position] == slash {
                return .endOfPart
            }
        }
        return .end
    }

    private func isEndOfPart(_ place: Int) -> Bool {
        let rest = pattern[place...]
        return rest.isEmpty || rest.first == slash || rest.starts(with: [backslash, slash])
    }
}

private let slash = UInt8(ascii: "/")
private let star = UInt8(ascii: "*")
private let question = UInt8(ascii: "?")
private let backslash = UInt8(ascii: "\\")
