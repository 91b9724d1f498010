/// The directories of a tree in which templates are looked for.
struct TemplateFolders: Sendable {
    private static let names: Set<String> = ["templates", "template", "jinja2", "jinja", "_templates", "views"]
    /// Directories of templates that frameworks bring themselves, beside those that a project adds to them.
    private static let foreign: Set<Substring> = [
        "admin", "registration", "rest_framework", "django", "security", "account", "socialaccount", "bootstrap",
        "wtforms",
        "debug_toolbar", "mfa", "usersessions",
    ]
    private let files: TreeFiles
    private let folders: [RepositoryPath]
    private let byName: [[UInt8]: [RepositoryPath]]

    init(_ files: TreeFiles) {
        self.files = files
        let paths = files.paths
        let all = Set(paths.map(\.directory)).flatMap { [$0] + $0.ancestors }
        folders = Set(all).filter { Self.names.contains(String(decoding: $0.lastPart, as: UTF8.self)) }.sorted()
        byName = Dictionary(grouping: paths, by: { Array($0.lastPart) })
    }

    /// Whether there is a template that a file names: in a directory of templates, beside the file, or below a directory that
    /// is no part of one and may be one by another name.
    func have(_ name: String, for path: RepositoryPath) -> Bool {
        if name.hasPrefix(".") {
            return path.directory.following(name).map { files.blob(at: $0) != nil } ?? true
        }
        if places(of: name).contains(where: { files.blob(at: $0) != nil }) { return true }
        if files.blob(at: path.directory.appending(name)) != nil { return true }
        return named(like: name).contains { found in
            found.bytes.suffix(name.utf8.count + 1).elementsEqual("/\(name)".utf8) && folder(around: found) == nil
        }
    }

    /// Where a template would be.
    func places(of name: String) -> [RepositoryPath] { folders.compactMap { $0.following(name) } }

    /// The only file that a template's name stands for, as somebody names it; nil where there is none, or there are several.
    func place(of name: String, for path: RepositoryPath) -> RepositoryPath? {
        if name.hasPrefix(".") {
            return path.directory.following(name).flatMap { files.blob(at: $0) == nil ? nil : $0 }
        }
        let found = places(of: name).filter { files.blob(at: $0) != nil }
        if found.count == 1 { return found[0] }
        guard found.isEmpty else { return nil }
        let beside = path.directory.appending(name)
        if files.blob(at: beside) != nil { return beside }
        let elsewhere = named(like: name).filter {
            $0.bytes.suffix(name.utf8.count + 1).elementsEqual("/\(name)".utf8) && folder(around: $0) == nil
        }
        return elsewhere.count == 1 ? elsewhere[0] : nil
    }

    /// Where a template is now that is nowhere else.
    func whereabouts(of name: String) -> RepositoryPath? {
        let found = named(like: name).filter { folder(around: $0) != nil }
        return found.count == 1 ? found[0] : nil
    }

    /// Whether the first directory of a name is one of the project's own.
    func haveDirectory(of name: String) -> Bool {
        let parts = name.split(separator: "/")
        guard let first = parts.first, parts.count > 1, !Self.foreign.contains(first) else { return false }
        return folders.contains { files.hasDirectory($0.appending(first)) }
    }

    private func named(like name: String) -> [RepositoryPath] {
        name.split(separator: "/").last.flatMap { byName[Array($0.utf8)] } ?? []
    }

    private func folder(around path: RepositoryPath) -> RepositoryPath? {
        folders.first { path.isBelow($0) }
    }
}
