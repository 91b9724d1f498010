/// What the message of a commit on a base says of the pull requests that it brought.
package struct LandingMessage: Hashable, Sendable {
    /// The numbers of those that it says it lands.
    package let landed: Set<Int>
    /// The number where it is one; nil where it names none, or several.
    package var onlyLanded: Int? { landed.count == 1 ? landed.first : nil }

    /// Reads a message in the forms in which forges and merge bots write them. A number that stands elsewhere, as in
    /// `fixes #12`, is that of an issue, or of another pull request that is talked about.
    package init(_ message: String) {
        let lines = message.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let subject = lines.first ?? ""
        guard !subject.hasPrefix("Revert ") else {
            landed = []
            return
        }
        var found = Self.inFront(of: subject)
        if found.isEmpty { found.formUnion(Self.atEnd(of: subject)) }
        for line in lines.dropFirst() where line.hasPrefix("See merge request ") {
            // GitLab's merge commits: `See merge request group/project!12`.
            found.formUnion(line.split(separator: "!").dropFirst().last.flatMap { Int($0) }.map { [$0] } ?? [])
        }
        landed = found
    }

    /// `Merge pull request #12 from` (GitHub), `Merge #12 #13` and `Auto merge of #12 -` (bors), `Merged PR 12:` (Azure).
    private static func inFront(of subject: Substring) -> Set<Int> {
        let words = subject.split(separator: " ")
        for start in [["Merge", "pull", "request"], ["Auto", "merge", "of"], ["Merge"]]
        where words.starts(with: start.map { Substring($0) }) {
            return Set(words.dropFirst(start.count).map(number).prefix { $0 != nil }.compactMap(\.self))
        }
        if words.starts(with: ["Merged", "PR"]), words.count > 2, words[2].hasSuffix(":") {
            return Int(words[2].dropLast()).map { [$0] } ?? []
        }
        return []
    }

    /// `Title (#12)` (GitHub's and Gitea's squashes), `Merged in branch (pull request #12)` (Bitbucket), and Gitea's
    /// `Merge pull request 'Title' (#12) from branch into main`.
    private static func atEnd(of subject: Substring) -> Set<Int> {
        var words = subject.split(separator: " ")[...]
        if words.first == "Merge", let from = words.lastIndex(of: "from") { words = words[..<from] }
        guard let last = words.last, last.hasSuffix(")") else { return [] }
        let isBitbucket = words.suffix(3).starts(with: ["(pull", "request"])
        guard last.hasPrefix("(") || isBitbucket else { return [] }
        return number(last.drop { $0 == "(" }.dropLast()).map { [$0] } ?? []
    }

    private static func number(_ word: Substring) -> Int? {
        guard word.hasPrefix("#"), word.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(word.dropFirst())
    }
}
