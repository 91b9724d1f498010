extension DeclaredDependencies {
    /// Reads the description of a pull request.
    ///
    /// Beside what a commit's message may say, people write `Depends on #12`, `- Blocked by #12, #13` or `This PR depends on #12`
    /// at the beginning of a line. Code, quotes, comments, and what is struck out or ticked off are passed over.
    /// - Parameter head: The head of the pull request.
    package init(description: String, head: ObjectID, in repository: RepositoryAddresses) {
        self.init(place: .description, commit: head, in: repository)
        var text = DescriptionText()
        for line in description.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            guard let said = text.said(in: line) else { continue }
            if let words = DependencyPhrase.words(behind: said) {
                for word in words { add(word) }
            } else if let near = NearMiss(said, in: repository) {
                doubt(.nearMiss, said, near.target)
            }
        }
    }
}

/// What a description says in lines of its own, without what only shows something.
private struct DescriptionText {
    private var isInCode = false
    private var isInComment = false

    /// Returns what a line says, without the marks of lists and headings; nil where it says nothing.
    mutating func said(in line: Substring.UTF8View) -> Substring.UTF8View? {
        let rest = line.drop { $0 <= 32 }
        if rest.starts(with: "```".utf8) || rest.starts(with: "~~~".utf8) {
            isInCode.toggle()
            return nil
        }
        if isInCode { return nil }
        if isInComment || rest.starts(with: "<!--".utf8) {
            isInComment = Substring(rest).firstRange(of: "-->") == nil
            return nil
        }
        if rest.first == UInt8(ascii: ">") { return nil }
        let bare = rest.drop { $0 <= 32 || "-*+#_".utf8.contains($0) }
        if bare.starts(with: "~~".utf8) || bare.starts(with: "[x]".utf8) || bare.starts(with: "[X]".utf8) { return nil }
        return bare.starts(with: "[ ]".utf8) ? bare.dropFirst(3).drop { $0 <= 32 || "*_".utf8.contains($0) } : bare
    }
}

/// The beginning of a line that declares a dependency: `Depends on`, `This PR is blocked by`, `Depends-On:`.
private enum DependencyPhrase {
    private static let subjects: Set<String> = [
        "this", "it", "pr", "mr", "pull", "merge", "request", "change", "branch", "is",
    ]
    private static let verbs: [[String]] = [
        ["depends", "on"], ["depend", "on"], ["dependson"], ["dependent", "on"], ["blocked", "by"], ["stacked", "on"],
    ]
    private static let fillers: Set<String> = [
        "", "pr", "prs", "mr", "mrs", "pull", "merge", "request", "requests", "the", "and", "changes", "in", "from",
        "of",
        "top",
    ]

    /// Returns the requests that are named behind such a beginning; nil where a line begins otherwise, or names none.
    static func words(behind line: Substring.UTF8View) -> [Substring.UTF8View]? {
        let words = line.split { $0 <= 32 || $0 == UInt8(ascii: ",") }
        let parts = words.flatMap(withoutColon)
        let start = parts.prefix { subjects.contains(letters($0)) }.count
        guard start <= 4 else { return nil }
        for verb in verbs where parts.dropFirst(start).prefix(verb.count).map(letters) == verb {
            let named = targets(in: parts.dropFirst(start + verb.count))
            if !named.isEmpty { return named }
        }
        return nil
    }

    /// `Depends-On:#12` is one word.
    private static func withoutColon(_ word: Substring.UTF8View) -> [Substring.UTF8View] {
        guard let colon = word.firstIndex(of: UInt8(ascii: ":")), word[colon...].count > 1,
            word[word.index(after: colon)] != UInt8(ascii: "/")
        else { return [word] }
        return [word[..<colon], word[word.index(after: colon)...]]
    }

    private static func targets(in words: ArraySlice<Substring.UTF8View>) -> [Substring.UTF8View] {
        var found: [Substring.UTF8View] = []
        for word in words {
            if !hasDigit(word), fillers.contains(letters(word)) { continue }
            guard DeclaredTarget(word: word, in: RepositoryAddresses())?.isRequest ?? false else { break }
            found.append(word)
        }
        return found
    }

    private static func hasDigit(_ word: Substring.UTF8View) -> Bool { word.contains { (48...57).contains($0) } }

    private static func letters(_ word: Substring.UTF8View) -> String {
        String(decoding: word.filter { (65...90).contains($0 & 0xDF) }, as: UTF8.self).lowercased()
    }
}
