/// What there is to do about conflicts, in words.
struct ConflictWording {
    private let conflicts: [Conflict]

    init(_ conflicts: [Conflict]) { self.conflicts = conflicts }

    /// Whether rules can resolve them all.
    var isMechanical: Bool { !conflicts.isEmpty && conflicts.allSatisfy { $0.resolution == .mechanical } }

    /// "2 hunks in app/models.py need judgement; a rule can resolve uv.lock: regenerate it"; empty without conflicts.
    var work: String {
        let judged = conflicts.filter { $0.resolution == .judgement }
        let ruled = conflicts.filter { $0.resolution == .mechanical }
        return [judged.isEmpty ? nil : judgement(judged), ruled.isEmpty ? nil : rule(ruled, isAll: judged.isEmpty)]
            .compactMap { $0 }.joined(separator: "; ")
    }

    private func judgement(_ judged: [Conflict]) -> String {
        let hunks = judged.flatMap(\.hunks)
        // Where every hunk is mechanical, the file as a whole is what needs judgement.
        let places = judged.reduce(0) { $0 + max($1.hunks.count { !$0.nature.isMechanical }, 1) }
        let rest = hunks.count { $0.nature.isMechanical }
        let noun = judged.allSatisfy { !$0.hunks.isEmpty } ? "hunk" : "place"
        let work = "\(Wording.count(places, noun)) in \(files(judged)) \(places == 1 ? "needs" : "need") judgement"
        return rest == 0 ? work : "\(work), a rule can resolve the other \(rest == 1 ? "one" : "\(rest)")"
    }

    private func rule(_ ruled: [Conflict], isAll: Bool) -> String {
        let what = isAll && ruled.count == 1 ? "it" : isAll ? "all of it" : files(ruled)
        return "a rule can resolve \(what): \(remedy(ruled, namesFiles: isAll))"
    }

    private func remedy(_ ruled: [Conflict], namesFiles: Bool) -> String {
        let found = HunkNature.allCases.filter { nature in ruled.contains { natures(of: $0).contains(nature) } }
        let remedies = found.map { nature in
            let conflicts = ruled.filter { natures(of: $0).contains(nature) }
            return remedy(nature, conflicts, namesFiles: namesFiles || found.count > 1)
        }
        return Wording.list(remedies)
    }

    private func remedy(_ nature: HunkNature, _ conflicts: [Conflict], namesFiles: Bool) -> String {
        let names = files(conflicts)
        let pronoun = conflicts.count == 1 ? "it" : "them"
        let place = namesFiles ? " in \(names)" : ""
        return switch nature {
        case .lockFile:
            "regenerate \(namesFiles ? "the lock \(conflicts.count == 1 ? "file" : "files") \(names)" : pronoun)"
        case .changelog: "keep the entries of both sides\(namesFiles ? " of \(names)" : "")"
        case .importList: "keep the imports of both sides\(place)"
        case .unionableList: "keep the list entries of both sides\(place)"
        case .whitespaceOnly: "leave the changes of white space aside\(place)"
        case .identicalMove: "keep the move and the other side's changes\(place)"
        case .generated, .catalogue, .judgement:
            "regenerate \(namesFiles ? names : pronoun), or keep the lines of both sides"
        }
    }

    /// What makes a conflict mechanical.
    private func natures(of conflict: Conflict) -> [HunkNature] {
        conflict.mechanicalNatures.isEmpty ? [.judgement] : conflict.mechanicalNatures
    }

    private func files(_ conflicts: [Conflict]) -> String {
        var known: Set<RepositoryPath> = []
        let paths = conflicts.map(\.path).filter { known.insert($0).inserted }
        return Wording.list(paths.map { Wording.plain($0.text, limit: 120) }, limit: 3)
    }
}
