package import Domain

extension Wording {
    /// Returns what there is to do about conflicts: `2 hunks in app/models.py need judgement; a rule can resolve uv.lock:
    /// regenerate it`; empty without conflicts.
    package static func work(_ conflicts: [Conflict]) -> Phrase {
        let manual = conflicts.filter { $0.resolution == .manual }
        let ruled = conflicts.filter { $0.resolution == .mechanical }
        return [
            manual.isEmpty ? Phrase() : manualWork(manual),
            ruled.isEmpty ? Phrase() : rule(ruled, isAll: manual.isEmpty),
        ].joined(by: "; ")
    }

    /// Returns `3 places that need judgement and 1 place that a rule can resolve, in 2 files`.
    package static func work(_ work: ConflictWork) -> String {
        let manual =
            work.manual > 0
            ? "\(count(work.manual, "place")) that \(work.manual == 1 ? "needs" : "need") judgement" : nil
        let ruled = work.mechanical > 0 ? "\(count(work.mechanical, "place")) that a rule can resolve" : nil
        return "\(list([manual, ruled].compactMap { $0 })), in \(count(work.files, "file"))"
    }

    private static func manualWork(_ conflicts: [Conflict]) -> Phrase {
        let hunks = conflicts.flatMap(\.hunks)
        // Where every hunk is mechanical, the file as a whole is what needs judgement.
        let places = conflicts.reduce(0) { $0 + max($1.hunks.count { !$0.category.isMechanical }, 1) }
        let rest = hunks.count { $0.category.isMechanical }
        let noun = conflicts.allSatisfy { !$0.hunks.isEmpty } ? "hunk" : "place"
        let verb = places == 1 ? "needs" : "need"
        let work: Phrase = "\(words: count(places, noun)) in \(paths(conflicts.map(\.path))) \(words: verb) judgement"
        return rest == 0
            ? work : "\(work), a rule can resolve the other \(words: rest == 1 ? "one" : String(rest))"
    }

    private static func rule(_ ruled: [Conflict], isAll: Bool) -> Phrase {
        let what: Phrase = isAll && ruled.count == 1 ? "it" : isAll ? "all of it" : paths(ruled.map(\.path))
        return "a rule can resolve \(what): \(remedy(ruled, namesFiles: isAll))"
    }

    private static func remedy(_ ruled: [Conflict], namesFiles: Bool) -> Phrase {
        let found = HunkCategory.allCases.filter { category in ruled.contains { categories(of: $0).contains(category) }
        }
        let remedies = found.map { category in
            let conflicts = ruled.filter { categories(of: $0).contains(category) }
            return remedy(category, conflicts, namesFiles: namesFiles || found.count > 1)
        }
        return list(remedies)
    }

    private static func remedy(_ category: HunkCategory, _ conflicts: [Conflict], namesFiles: Bool) -> Phrase {
        let files = paths(conflicts.map(\.path))
        let pronoun = conflicts.count == 1 ? "it" : "them"
        let place: Phrase = namesFiles ? " in \(files)" : ""
        switch category {
        case .lockFile:
            let noun = conflicts.count == 1 ? "file" : "files"
            return "regenerate \(namesFiles ? "the lock \(words: noun) \(files)" : "\(words: pronoun)" as Phrase)"
        case .changelog: return "keep the entries of both sides\(namesFiles ? " of \(files)" : "" as Phrase)"
        case .importList: return "keep the imports of both sides\(place)"
        case .unionableList: return "keep the list entries of both sides\(place)"
        case .whitespaceOnly: return "leave the whitespace changes aside\(place)"
        case .identicalMove: return "keep the move and the other side's changes\(place)"
        case .generated, .catalogue, .manual:
            return "regenerate \(namesFiles ? files : "\(words: pronoun)"), or keep the lines of both sides"
        }
    }

    /// What makes a conflict mechanical.
    private static func categories(of conflict: Conflict) -> [HunkCategory] {
        conflict.mechanicalCategories.isEmpty ? [.manual] : conflict.mechanicalCategories
    }
}
