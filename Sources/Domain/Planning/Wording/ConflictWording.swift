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
        let places = judged.reduce(0) { $0 + max($1.hunks.count, 1) }
        let noun = judged.allSatisfy { !$0.hunks.isEmpty } ? "hunk" : "place"
        return "\(Wording.count(places, noun)) in \(files(judged)) \(places == 1 ? "needs" : "need") judgement"
    }

    private func rule(_ ruled: [Conflict], isAll: Bool) -> String {
        let what = isAll && ruled.count == 1 ? "it" : isAll ? "all of it" : files(ruled)
        return "a rule can resolve \(what): \(remedy(ruled, namesFiles: isAll))"
    }

    private func remedy(_ ruled: [Conflict], namesFiles: Bool) -> String {
        let pronoun = ruled.count == 1 ? "it" : "them"
        if ruled.allSatisfy({ Self.isLockFile($0.path) }) {
            return
                "regenerate \(namesFiles ? "the lock \(ruled.count == 1 ? "file" : "files") \(files(ruled))" : pronoun)"
        }
        if ruled.allSatisfy({ Self.isChangelog($0.path) }) {
            return "keep the entries of both sides\(namesFiles ? " of \(files(ruled))" : "")"
        }
        return "regenerate \(namesFiles ? files(ruled) : pronoun), or keep the lines of both sides"
    }

    private func files(_ conflicts: [Conflict]) -> String {
        var known: Set<RepositoryPath> = []
        let paths = conflicts.map(\.path).filter { known.insert($0).inserted }
        return Wording.list(paths.map { Wording.plain($0.text, limit: 120) }, limit: 3)
    }

    private static func isLockFile(_ path: RepositoryPath) -> Bool {
        let name = String(decoding: path.lastPart, as: UTF8.self).lowercased()
        let endings = [".lock", "-lock.json", "-lock.yaml", ".lockfile", ".lock.json", ".resolved"]
        return endings.contains(where: name.hasSuffix) || name == "go.sum" || name == "npm-shrinkwrap.json"
    }

    private static func isChangelog(_ path: RepositoryPath) -> Bool {
        let name = String(decoding: path.lastPart, as: UTF8.self).lowercased()
        return ["changelog", "changes", "history", "news", "releases"].contains { name.hasPrefix($0) }
    }
}
