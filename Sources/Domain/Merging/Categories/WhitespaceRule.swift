/// Which white space of a file has no meaning.
enum WhitespaceRule {
    /// None but that at the ends of lines, and blank lines.
    case endsOfLines
    /// That at both ends of lines, and blank lines.
    case indentationToo
    /// All of it may mean something.
    case nothing

    private static let indented: Set<String> = [
        "c", "cc", "cpp", "cs", "css", "cxx", "dart", "go", "groovy", "h", "hpp", "htm", "html", "java", "js", "json",
        "jsonc", "jsx", "kt", "kts", "less", "m", "mjs", "cjs", "mm", "mts", "cts", "php", "proto", "rb", "rs",
        "scala", "scss", "sql", "swift", "tf", "ts", "tsx", "xml",
    ]

    private static let exact: Set<String> = [
        "adoc", "csv", "diff", "markdown", "md", "mdx", "patch", "rst", "snap", "tsv", "txt",
    ]

    init(_ file: FileName) {
        if Self.exact.contains(file.ending) {
            self = .nothing
        } else {
            self = Self.indented.contains(file.ending) ? .indentationToo : .endsOfLines
        }
    }

    /// Returns whether, but for white space without meaning, the sides are the same, or one of them is as the base.
    func isAllThatDiffers(at place: ContestedPlace) -> Bool {
        if case .nothing = self { return false }
        let (ours, theirs) = (meaning(of: place.ours), meaning(of: place.theirs))
        if ours == theirs { return true }
        return place.base.map { [ours, theirs].contains(meaning(of: $0)) } ?? false
    }

    private func meaning(of part: TextPart) -> [Line] {
        part.content.map { line in
            if case .indentationToo = self { line.trimmed } else { line.withoutEnd }
        }.filter { !$0.isEmpty }
    }
}
