/// The languages in whose files signals are looked for.
enum SourceLanguage: CaseIterable, Sendable {
    case python, javaScript, ruby, php, java, cSharp, go, swift

    /// Returns the language of a file, by the ending of its name.
    init?(of path: RepositoryPath) {
        let name = path.lastPart
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        switch String(decoding: name[(dot + 1)...], as: UTF8.self) {
        case "py": self = .python
        case "js", "mjs", "cjs", "ts", "mts", "cts": self = .javaScript
        case "rb": self = .ruby
        case "php": self = .php
        case "java", "kt": self = .java
        case "cs": self = .cSharp
        case "go": self = .go
        case "swift": self = .swift
        default: return nil
        }
    }

    /// What to look for.
    var clues: Clues {
        switch self {
        case .python: .python
        case .javaScript: .javaScript
        case .ruby: .ruby
        case .php: .php
        case .java: .java
        case .cSharp: .cSharp
        case .go: .go
        case .swift: .swift
        }
    }
}
