/// A line that reads like a dependency, but is none: `Depends on #12`, `- Depends-On: #12`, `Depends-On #12`.
struct NearMiss {
    /// What it names, as a declaration would; nil where that is in another repository.
    let target: String?

    /// Longer lines are no statements of one thing.
    private static let longestLine = 400
    private static let verbs: Set<String> = ["depends", "depend", "dependent"]
    private static let whole: Set<String> = ["dependson", "dependon"]
    private static let fillers: Set<String> = ["", "pr", "mr", "pull", "merge", "request", "the"]

    /// Looks for the words in a line; nil where they, or what they name, are not in it.
    init?(_ line: Substring.UTF8View, in repository: RepositoryAddresses) {
        // Most lines say nothing of the kind: the bytes tell faster than text does.
        guard line.count <= Self.longestLine, Self.mentionsDependence(line) else { return nil }
        let words = line.split { $0 <= 32 || $0 == UInt8(ascii: ",") }
        for (place, word) in words.enumerated() {
            // `depends-on:#12` is one word.
            let parts = word.split(separator: UInt8(ascii: ":"), maxSplits: 1)
            guard let first = parts.first.map(Self.letters) else { continue }
            var rest = Array(parts.dropFirst()) + words[(place + 1)...]
            if Self.verbs.contains(first) {
                guard let next = rest.first.map(Self.letters), next == "on" || next == "upon" else { continue }
                rest.removeFirst()
            } else if !Self.whole.contains(first) {
                continue
            }
            let named = rest.drop { Self.fillers.contains(Self.letters(of: $0)) && !Self.hasDigit($0) }.first
            if let target = named.flatMap({ DeclaredTarget(word: $0, in: repository) }), target.isRequest {
                if case .own(let name) = target { self.target = name } else { self.target = nil }
                return
            }
        }
        return nil
    }

    private static func mentionsDependence(_ text: Substring.UTF8View) -> Bool {
        var rest = text
        while let start = rest.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "d") }) {
            if zip(rest[start...], "depend".utf8).allSatisfy({ $0 | 0x20 == $1 }) { return rest[start...].count > 6 }
            rest = rest[start...].dropFirst()
        }
        return false
    }

    private static func hasDigit(_ word: Substring.UTF8View) -> Bool { word.contains { (48...57).contains($0) } }

    private static func letters(of word: Substring.UTF8View) -> String {
        let letters = word.filter { (65...90).contains($0 & 0xDF) }
        return String(decoding: letters, as: UTF8.self).lowercased()
    }
}
