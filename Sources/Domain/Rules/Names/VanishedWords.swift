/// Finds names that one side of a merge removes everywhere, and the other one mentions once more.
///
/// One tree alone can't tell, so this is no `Rule`: it needs what each side changes. Whole trees are looked through only where
/// there is a name that one side loses and another one gains.
package struct VanishedWords: Sendable {
    package static let name = RuleName("names/word-vanished")
    package static let severity = Severity.warning
    /// Trees of more files than this are not looked through: it would take longer than a hint is worth.
    private static let mostFiles = 3000
    /// Where so many names vanish, something was replaced as a whole, and no single one tells anything.
    private static let mostNames = 40
    private static let shortest = 6

    /// What the others bring to one side: the words that files have less and more by it.
    private struct Change {
        var lost: [String: RepositoryPath] = [:]
        var gained: [String: [RepositoryPath]] = [:]
    }

    private var changes: [Change] = []

    package init() {}

    /// Adds a side: each file that the merge has otherwise than the side, as the side has it and as the merge does.
    package mutating func add(_ files: [(path: RepositoryPath, before: FactsState, after: FactsState)]) {
        var change = Change()
        for file in files.sorted(by: { $0.path < $1.path }) {
            guard let before = Self.words(file.before), let after = Self.words(file.after) else { continue }
            let (lost, gained) = Self.difference(before, after)
            for word in lost where Self.isTelling(word) && change.lost[word] == nil { change.lost[word] = file.path }
            for word in gained where Self.isTelling(word) { change.gained[word, default: []].append(file.path) }
        }
        changes.append(change)
    }

    /// The words of a version of a file, once each, sorted; nil where they are not known.
    private static func words(_ state: FactsState) -> [String]? {
        switch state {
        case .facts(let facts): facts.words
        case .absent: []
        case .unread, .pending: nil
        }
    }

    /// Returns what only one of two sorted lists has: few words of a file change, so that each is looked at only then.
    private static func difference(_ first: [String], _ second: [String]) -> (first: [String], second: [String]) {
        var (own, other): ([String], [String]) = ([], [])
        var place = 0
        var common: String?
        // One word may be spelled in two ways that are equal.
        for word in first where word != common {
            while place < second.count, second[place] < word {
                other.append(second[place])
                place += 1
            }
            guard place < second.count, second[place] == word else {
                own.append(word)
                continue
            }
            common = word
            while place < second.count, second[place] == word { place += 1 }
        }
        return (own, other + second[place...])
    }

    /// Whether a word is made of several, as names are and words of a language are not: `form_nonce`, `updateFormNonce`.
    private static func isTelling(_ word: String) -> Bool {
        guard word.utf8.count >= shortest, word.utf8.first != UInt8(ascii: "_") else { return false }
        // Most words are small letters alone.
        guard word.utf8.contains(where: { $0 == UInt8(ascii: "_") || 65...90 ~= $0 || $0 >= 128 }) else { return false }
        let inner = word.dropFirst().dropLast()
        let isMixed = inner.contains(where: \.isUppercase) && word.contains(where: \.isLowercase)
        return inner.contains("_") || isMixed
    }

    /// Returns what is mentioned newly and nowhere else in the merge; the names that other findings have are left out.
    package func violations(
        in tree: CodeTree, except known: Set<String>, _ wanted: inout WantedFiles
    ) -> [Violation] {
        let candidates = candidates.filter { !known.contains($0.key) }
        guard !candidates.isEmpty, candidates.count <= Self.mostNames else { return [] }
        let files = tree.files.paths.filter { Language(of: $0) != nil && !$0.isBrought }
        guard files.count <= Self.mostFiles else { return [] }
        var mentioned: Set<String> = []
        for path in files.sorted() {
            for word in tree.state(of: path, &wanted).facts?.words ?? [] {
                if let mention = candidates[word], !mention.paths.contains(path) { mentioned.insert(word) }
            }
        }
        return candidates.filter { !mentioned.contains($0.key) }.sorted { $0.key < $1.key }
            .map { violation(of: $0.key, $0.value, in: tree, &wanted) }
    }

    /// A name that one side loses and another one gains.
    private struct Mention {
        let paths: [RepositoryPath]
        let lostBy: RepositoryPath
    }

    private var candidates: [String: Mention] {
        var found: [String: Mention] = [:]
        for (number, change) in changes.enumerated() {
            for (other, gaining) in changes.enumerated() where other != number {
                for (word, path) in change.lost {
                    if let paths = gaining.gained[word] { found[word] = Mention(paths: paths, lostBy: path) }
                }
            }
        }
        return found
    }

    private func violation(
        of word: String, _ mention: Mention, in tree: CodeTree, _ wanted: inout WantedFiles
    ) -> Violation {
        let places = mention.paths.map { path in
            CodePlace(path, line: tree.state(of: path, &wanted).facts?.line(of: word))
        }
        return Violation(
            Self.name, Self.severity, .names(.wordVanished(word)), at: places,
            cause: CodeSymbol(mention.lostBy, [word]), otherCauses: [CodeSymbol(mention.lostBy)], countsAlone: false)
    }
}

extension FileFacts {
    /// A line in which a word stands, where that is known.
    fileprivate func line(of word: String) -> Int? {
        let texts = (unresolved + dottedTexts).first { $0.name.split(separator: ".").contains { $0 == word } }?.line
        return texts ?? imports.first { $0.name == word || $0.alias == word }?.line
            ?? calls.first { $0.callee.names.contains(word) || $0.keywords.contains(word) }?.line
            ?? uses.first { $0.reference.names.contains(word) }?.line
            ?? definitions.first { $0.name == word }?.line ?? bindings.first { $0.name == word }?.line
    }
}

extension RepositoryPath {
    /// Whether a file was brought from elsewhere, or made by a program: its words are not the project's.
    fileprivate var isBrought: Bool {
        let text = text
        return text.contains(".min.") || text.contains("node_modules/") || text.contains("vendor/")
    }
}
