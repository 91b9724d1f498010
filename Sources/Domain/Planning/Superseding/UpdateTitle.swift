/// What a title says that updates a package or releases a version: `Bump flask from 2.3 to 3.0 in /app`, `Release 1.4.0`.
struct UpdateTitle: Hashable, Sendable {
    /// What is updated, whatever the version: two titles of the same subject are about the same thing.
    let subject: String
    /// The version that it comes to; nil where the title names none, as that of a lock file's maintenance.
    let version: ReleaseVersion?

    /// Verbs of titles that name what comes of them behind `to`.
    private static let updating: Set<Substring> = ["bump", "update", "upgrade", "bumps", "updates", "upgrades"]
    /// Titles of bots that name no version: each new one takes the place of the one before.
    private static let recurring = [
        "pre-commit autoupdate", "lock file maintenance", "version packages", "weekly dependency update",
        "monthly dependency update",
    ]

    /// Reads a title; nil for one that updates or releases nothing.
    init?(_ title: String) {
        let text = Self.withoutPrefix(title.lowercased())
        let words = text.split(separator: " ")
        if let kind = Self.recurring.first(where: text.contains) {
            (subject, version) = (kind, nil)
            return
        }
        if let found = Self.update(words) ?? Self.release(words) {
            self = found
        } else {
            return nil
        }
    }

    private init(subject: String, version: ReleaseVersion?) {
        self.subject = subject
        self.version = version
    }

    /// `bump X from A to B`, `update dependency X to vB`, with what may follow: `in /directory`, `[security]`, `(major)`; and
    /// `bump the X group with 3 updates`.
    private static func update(_ words: [Substring]) -> UpdateTitle? {
        guard let verb = words.first, updating.contains(verb), words.count > 2 else { return nil }
        if words.contains("group"), words.contains(where: { $0.hasPrefix("update") && $0 != verb }) {
            let kept = words.filter { Int($0) == nil }
            return UpdateTitle(subject: kept.joined(separator: " "), version: nil)
        }
        guard let to = words.lastIndex(of: "to"), to + 1 < words.count, let version = ReleaseVersion(words[to + 1]),
            to + 2 == words.count || "in([".contains(words[to + 2].prefix(1))
        else { return nil }
        let end = words[..<to].lastIndex(of: "from") ?? to
        guard end > 1 else { return nil }
        return UpdateTitle(
            subject: (words[..<end] + words[(to + 2)...].filter { !$0.hasPrefix("(") && !$0.hasPrefix("[") })
                .joined(separator: " "), version: version)
    }

    /// `release X 1.2.3` and `X: release 1.2.3`: one line of releases is that of a major version.
    private static func release(_ words: [Substring]) -> UpdateTitle? {
        guard let last = words.last, let version = ReleaseVersion(last), version.isDotted,
            let verb = words.firstIndex(where: { ["release", "releases", "version"].contains($0) }),
            words.count <= verb + 4
        else { return nil }
        return UpdateTitle(
            subject: "\(words.dropLast().joined(separator: " ")) \(version.numbers[0])", version: version)
    }

    /// Leaves out the type of a conventional commit and a bot's tag: `chore(deps): `, `[pre-commit.ci] `, `⬆️ `.
    private static func withoutPrefix(_ title: String) -> Substring {
        var rest = title[...]
        rest = rest.drop { !$0.isLetter && $0 != "[" }
        if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") { rest = rest[rest.index(after: end)...] }
        if let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains(" ") || rest[..<colon].contains("(") {
            // `chore(main): release 4.2.0` keeps what is released.
            let type = rest[..<colon]
            let scope = type.firstIndex(of: "(").map { type[type.index(after: $0)...].prefix { $0 != ")" } } ?? ""
            let after = rest[rest.index(after: colon)...].drop { $0 == " " }
            rest = after.hasPrefix("release") && !scope.isEmpty ? "\(scope) \(after)" : after
        }
        return rest.drop { $0 == " " }
    }
}

/// A version as titles write it: `1.2.3`, `v4`, `2.0.0-rc.1`, or a commit's id.
struct ReleaseVersion: Hashable, Comparable, Sendable {
    /// The numbers, the most important first; none of a commit's id.
    let numbers: [Int]
    /// What follows them; a version with such a part comes before the one without.
    let suffix: String

    /// Whether it has more than one number.
    var isDotted: Bool { numbers.count > 1 }

    /// Reads a word; nil for one that is no version. Numbers of more than nine digits are no versions' but dates' and ids'.
    init?(_ word: Substring) {
        let bare = word.drop { "~^=>v`".contains($0) }.reversed().drop { ",.;`)".contains($0) }.reversed()
        let text = String(bare)
        if text.count >= 7, text.allSatisfy(\.isHexDigit), text.contains(where: \.isLetter) {
            (numbers, suffix) = ([], text)
            return
        }
        let head = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let numbers = head.split(separator: ".").map { $0.count < 10 ? Int($0) : nil }
        guard !numbers.isEmpty, text.first?.isNumber ?? false, numbers.allSatisfy({ $0 != nil }) else { return nil }
        self.numbers = numbers.compactMap { $0 }
        suffix = String(text.dropFirst(head.count))
    }

    static func < (one: ReleaseVersion, other: ReleaseVersion) -> Bool {
        for (mine, theirs) in zip(one.numbers, other.numbers) where mine != theirs { return mine < theirs }
        if one.numbers.count != other.numbers.count { return one.numbers.count < other.numbers.count }
        if one.suffix.isEmpty != other.suffix.isEmpty { return !one.suffix.isEmpty }
        return one.suffix < other.suffix
    }
}
