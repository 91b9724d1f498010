import Domain
import Foundation

extension GitIntegrationRepository {
    /// Returns the files that are as git itself puts them there, though it may take them for changed: converted to a work
    /// tree and back - line ends, filters, `ident` - they are not what is stored.
    func convertedOnly(_ files: [WorkTreeFile], in directory: String) throws -> Set<RepositoryPath> {
        var same: Set<RepositoryPath> = []
        var others: [(file: WorkTreeFile, content: [UInt8])] = []
        for file in files {
            guard let content = WorkTreeFile.content(of: file.path, in: directory) else { continue }
            if try Repository.name(of: content, type: .blob) == file.stored {
                same.insert(file.path)
            } else {
                others.append((file, content))
            }
        }
        guard !others.isEmpty else { return same }
        let own = try TemporaryDirectory(prefix: "orchestrate-checkout")
        let place = own.url.appendingPathComponent("files").path
        let variables = ["GIT_INDEX_FILE": own.url.appendingPathComponent("index").path]
        try stage(others.map(\.file), in: directory, variables)
        try check(
            git(["checkout-index", "--all", "--quiet", "--prefix", place + "/"], in: directory, adding: variables),
            at: directory)
        for (file, content) in others where WorkTreeFile.content(of: file.path, in: place) == content {
            same.insert(file.path)
        }
        return same
    }

    /// Returns a tree that a person's index came to without what only git's own conversion changed against its merge, and the
    /// paths of that: who stages everything stages that, too.
    func withoutConversions(
        _ tree: ObjectID, of layout: ConflictLayout
    ) throws -> (tree: ObjectID, converted: [RepositoryPath]) {
        guard let merged = try mergedTree(in: layout.directory), merged != tree else { return (tree, []) }
        let conflicts = Set(layout.paths)
        let touched = try Footprint(from: merged, to: tree, in: store).touches
        let files = touched.compactMap { touch -> WorkTreeFile? in
            guard let before = touch.before, let after = touch.after, before.isRegularFile, before.mode == after.mode,
                !conflicts.contains(touch.path)
            else { return nil }
            return WorkTreeFile(path: touch.path, mode: before.mode, stored: before.id)
        }
        let converted = try convertedOnly(files, in: layout.directory)
        guard !converted.isEmpty else { return (tree, []) }
        let own = try TemporaryDirectory(prefix: "orchestrate-index")
        let variables = ["GIT_INDEX_FILE": own.url.appendingPathComponent("index").path]
        try check(git(["read-tree", tree.hex], in: layout.directory, adding: variables), at: layout.directory)
        try stage(files.filter { converted.contains($0.path) }, in: layout.directory, variables)
        return (try writeTree(in: layout.directory, variables), converted.sorted())
    }

    /// Returns the tree of an index.
    func writeTree(in directory: String, _ variables: [String: String]) throws -> ObjectID {
        let run = try git(["write-tree"], in: directory, adding: variables)
        return try object(namedBy: run, at: directory)
    }

    /// Returns what git's merge came to in a work tree; nil where that was not kept.
    func mergedTree(in directory: String) throws -> ObjectID? {
        let run = try git(["rev-parse", "--verify", "--quiet", Self.mergedReference + "^{tree}"], in: directory)
        return try isYes(run, at: directory) ? object(namedBy: run, at: directory) : nil
    }

    private func stage(_ files: [WorkTreeFile], in directory: String, _ variables: [String: String]) throws {
        let lines = files.flatMap { file -> [UInt8] in
            Array("\(String(file.mode, radix: 8)) \(file.stored.hex) 0\t".utf8) + file.path.bytes + [0]
        }
        let run = try git(["update-index", "-z", "--index-info"], in: directory, input: lines, adding: variables)
        try check(run, at: directory)
    }
}
