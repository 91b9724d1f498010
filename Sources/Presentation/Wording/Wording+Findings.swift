package import Domain

/// What stands around the sentences of the rules.
extension Wording {
    /// Returns why a file could not be looked at, to follow its name.
    package static func unread(_ cause: UnreadCause) -> Phrase {
        switch cause {
        case .noReader(let language): "not parsed: no grammar for \(words: name(of: language)) is built in"
        case .syntax(let line): "not parsed: line \(words: "\(line)") is no valid code"
        case .tooLarge(let bytes, let limit):
            "not parsed: it has \(words: megabytes(bytes)), and \(words: megabytes(limit)) is the most that is read"
        case .tooDeep(let limit): "not parsed: it is nested deeper than \(words: "\(limit)") levels"
        case .computed(let line): "not followed: line \(words: "\(line)") computes what is written down elsewhere"
        case .encoding: "not parsed: it is not UTF-8"
        case .tooSlow: "not parsed: it took too long"
        case .object(let reason): "not read: \(why(reason))"
        }
    }

    private static func megabytes(_ bytes: Int) -> String {
        bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
    }

    /// Returns the language's own name.
    package static func name(of language: Language) -> String {
        switch language {
        case .python: "Python"
        case .javascript: "JavaScript"
        case .typescript: "TypeScript"
        case .tsx: "TSX"
        case .go: "Go"
        case .java: "Java"
        case .ruby: "Ruby"
        case .php: "PHP"
        case .swift: "Swift"
        case .template: "templates"
        case .json: "JSON"
        case .yaml: "YAML"
        case .toml: "TOML"
        }
    }

    /// Returns what is to be seen at a place, to follow it; nil where it goes without saying.
    package static func role(_ role: FindingEvidence.Role) -> Phrase? {
        switch role {
        case .broken: nil
        case .removed: "removed"
        case .changed: "changed"
        case .beside: nil
        }
    }

    /// Returns whose it is, to follow a count of findings.
    package static func scope(_ scope: Finding.Scope) -> Phrase {
        switch scope {
        case .existing: "in the base already"
        case .changeSet: "brought by one change set alone"
        case .integration: "that only their merge has"
        }
    }
}
