import Domain

/// The contested files of one head, followed back along the base's first-parent line.
struct ContestedHistory {
    /// What is looked for in one file.
    private struct Search {
        let file: ContestedFile
        /// The lines whose newest change is not found yet.
        var lines: [TrackedLines]
        /// Whether the conflict is not one of lines, so that any change of the file will do.
        var wantsAny: Bool
        /// The newest change beside lines of which no change was found.
        var beside: ObjectID?

        var isOver: Bool { lines.isEmpty && !wantsAny }
    }

    private var searches: [Search]
    /// The commits that were found, newest first, with the files.
    private(set) var found: [(commit: ObjectID, paths: [RepositoryPath])] = []

    init(_ files: [ContestedFile]) {
        searches = files.map { Search(file: $0, lines: $0.lines.map(TrackedLines.init), wantsAny: $0.lines.isEmpty) }
    }

    /// Whether nothing is left to look for.
    var isOver: Bool { searches.allSatisfy(\.isOver) }

    /// Goes from a commit to its first parent. `diff` compares two files; it is nil for what is no text.
    mutating func goBack(
        over commit: ObjectID, _ changes: [RepositoryPath: (old: TreeEntry?, new: TreeEntry?)],
        diff: (TreeEntry, TreeEntry) throws(GitError) -> LineDiff?
    ) throws(GitError) {
        for place in searches.indices where !searches[place].isOver {
            guard let change = changes[searches[place].file.pathInBase] else { continue }
            guard !searches[place].wantsAny, let old = change.old, let new = change.new, let diff = try diff(old, new)
            else {
                (searches[place].lines, searches[place].wantsAny) = ([], false)
                add(commit, searches[place].file.path)
                continue
            }
            goBack(over: commit, diff, in: place)
        }
    }

    private mutating func goBack(over commit: ObjectID, _ diff: LineDiff, in place: Int) {
        var rest: [TrackedLines] = []
        for var lines in searches[place].lines {
            switch lines.goBack(over: diff) {
            case .changed: add(commit, searches[place].file.path)
            case .touched:
                searches[place].beside = searches[place].beside ?? commit
                rest.append(lines)
            case .nothing: rest.append(lines)
            }
        }
        searches[place].lines = rest
    }

    /// Ends the search where the head's history left the base's: what stands beside lines that nobody changed is what the
    /// merge could not tell apart from them.
    mutating func end() {
        for search in searches where search.lines.contains(where: \.isTouched) {
            if let commit = search.beside { add(commit, search.file.path) }
        }
        searches = []
    }

    private mutating func add(_ commit: ObjectID, _ path: RepositoryPath) {
        guard let place = found.firstIndex(where: { $0.commit == commit }) else {
            found.append((commit, [path]))
            return
        }
        if !found[place].paths.contains(path) { found[place].paths.append(path) }
    }
}
