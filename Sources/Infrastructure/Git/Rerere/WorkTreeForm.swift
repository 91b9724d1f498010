import Domain

/// What git would make of a file in a work tree, where `git rerere` reads and writes it.
struct WorkTreeForm {
    /// The attributes that decide it.
    private static let names = [
        "conflict-marker-size", "text", "crlf", "eol", "ident", "filter", "working-tree-encoding",
    ]
    private let values: [String: String]

    /// The form of a file without attributes.
    static let plain = WorkTreeForm(values: [:])

    /// Asks git for the attributes of some paths, in order.
    static func read(
        _ paths: [RepositoryPath], of attributes: [UInt8], from git: GitMergeTree
    ) throws(GitError) -> [WorkTreeForm] {
        guard !attributes.isEmpty else { return paths.map { _ in plain } }
        return try read(paths) { arguments, input throws(GitError) in try git.run(arguments, input: input) }
    }

    /// Asks a git that knows the attributes for those of some paths, in order.
    static func read(
        _ paths: [RepositoryPath], options: [String] = [],
        asking git: (_ arguments: [String], _ input: [UInt8]) throws(GitError) -> ProcessRun
    ) throws(GitError) -> [WorkTreeForm] {
        let run = try git(["check-attr"] + options + ["-z", "--stdin"] + names, paths.flatMap { $0.bytes + [0] })
        // path NUL name NUL value NUL, for each path and name.
        let fields = run.output.split(separator: 0, omittingEmptySubsequences: false)
        guard run.status == 0, fields.count >= paths.count * names.count * 3 else {
            throw .program(name: "git check-attr", cause: "status \(run.status)")
        }
        return paths.indices.map { place in
            let start = place * names.count * 3
            return WorkTreeForm(
                values: Dictionary(
                    names.indices.map { (names[$0], String(decoding: fields[start + $0 * 3 + 2], as: UTF8.self)) }
                ) { first, _ in first })
        }
    }

    /// How many characters a conflict marker has.
    var markerSize: Int { values["conflict-marker-size"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 7 }

    /// Why the file's text in a work tree is not that in the repository; nil where it is.
    ///
    /// - Parameter hasReturns: whether a carriage return stands in the text, or in what it would become.
    func difference(hasReturns: Bool, convertsLineEnds: Bool) -> String? {
        if isSet("ident") || isSet("filter") || isSet("working-tree-encoding") {
            return "git changes the file on its way to the work tree"
        }
        if values["text"] == "unset" { return nil }
        let isText = ["text", "crlf", "eol"].contains(where: isSet)
        let isConverted = convertsLineEnds || values["eol"] == "crlf" || isText && hasReturns
        return isConverted ? "git changes the file's line ends on their way to the work tree" : nil
    }

    private func isSet(_ name: String) -> Bool { !["unspecified", "unset"].contains(values[name] ?? "unspecified") }
}
