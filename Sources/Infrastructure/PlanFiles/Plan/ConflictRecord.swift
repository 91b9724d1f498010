import Domain

/// One path at which two sides can't both apply.
struct ConflictRecord: Decodable {
    let conflict: Conflict

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        conflict = Conflict(
            path: RepositoryPath(reading: try members.text("path")),
            kind: try members.word("kind", of: MergeConflict.Kind.self), layer: try members.text("layer"),
            resolution: try members.word("class", of: Conflict.Class.self),
            hunks: try members.decode([HunkRecord].self, forKey: "hunks").map(\.hunk))
    }
}

/// One conflicting place.
struct HunkRecord: Decodable {
    let hunk: ConflictHunk

    init(from decoder: any Decoder) throws {
        let members = try decoder.members()
        let category = members.contains("category") ? try members.word("category", of: HunkCategory.self) : .manual
        let range = HunkRange(
            base: try members.decodeNil(forKey: "base") ? nil : members.lines("base"),
            ours: try members.lines("ours"), theirs: try members.lines("theirs"), category: category)
        hunk = ConflictHunk(
            range: range, layer: try members.text("layer"), symbol: try members.textIfPresent("symbol"))
    }
}
