package import Domain

/// Every sentence that people read, made from values alone. Extensions sort them by topic; nothing else makes English.
package enum Wording {
    /// Returns `1 file`, `2 files`.
    package static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) \(count == 1 ? one : many ?? one + "s")"
    }

    /// Returns `#1`, `#1 and #2`, `#1, #2 and #3` of those that say something; beyond a limit its start and how many more
    /// there are.
    ///
    /// - Parameter more: How many there are besides.
    package static func list(_ phrases: [Phrase], limit: Int = .max, more: Int = 0) -> Phrase {
        let items = phrases.filter { !$0.isEmpty }
        let left = max(items.count - limit, 0) + more
        let shown = left > 0 ? items.prefix(limit) + ["\(left) more" as Phrase] : items[...]
        guard let last = shown.last, shown.count > 1 else { return shown.first ?? Phrase() }
        return "\(shown.dropLast().joined(by: ", ")) and \(last)"
    }

    /// Returns the same of our own words, or of texts that are escaped already.
    package static func list(_ items: [String], limit: Int = .max) -> String {
        list(items.map { Phrase(.words($0)) }, limit: limit).plain
    }

    /// Returns the names of change sets as a list of at most so many, of which so many more are not named here.
    package static func names(_ ids: [ChangeSetID], limit: Int = 5, more: Int = 0) -> Phrase {
        list(ids.map { Phrase(.changeSet($0)) }, limit: limit, more: more)
    }

    /// Returns the paths as a list of at most so many, each once.
    package static func paths(_ paths: [RepositoryPath], limit: Int = 3) -> Phrase {
        var known: Set<RepositoryPath> = []
        return list(paths.filter { known.insert($0).inserted }.map { Phrase(.path($0)) }, limit: limit)
    }
}
