/// How a kind of file writes its lists.
enum ListFormat: Hashable {
    /// A pattern or a name a line, as in `.gitignore`; the order counts for none of them.
    case patterns
    /// A package a line.
    case requirements
    /// A line whose first words name what the rest is said of.
    case firstWords(Int)
    /// `key = value` from the line's start.
    case assignments
    /// `- item` and `key: value`.
    case yaml
    /// Items within brackets, which JSON has for nothing else.
    case brackets(isData: Bool, comment: String)

    private static let patternFiles: Set<String> = [
        ".dockerignore", ".eslintignore", ".gcloudignore", ".gitignore", ".hgignore", ".npmignore", ".prettierignore",
        ".stylelintignore", ".vercelignore", "authors", "authors.md", "authors.txt", "contributors", "contributors.txt",
    ]

    /// Those of C are not among them: there an item is known by its place.
    private static let codeEndings: Set<String> = [
        "cjs", "cs", "cts", "dart", "go", "java", "js", "jsx", "kt", "kts", "mjs", "mts", "php", "rs", "scala",
        "svelte", "swift", "ts", "tsx", "vue",
    ]

    /// Returns the ways of a file, those to try first before the others.
    static func all(of file: FileName) -> [ListFormat] {
        if patternFiles.contains(file.name) { return [.patterns] }
        switch file.name {
        case "go.mod", ".tool-versions": return [.firstWords(1)]
        case "gemfile": return [.firstWords(2)]
        case _ where file.name.hasPrefix(".env"): return [.assignments]
        case _ where isRequirements(file): return [.requirements]
        default: break
        }
        switch file.ending {
        case "env", "properties", "ini", "cfg": return [.assignments]
        case "toml": return [.assignments, .brackets(isData: false, comment: "#")]
        case "yml", "yaml": return [.yaml]
        case "json", "jsonc", "json5", "webmanifest": return [.brackets(isData: true, comment: "//")]
        case "py", "pyi", "rb", "ex", "exs": return [.brackets(isData: false, comment: "#")]
        case let ending where codeEndings.contains(ending): return [.brackets(isData: false, comment: "//")]
        default: return []
        }
    }

    private static func isRequirements(_ file: FileName) -> Bool {
        guard ["txt", "in", "pip"].contains(file.ending) else { return false }
        return file.name.hasPrefix("requirements") || file.name.hasPrefix("constraints")
            || file.name.hasSuffix("requirements.txt") || file.name.hasSuffix("requirements.in")
    }

    /// Returns what a line says, nil where it is no entry of a list.
    func entry(_ line: Line) -> ListEntry? {
        let text = line.trimmed
        guard let first = text.first, text.last != UInt8(ascii: "\\") else { return nil }
        switch self {
        case .patterns:
            return first == UInt8(ascii: "!") ? nil : ListEntry(.item, key: text, value: text)
        case .requirements:
            let isOption = first == UInt8(ascii: "-") || first == UInt8(ascii: "#")
            return isOption ? ListEntry(.item, key: text, value: text) : requirement(text)
        case .firstWords(let count): return words(text, count)
        case .assignments: return assignment(text)
        case .yaml: return YAMLEntry.read(text)
        case .brackets: return BracketEntry.read(text)
        }
    }

    /// Upper case, `_` and `.` make no other package.
    private func requirement(_ text: Line) -> ListEntry {
        let entry = ListEntry(item: text, value: text)
        let key = entry.key.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            case UInt8(ascii: "_"), UInt8(ascii: "."): UInt8(ascii: "-")
            default: byte
            }
        }
        return ListEntry(.item, key: key, value: text)
    }

    private func words(_ text: Line, _ count: Int) -> ListEntry? {
        let words = text.split(whereSeparator: { Line.isSpace($0) || $0 == UInt8(ascii: ",") })
        let isKnown = count == 2 ? words.first?.isText("gem") == true : words.count > 1
        guard isKnown, words.count >= count, !text.contains(where: { "({[#".utf8.contains($0) }) else { return nil }
        return ListEntry(.pair, key: words[count - 1], value: text)
    }

    private func assignment(_ text: Line) -> ListEntry? {
        guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let key = text[..<equals].withoutEnd
        let value = text[(equals + 1)...].trimmed
        let isName = key.allSatisfy { Line.isNamePart($0) || "-.\"".utf8.contains($0) }
        // A value may go on in the next lines.
        let isWhole = ["\"\"\"", "'''"].allSatisfy { !value.holds($0) } && Self.isBalanced(value)
        return !key.isEmpty && !value.isEmpty && isName && isWhole ? ListEntry(.pair, key: key, value: text) : nil
    }

    private static func isBalanced(_ value: Line) -> Bool {
        let opened = value.count { "[{".utf8.contains($0) }
        return opened == value.count { "]}".utf8.contains($0) }
    }
}
