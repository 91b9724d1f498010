/// How a language writes its imports.
struct ImportLanguage {
    /// The form of a statement.
    enum Form {
        /// `from module import name as other, name`, `import module`
        case names
        /// `import {name as other} from "module"`, `export * from "module"`
        case clauses
        /// `import a.b.c`, `use a::{b, c as d};`
        case paths
        /// `import name "module"`, `#include <module>`
        case quoted
    }

    let form: Form
    /// The first words of a statement.
    let keywords: Set<String>
    /// Words that may stand before those.
    var modifiers: Set<String> = []
    /// Words that may stand between those and what is imported.
    var qualifiers: Set<String> = []
    /// What starts a comment to the end of the line.
    var comment = "//"
    /// What joins the parts of a path.
    var joiner = UInt8(ascii: ".")
    /// The bracket that may hold a list over several lines.
    var bracket: UInt8?
    /// Whether the list in the bracket has one import a line.
    var endsItemsAtLines = false
    /// Whether more may stand behind what is imported from.
    var hasTail = false
    /// Whether an import binds what it imports from as a whole, so that two of them never claim one name.
    var bindsWholePath = false
    /// Whether a statement must start at the line's very start: indented, it is something else.
    var isUnindented = false

    /// Returns the way of a file's language, nil where it is not known.
    static func of(_ file: FileName) -> ImportLanguage? {
        switch file.ending {
        case "py", "pyi": python
        case "js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "vue", "svelte", "astro": script
        case "java", "kt", "kts", "groovy", "scala": java
        case "go": go
        case "rs": rust
        case "php": php
        case "cs": csharp
        case "swift": swift
        case "ex", "exs": elixir
        case "c", "h", "cc", "cpp", "cxx", "hpp", "hh", "m", "mm": include
        case "rb", "rake": ruby
        case "css", "scss", "less": css
        case "dart": dart
        case "proto": proto
        default: nil
        }
    }
}

extension ImportLanguage {
    private static let python = ImportLanguage(
        form: .names, keywords: ["import", "from"], comment: "#", bracket: UInt8(ascii: "("))
    private static let script = ImportLanguage(
        form: .clauses, keywords: ["import", "export", "const", "let", "var"], bracket: UInt8(ascii: "{"))
    private static let java = ImportLanguage(
        form: .paths, keywords: ["import"], qualifiers: ["static"], bracket: UInt8(ascii: "{"), isUnindented: true)
    private static let go = ImportLanguage(
        form: .quoted, keywords: ["import"], bracket: UInt8(ascii: "("), endsItemsAtLines: true)
    private static let rust = ImportLanguage(
        form: .paths, keywords: ["use", "mod"], modifiers: ["pub"], joiner: UInt8(ascii: ":"),
        bracket: UInt8(ascii: "{"))
    /// Indented, `use` takes a trait into a class.
    private static let php = ImportLanguage(
        form: .paths, keywords: ["use"], qualifiers: ["function", "const"], joiner: UInt8(ascii: "\\"),
        bracket: UInt8(ascii: "{"), isUnindented: true)
    private static let csharp = ImportLanguage(
        form: .paths, keywords: ["using"], modifiers: ["global"], qualifiers: ["static"], bindsWholePath: true)
    private static let swift = ImportLanguage(
        form: .paths, keywords: ["import"],
        modifiers: [
            "@testable", "@preconcurrency", "@_exported", "public", "package", "internal", "private", "fileprivate",
        ],
        qualifiers: ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"])
    private static let elixir = ImportLanguage(
        form: .paths, keywords: ["alias", "import", "require"], comment: "#", bracket: UInt8(ascii: "{"))
    private static let include = ImportLanguage(form: .quoted, keywords: ["#include", "#import"])
    private static let ruby = ImportLanguage(form: .quoted, keywords: ["require", "require_relative"], comment: "#")
    private static let css = ImportLanguage(form: .quoted, keywords: ["@import", "@use", "@forward"], hasTail: true)
    private static let dart = ImportLanguage(form: .quoted, keywords: ["import", "export", "part"], hasTail: true)
    private static let proto = ImportLanguage(form: .quoted, keywords: ["import"], qualifiers: ["public", "weak"])
}
