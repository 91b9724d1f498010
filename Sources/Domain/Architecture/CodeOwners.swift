/// Who is asked about which files, as a `CODEOWNERS` file says. Hostile text only where the base's is.
package struct CodeOwners: Hashable, Sendable {
    /// Where forges look for the file, the first that is there.
    package static let places: [RepositoryPath] = [
        ".github/CODEOWNERS", ".gitlab/CODEOWNERS", ".gitea/CODEOWNERS", ".forgejo/CODEOWNERS", "CODEOWNERS",
        "docs/CODEOWNERS",
    ]

    private struct Rule: Hashable {
        let pattern: Glob
        let owners: [String]
    }

    private var rules: [Rule] = []

    /// Reads the lines of the file; what is no pattern is passed over, as forges do.
    package init(_ content: [UInt8]) {
        var standard: [String] = []
        for line in content.split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line, as: UTF8.self)
            let said = text.split(separator: " #", maxSplits: 1).first ?? ""
            let words = said.split(whereSeparator: \.isWhitespace).map(String.init)
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            // A section of GitLab: its owners are those of its lines that name none.
            if first.hasPrefix("[") || first.hasPrefix("^[") {
                standard = words.filter { $0.contains("@") && !$0.contains("]") }
                continue
            }
            do throws(GlobError) {
                let owners = words.dropFirst().filter { $0.contains("@") }
                rules.append(
                    Rule(pattern: try Glob(validating: first), owners: owners.isEmpty ? standard : Array(owners)))
            } catch {
                continue
            }
        }
    }

    /// Returns the owners of a file: the last line that covers it counts.
    package func owners(of path: RepositoryPath) -> [String] {
        rules.last { $0.pattern.matches(path) }?.owners ?? []
    }
}
