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
            base: try members.decodeNil(forKey: "base") ? nil : Self.lines("base", members),
            ours: try Self.lines("ours", members), theirs: try Self.lines("theirs", members), category: category)
        hunk = ConflictHunk(
            range: range, layer: try members.text("layer"), symbol: try members.textIfPresent("symbol"))
    }

    private static func lines(_ key: PlanKey, _ members: PlanMembers) throws -> LineRange {
        let numbers = try members.numbers(key)
        guard numbers.count == 2, numbers[0] > 0, numbers[1] >= numbers[0] - 1 else {
            throw members.wrong(key, "is not the first and the last line, counted from 1")
        }
        return LineRange(first: numbers[0], last: numbers[1])
    }
}
