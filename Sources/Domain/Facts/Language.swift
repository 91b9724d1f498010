/// A language in which files are read for what they define and use.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case python, javascript, typescript, tsx, go, java, ruby, php, swift
    /// HTML with the statements of Jinja, or of Django's templates.
    case template
    case json, yaml, toml

    private static let byExtension: [String: Language] = [
        "py": .python, "pyi": .python, "js": .javascript, "mjs": .javascript, "cjs": .javascript, "jsx": .javascript,
        "ts": .typescript, "mts": .typescript, "cts": .typescript, "tsx": .tsx, "go": .go, "java": .java, "rb": .ruby,
        "rake": .ruby, "php": .php, "swift": .swift, "html": .template, "htm": .template, "jinja": .template,
        "jinja2": .template, "j2": .template, "json": .json, "yml": .yaml, "yaml": .yaml, "toml": .toml,
    ]

    /// Lock files, whose endings don't tell.
    private static let byName: [String: Language] = [
        "poetry.lock": .toml, "uv.lock": .toml, "pdm.lock": .toml, "Cargo.lock": .toml, "Pipfile": .toml,
        "Pipfile.lock": .json, "composer.lock": .json,
    ]

    /// The language of a file by its name; nil where it is none of these.
    package init?(of path: RepositoryPath) {
        let name = path.lastPart
        if let whole = String(validating: name, as: UTF8.self), let language = Self.byName[whole] {
            self = language
            return
        }
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex,
            let suffix = String(validating: name[(dot + 1)...], as: UTF8.self),
            let language = Self.byExtension[suffix.lowercased()]
        else { return nil }
        self = language
    }
}
