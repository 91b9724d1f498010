import Application
package import Domain
import Files
import Foundation

extension GitIntegrationRepository {
    /// Returns how far the person is with a merge that was laid out.
    ///
    /// It is told without a change to the work tree or its index: a copy of the index is asked what it comes to. Whatever
    /// can't be told is an error, for nothing but the absence of the work tree means that no work is in it.
    package func examine(_ layout: ConflictLayout) throws -> LayoutProgress {
        do {
            return try progress(of: layout)
        } catch let error as GitError {
            throw ExecutionError.unreadableWorkTree(
                directory: layout.directory, cause: Self.cause(of: error, in: layout.directory))
        }
    }

    private func progress(of layout: ConflictLayout) throws -> LayoutProgress {
        let directory = layout.directory
        guard try isThere(directory) else { return .gone }
        let head = try head(of: directory)
        guard try follows(head, layout.tip) else { return .elsewhere(head) }
        var status = try status(in: directory)
        let converted = try convertedOnly(status.unstaged.compactMap(\.file), in: directory)
        status.unstaged.removeAll { converted.contains($0.path) }
        guard try hasMerge(in: directory) || follows(head, layout.head) else {
            return status.isClean && head == layout.tip ? .gone : .abandoned
        }
        let undecided = status.unmerged.map(\.path)
        let staged = try tree(in: directory, without: undecided)
        let result = try withoutConversions(staged, of: layout)
        let decided = Set(layout.paths).subtracting(undecided).sorted()
        var open = try unmerged(status.unmerged, of: layout)
        open += try markers(decided, in: result.tree, of: layout)
        open += status.unstaged.map(\.path).sorted().map { OpenPath(path: $0, matter: .unstaged) }
        open += status.untracked.sorted().map { OpenPath(path: $0, matter: .untracked) }
        let unchanged = converted.union(result.converted).sorted()
        guard open.isEmpty else {
            return .open(open + unchanged.map { OpenPath(path: $0, matter: .converted) })
        }
        try check(git(try cache(layout) + ["rerere"], in: directory), at: directory)
        // What git wrote for the person lies in caches yet; nothing less reaches all of it.
        sync()
        let paths = try decided.map { try resolved($0, in: result.tree, of: layout) }
        return .resolved(StepResolution(tree: result.tree, paths: paths), converted: unchanged)
    }

    private static func cause(of error: GitError, in directory: String) -> String {
        guard case .file(let path, let cause) = error, path == directory else { return error.description }
        return cause
    }

    /// Whether there is a work tree to look at. A directory in which nothing is left holds no work either.
    private func isThere(_ directory: String) throws -> Bool {
        guard try exists(directory) else { return false }
        if try exists(directory + "/.git") { return true }
        do {
            if try FileManager.default.contentsOfDirectory(atPath: directory).isEmpty { return false }
        } catch {
            throw GitError.file(path: directory, cause: SystemCause.words(error))
        }
        throw GitError.file(path: directory, cause: "its .git is gone, so git does not know it")
    }

    private func head(of directory: String) throws -> ObjectID {
        let run = try git(["rev-parse", "--verify", "HEAD^{commit}"], in: directory)
        return try object(namedBy: run, at: directory)
    }

    private func follows(_ head: ObjectID, _ ancestor: ObjectID) throws -> Bool {
        if head == ancestor { return true }
        let run = try git(["merge-base", "--is-ancestor", ancestor.hex, head.hex])
        return try isYes(run, at: repository.directory)
    }

    private func status(in directory: String) throws -> WorkTreeStatus {
        let run = try git(
            ["status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames"], in: directory,
            adding: ["GIT_OPTIONAL_LOCKS": "0"])
        try check(run, at: directory)
        guard let status = WorkTreeStatus(parsing: run.output) else {
            throw GitError.file(path: directory, cause: "its status can't be read: \(Self.lastLine(of: run))")
        }
        return status
    }

    /// Returns what is open about the paths that conflict in the index: only `git add` or `git rm` decides them.
    private func unmerged(_ paths: [UnmergedPath], of layout: ConflictLayout) throws -> [OpenPath] {
        let forms = try forms(of: paths.map(\.path), mergedIn: layout)
        return try zip(paths, forms).sorted { $0.0.path < $1.0.path }.map { unmerged, form in
            let path = unmerged.path
            guard !unmerged.sides.isEmpty, let text = WorkTreeFile.content(of: path, in: layout.directory),
                let line = ConflictMarkers(
                    size: form.markerSize, merging: try unmerged.sides.map { try store.blob($0) }
                ).firstLine(in: text)
            else { return OpenPath(path: path, matter: .undecided) }
            return OpenPath(path: path, matter: .marker(line: line))
        }
    }

    /// Returns the tree that the index comes to; the paths that conflict are left out of it.
    private func tree(in directory: String, without undecided: [RepositoryPath]) throws -> ObjectID {
        let own = try TemporaryDirectory(prefix: "orchestrate-index")
        let path = try gitPath("index", in: directory)
        guard let content = try GitError.mapping({ try Disk.content(of: path) }) else {
            throw GitError.file(path: path, cause: "it is gone")
        }
        let index = try own.file("index", holding: content)
        let variables = ["GIT_INDEX_FILE": index.path, "GIT_LITERAL_PATHSPECS": "1"]
        if !undecided.isEmpty {
            let run = try git(
                ["rm", "--cached", "--quiet", "--sparse", "--pathspec-from-file=-", "--pathspec-file-nul"],
                in: directory, input: Array(undecided.map(\.bytes).joined(separator: [0])), adding: variables)
            try check(run, at: directory)
        }
        return try writeTree(in: directory, variables)
    }

    private func markers(
        _ paths: [RepositoryPath], in tree: ObjectID, of layout: ConflictLayout
    ) throws -> [OpenPath] {
        let sides = try [layout.tip, layout.head].map { try store.treeID(ofCommit: $0) }
        let merged = try mergedTree(in: layout.directory)
        let forms = try forms(of: paths, mergedIn: layout)
        return try zip(paths, forms).compactMap { path, form in
            guard let text = try store.file(at: path, in: tree) else { return nil }
            let texts = try sides.compactMap { try store.file(at: path, in: $0) }
            let markers = ConflictMarkers(size: form.markerSize, merging: texts)
            // One side alone has no markers of git's: it could not merge them.
            let left = try merged.flatMap { try store.file(at: path, in: $0) }.flatMap { texts.contains($0) ? nil : $0 }
            return markers.firstLine(in: text, besides: left).map { OpenPath(path: path, matter: .marker(line: $0)) }
        }
    }

    /// Returns what the attributes said of some paths when git merged them, in order. That was before the merge brought its
    /// own, and before anybody changed those.
    private func forms(
        of paths: [RepositoryPath], mergedIn layout: ConflictLayout
    ) throws(GitError) -> [WorkTreeForm] {
        guard !paths.isEmpty else { return [] }
        let own = try TemporaryDirectory(prefix: "orchestrate-index")
        let variables = ["GIT_INDEX_FILE": own.url.appendingPathComponent("index").path]
        try check(git(["read-tree", layout.tip.hex], in: layout.directory, adding: variables), at: layout.directory)
        return try WorkTreeForm.read(paths, options: ["--cached"]) { arguments, input throws(GitError) in
            try git(arguments, in: layout.directory, input: input, adding: variables)
        }
    }

    private func resolved(
        _ path: RepositoryPath, in tree: ObjectID, of layout: ConflictLayout
    ) throws -> ResolvedPath {
        guard let entry = try store.entry(at: path, in: tree) else {
            return ResolvedPath(path: path, manner: .deleted)
        }
        let ours = try store.entry(at: path, in: store.treeID(ofCommit: layout.tip))
        let theirs = try store.entry(at: path, in: store.treeID(ofCommit: layout.head))
        let manner: ResolvedPath.Manner =
            if ours?.isSame(as: entry) == true { .ours } else if theirs?.isSame(as: entry) == true { .theirs } else {
                .edited
            }
        return ResolvedPath(path: path, manner: manner)
    }
}
