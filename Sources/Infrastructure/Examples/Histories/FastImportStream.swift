import Domain

/// A scripted history in the form that `git fast-import` reads; the same history is the same bytes.
package struct FastImportStream: Hashable, Sendable {
    /// The stream so far.
    package private(set) var bytes: [UInt8] = []
    private var lastMark = 0

    package init() {}

    /// Adds a commit and returns the mark that later commits and references name it by, `:1` the first.
    package mutating func append(_ commit: ScriptedCommit) -> String {
        lastMark += 1
        line("commit \(commit.reference)")
        line("mark :\(lastMark)")
        for role in ["author", "committer"] {
            line("\(role) \(commit.author.name) <\(commit.author.email)> \(commit.seconds) +0000")
        }
        data(Array(commit.message.utf8))
        for (index, parent) in commit.parents.enumerated() {
            line("\(index == 0 ? "from" : "merge") \(parent)")
        }
        for change in commit.changes { append(change) }
        line("")
        return ":\(lastMark)"
    }

    /// Points a full reference at a mark or a commit's 40 digits.
    package mutating func point(_ reference: String, at commit: String) {
        line("reset \(reference)")
        line("from \(commit)")
        line("")
    }

    /// Asks for the commit of a mark; `git fast-import` answers with a line of 40 digits on its standard output.
    package mutating func ask(for mark: String) { line("get-mark \(mark)") }

    private mutating func append(_ change: ScriptedChange) {
        switch change {
        case .write(let path, let content, let mode):
            line("M \(mode.rawValue) inline ", path)
            data(content)
        case .submodule(let path, let commit): line("M 160000 \(commit.hex) ", path)
        case .rename(let old, let new): line("R ", old, new)
        case .delete(let path): line("D ", path)
        }
    }

    /// Ends a line of text and paths. The paths are quoted always: unquoted ones may hold neither spaces nor newlines.
    private mutating func line(_ text: String, _ paths: RepositoryPath...) {
        bytes += text.utf8
        bytes += paths.map(Self.quoted).joined(separator: [UInt8(ascii: " ")])
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func data(_ content: [UInt8]) {
        line("data \(content.count)")
        bytes += content
        line("")
    }

    private static func quoted(_ path: RepositoryPath) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        let escaped = path.bytes.flatMap { byte -> [UInt8] in
            switch byte {
            case quote, UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): Array("\\n".utf8)
            default: [byte]
            }
        }
        return [quote] + escaped + [quote]
    }
}
