/// A language in which files are read for what they define and use.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case python, javascript, typescript, tsx, go, java, ruby, php, swift
    /// HTML with the statements of Jinja, or of Django's templates.
    case template
    case json, yaml, toml

    private static let byExtension: [ArraySlice<UInt8>: Language] = bytes([
        "py": .python, "pyi": .python, "js": .javascript, "mjs": .javascript, "cjs": .javascript, "jsx": .javascript,
        "ts": .typescript, "mts": .typescript, "cts": .typescript, "tsx": .tsx, "go": .go, "java": .java, "rb": .ruby,
        "rake": .ruby, "php": .php, "swift": .swift, "html": .template, "htm": .template, "jinja": .template,
        "jinja2": .template, "j2": .template, "json": .json, "yml": .yaml, "yaml": .yaml, "toml": .toml,
    ])

    /// Lock files, whose endings don't tell.
    private static let byName: [ArraySlice<UInt8>: Language] = bytes([
        "poetry.lock": .toml, "uv.lock": .toml, "pdm.lock": .toml, "Cargo.lock": .toml, "Pipfile": .toml,
        "Pipfile.lock": .json, "composer.lock": .json,
    ])
    private static let longestExtension = byExtension.keys.map(\.count).max() ?? 0
    private static let lengths = Set(byName.keys.map(\.count))

    /// Names as paths have them: they are asked for over and over, and no text is made of them for that.
    private static func bytes(_ names: [String: Language]) -> [ArraySlice<UInt8>: Language] {
        Dictionary(uniqueKeysWithValues: names.map { (Array($0.utf8)[...], $1) })
    }

    /// The language of a file by its name; nil where it is none of these.
    package init?(of path: RepositoryPath) {
        let name = path.lastPart
        if Self.lengths.contains(name.count), let language = Self.byName[name] {
            self = language
            return
        }
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex,
            name.endIndex - dot <= Self.longestExtension + 1,
            let language = Self.byExtension[
                name[(dot + 1)...].map { 65...90 ~= $0 ? $0 | 0x20 : $0 }[...]]
        else { return nil }
        self = language
    }
}
