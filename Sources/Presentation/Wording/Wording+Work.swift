package import Domain

extension Wording {
    /// Returns what there is to do about conflicts: `resolve 2 hunks by hand in app/models.py; no decision needed: regenerate
    /// uv.lock`; empty without conflicts.
    ///
    /// - Parameter namesFiles: Whether the files to resolve by hand are named, which a report that has listed them leaves out.
    package static func work(_ conflicts: [Conflict], namesFiles: Bool = true) -> Phrase {
        let manual = conflicts.filter { $0.resolution == .manual }
        let ruled = conflicts.filter { $0.resolution == .mechanical }
        return [
            manual.isEmpty ? Phrase() : manualWork(manual, namesFiles: namesFiles),
            ruled.isEmpty
                ? Phrase() : "no decision needed\(manual.isEmpty ? "" : " for the rest" as Phrase): \(remedy(ruled))",
        ].joined(by: "; ")
    }

    /// Returns `3 places to resolve by hand and 1 that needs no decision, in 2 files`.
    package static func work(_ work: ConflictWork) -> String {
        let manual = work.manual > 0 ? "\(count(work.manual, "place")) to resolve by hand" : nil
        let noun = work.manual > 0 ? "\(work.mechanical)" : count(work.mechanical, "place")
        let ruled = work.mechanical > 0 ? "\(noun) that \(work.mechanical == 1 ? "needs" : "need") no decision" : nil
        return "\(list([manual, ruled].compactMap { $0 })), in \(count(work.files, "file"))"
    }

    private static func manualWork(_ conflicts: [Conflict], namesFiles: Bool) -> Phrase {
        let hunks = conflicts.flatMap(\.hunks)
        // Where every hunk is mechanical, the file as a whole is to be resolved by hand.
        let places = conflicts.reduce(0) { $0 + max($1.hunks.count { !$0.category.isMechanical }, 1) }
        let rest = hunks.count { $0.category.isMechanical }
        let noun = conflicts.allSatisfy { !$0.hunks.isEmpty } ? "hunk" : "place"
        let files: Phrase = namesFiles ? " in \(paths(conflicts.map(\.path)))" : ""
        let work: Phrase = "resolve \(words: count(places, noun)) by hand\(files)"
        return rest == 0 ? work : "\(work) (\(rest) more \(words: rest == 1 ? "needs" : "need") no decision)"
    }

    /// Returns what to do where nobody has to decide anything: `regenerate uv.lock and keep the imports of both sides in
    /// app/models.py`.
    package static func remedy(_ ruled: [Conflict]) -> Phrase {
        let found = HunkCategory.allCases.filter { category in ruled.contains { categories(of: $0).contains(category) }
        }
        return list(
            found.map { category in
                remedy(category, paths(ruled.filter { categories(of: $0).contains(category) }.map(\.path)))
            })
    }

    /// Returns the same for the first file, without its directory, and how many more there are: `regenerate uv.lock +1`.
    static func remedyInShort(_ ruled: [Conflict]) -> Phrase {
        let found = HunkCategory.allCases.lazy.compactMap { category in
            ruled.first { categories(of: $0).contains(category) }.map { (category, $0.path) }
        }
        guard let (category, path) = found.first else { return Phrase() }
        let rest = Set(ruled.map(\.path)).count - 1
        return
            "\(words: remedyInShort(category)) \(RepositoryPath(bytes: Array(path.lastPart)))\(words: rest > 0 ? " +\(rest)" : "")"
    }

    private static func remedyInShort(_ category: HunkCategory) -> String {
        switch category {
        case .lockFile, .generated, .catalogue: "regenerate"
        case .changelog, .importList, .unionableList, .manual: "keep both sides of"
        case .whitespaceOnly: "only white space in"
        case .identicalMove: "a block moved in"
        }
    }

    private static func remedy(_ category: HunkCategory, _ files: Phrase) -> Phrase {
        switch category {
        case .lockFile: "regenerate \(files)"
        case .changelog: "keep the entries of both sides of \(files)"
        case .importList: "keep the imports of both sides in \(files)"
        case .unionableList: "keep the list entries of both sides in \(files)"
        case .whitespaceOnly: "leave the whitespace changes aside in \(files)"
        case .identicalMove: "keep the move and the other side's changes in \(files)"
        case .generated, .catalogue, .manual: "regenerate \(files), or keep the lines of both sides"
        }
    }

    /// What makes a conflict mechanical.
    private static func categories(of conflict: Conflict) -> [HunkCategory] {
        conflict.mechanicalCategories.isEmpty ? [.manual] : conflict.mechanicalCategories
    }
}
