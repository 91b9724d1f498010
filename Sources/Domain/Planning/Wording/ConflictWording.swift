/// What there is to do about conflicts, in words.
struct ConflictWording {
    private let conflicts: [Conflict]

    init(_ conflicts: [Conflict]) { self.conflicts = conflicts }

    /// Whether rules can resolve them all.
    var isMechanical: Bool { !conflicts.isEmpty && conflicts.allSatisfy { $0.resolution == .mechanical } }

    /// "2 hunks in app/models.py need judgement; a rule can resolve uv.lock: regenerate it"; empty without conflicts.
    var work: String {
        let manual = conflicts.filter { $0.resolution == .manual }
        let ruled = conflicts.filter { $0.resolution == .mechanical }
        return [manual.isEmpty ? nil : manualWork(manual), ruled.isEmpty ? nil : rule(ruled, isAll: manual.isEmpty)]
            .compactMap { $0 }.joined(separator: "; ")
    }

    private func manualWork(_ manual: [Conflict]) -> String {
        let hunks = manual.flatMap(\.hunks)
        // Where every hunk is mechanical, the file as a whole is what needs judgement.
        let places = manual.reduce(0) { $0 + max($1.hunks.count { !$0.category.isMechanical }, 1) }
        let rest = hunks.count { $0.category.isMechanical }
        let noun = manual.allSatisfy { !$0.hunks.isEmpty } ? "hunk" : "place"
        let work = "\(Wording.count(places, noun)) in \(files(manual)) \(places == 1 ? "needs" : "need") judgement"
        return rest == 0 ? work : "\(work), a rule can resolve the other \(rest == 1 ? "one" : "\(rest)")"
    }

    private func rule(_ ruled: [Conflict], isAll: Bool) -> String {
        let what = isAll && ruled.count == 1 ? "it" : isAll ? "all of it" : files(ruled)
        return "a rule can resolve \(what): \(remedy(ruled, namesFiles: isAll))"
    }

    private func remedy(_ ruled: [Conflict], namesFiles: Bool) -> String {
        let found = HunkCategory.allCases.filter { category in ruled.contains { categories(of: $0).contains(category) }
        }
        let remedies = found.map { category in
            let conflicts = ruled.filter { categories(of: $0).contains(category) }
            return remedy(category, conflicts, namesFiles: namesFiles || found.count > 1)
        }
        return Wording.list(remedies)
    }

    private func remedy(_ category: HunkCategory, _ conflicts: [Conflict], namesFiles: Bool) -> String {
        let names = files(conflicts)
        let pronoun = conflicts.count == 1 ? "it" : "them"
        let place = namesFiles ? " in \(names)" : ""
        return switch category {
        case .lockFile:
            "regenerate \(namesFiles ? "the lock \(conflicts.count == 1 ? "file" : "files") \(names)" : pronoun)"
        case .changelog: "keep the entries of both sides\(namesFiles ? " of \(names)" : "")"
        case .importList: "keep the imports of both sides\(place)"
        case .unionableList: "keep the list entries of both sides\(place)"
        case .whitespaceOnly: "leave the changes of white space aside\(place)"
        case .identicalMove: "keep the move and the other side's changes\(place)"
        case .generated, .catalogue, .manual:
            "regenerate \(namesFiles ? names : pronoun), or keep the lines of both sides"
        }
    }

    /// What makes a conflict mechanical.
    private func categories(of conflict: Conflict) -> [HunkCategory] {
        conflict.mechanicalCategories.isEmpty ? [.manual] : conflict.mechanicalCategories
    }

    private func files(_ conflicts: [Conflict]) -> String {
        var known: Set<RepositoryPath> = []
        let paths = conflicts.map(\.path).filter { known.insert($0).inserted }
        return Wording.list(paths.map { Wording.plain($0.text, limit: 120) }, limit: 3)
    }
}
