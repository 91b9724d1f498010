package import Domain
import Foundation

extension GitIntegrationRepository {
    /// Makes a work tree in which the merge stands as git leaves one that conflicts: git makes it.
    package func layOut(_ layout: ConflictLayout) throws {
        try addWorkTree(at: layout.directory, of: layout.tip)
        var name = layout.head.hex
        if let reference = layout.reference, try repository.commit(at: reference) == layout.head { name = reference }
        let options = ["--quiet", "--no-ff", "--no-commit", "--no-edit", "--no-autostash", "--no-verify-signatures"]
        let run = try git(
            try cache(layout) + ["merge"] + options + ["-m", layout.message, name], in: layout.directory)
        guard run.status <= 1, try hasMerge(in: layout.directory) else {
            throw GitError.file(path: layout.directory, cause: Self.lastLine(of: run))
        }
        try settleSubmodules(of: layout)
    }

    /// Returns how far the person is with a merge that was laid out.
    ///
    /// What is open is told without a change to the work tree or its index: a copy of the index is asked what it comes to.
    package func examine(_ layout: ConflictLayout) throws -> LayoutProgress {
        let directory = layout.directory
        guard FileManager.default.fileExists(atPath: directory + "/.git"),
            let head = try commit("HEAD", in: directory)
        else { return .gone }
        guard try follows(head, layout.tip) else { return .elsewhere(head) }
        let status = try status(in: directory)
        let holdsMerge = try hasMerge(in: directory) || follows(head, layout.head)
        guard holdsMerge else { return status.isClean && head == layout.tip ? .gone : .abandoned }
        let unmerged = status.unmerged.map(\.path)
        let decided = try textConflicts(status.unmerged, of: layout)
        let undecided = Set(unmerged).subtracting(decided).sorted()
        let tree = try tree(in: directory, staging: decided, without: undecided)
        let manual = Set(layout.paths + unmerged).subtracting(undecided).sorted()
        var open = undecided.map { OpenPath(path: $0, matter: .undecided) }
        open += try markers(manual, in: tree, of: layout)
        open += status.unstaged.sorted().map { OpenPath(path: $0, matter: .unstaged) }
        open += status.untracked.sorted().map { OpenPath(path: $0, matter: .untracked) }
        guard open.isEmpty else { return .open(open) }
        let run = try git(try cache(layout) + ["rerere"], in: directory)
        guard run.status == 0 else { throw GitError.file(path: directory, cause: Self.lastLine(of: run)) }
        // What git wrote for the person lies in caches yet; nothing less reaches all of it.
        sync()
        return .resolved(
            StepResolution(tree: tree, paths: try manual.map { try resolved($0, in: tree, of: layout) }))
    }

    /// The settings by which git fills in and records resolutions, unless the plan or the user wants none of that.
    private func cache(_ layout: ConflictLayout) throws -> [String] {
        let isOff = try !layout.replays || repository.configuration(environment: settings.environment).turnsRerereOff
        return isOff ? ["-c", "rerere.enabled=false"] : ["-c", "rerere.enabled=true", "-c", "rerere.autoUpdate=true"]
    }

    private func commit(_ name: String, in directory: String) throws -> ObjectID? {
        let run = try git(["rev-parse", "--verify", "--quiet", name + "^{commit}"], in: directory)
        return run.status == 0 ? ObjectID(hex: Self.firstLine(of: run)) : nil
    }

    private func follows(_ head: ObjectID, _ ancestor: ObjectID) throws -> Bool {
        try head == ancestor || git(["merge-base", "--is-ancestor", ancestor.hex, head.hex]).status == 0
    }

    private func hasMerge(in directory: String) throws -> Bool { try commit("MERGE_HEAD", in: directory) != nil }

    private func status(in directory: String) throws -> WorkTreeStatus {
        let run = try git(["status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames"], in: directory)
        guard run.status == 0, let status = WorkTreeStatus(parsing: run.output) else {
            throw GitError.file(path: directory, cause: "its status can't be read: \(Self.lastLine(of: run))")
        }
        return status
    }

    /// Returns the paths in which git wrote conflict markers, so that a file without any is what the person made of it. For all
    /// others git left one side there, and only the index can say that somebody looked at it.
    private func textConflicts(_ unmerged: [UnmergedPath], of layout: ConflictLayout) throws -> [RepositoryPath] {
        let store = ObjectStore(repository: repository)
        let texts = try unmerged.filter { path in
            try path.isThere && !path.sides.isEmpty && !path.sides.contains { try store.isBinary($0) }
        }
        let forms = try forms(of: texts.map(\.path), mergedIn: layout)
        return zip(texts, forms).filter { !$1.mergesAsBinary }.map(\.0.path).sorted()
    }

    private func gitPath(_ name: String, in directory: String) throws -> String {
        let path = Self.firstLine(of: try git(["rev-parse", "--git-path", name], in: directory))
        return path.hasPrefix("/") ? path : "\(directory)/\(path)"
    }

    /// Returns the tree that the index comes to once some of the paths that conflict are staged; those that are not are left
    /// out of it.
    private func tree(
        in directory: String, staging decided: [RepositoryPath], without undecided: [RepositoryPath]
    ) throws -> ObjectID {
        let own = try TemporaryDirectory(prefix: "orchestrate-index")
        let index = try own.file(
            "index", holding: Array(FileManager.default.contents(atPath: try gitPath("index", in: directory)) ?? Data())
        )
        let variables = ["GIT_INDEX_FILE": index.path, "GIT_LITERAL_PATHSPECS": "1"]
        for (command, paths) in [
            (["add", "--sparse"], decided), (["rm", "--cached", "--quiet", "--sparse"], undecided),
        ]
        where !paths.isEmpty {
            let run = try git(
                command + ["--pathspec-from-file=-", "--pathspec-file-nul"], in: directory,
                input: Array(paths.map(\.bytes).joined(separator: [0])), adding: variables)
            guard run.status == 0 else { throw GitError.file(path: directory, cause: Self.lastLine(of: run)) }
        }
        let run = try git(["write-tree"], in: directory, adding: variables)
        guard run.status == 0, let tree = ObjectID(hex: Self.firstLine(of: run)) else {
            throw GitError.file(path: directory, cause: Self.lastLine(of: run))
        }
        return tree
    }

    private func markers(
        _ paths: [RepositoryPath], in tree: ObjectID, of layout: ConflictLayout
    ) throws -> [OpenPath] {
        let store = ObjectStore(repository: repository)
        let sides = try [layout.tip, layout.head].map { try store.treeID(ofCommit: $0) }
        let forms = try forms(of: paths, mergedIn: layout)
        return try zip(paths, forms).compactMap { path, form in
            guard let text = try store.file(at: path, in: tree) else { return nil }
            let texts = try sides.compactMap { try store.file(at: path, in: $0) }
            let markers = ConflictMarkers(size: form.markerSize, merging: texts)
            return markers.firstLine(in: text).map { OpenPath(path: path, matter: .marker(line: $0)) }
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
        let run = try git(["read-tree", layout.tip.hex], in: layout.directory, adding: variables)
        guard run.status == 0 else { throw GitError.file(path: layout.directory, cause: Self.lastLine(of: run)) }
        return try WorkTreeForm.read(paths, options: ["--cached"]) { arguments, input throws(GitError) in
            try git(arguments, in: layout.directory, input: input, adding: variables)
        }
    }

    private func resolved(
        _ path: RepositoryPath, in tree: ObjectID, of layout: ConflictLayout
    ) throws -> ResolvedPath {
        let store = ObjectStore(repository: repository)
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

    private static func firstLine(of run: ProcessRun) -> String {
        String(decoding: run.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
