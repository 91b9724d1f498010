/// Reads migrations that are ordered by what their files' names start with: Rails, Flyway and plain SQL.
enum NumberedMigration {
    /// Returns what a file says; nil where it is no migration.
    static func read(_ path: RepositoryPath, _ bytes: [UInt8]) -> MigrationFacts? {
        guard let name = String(validating: path.lastPart, as: UTF8.self) else { return nil }
        if path.lastPart.hasSuffix(".rb") { return rails(name, bytes) }
        if name.hasPrefix("V") { return flyway(name) }
        return numbered(name)
    }

    /// `20240102030405_add_users.rb` that defines a class of `ActiveRecord::Migration`.
    private static func rails(_ name: String, _ bytes: [UInt8]) -> MigrationFacts? {
        let version = name.prefix(while: \.isASCIIDigit)
        guard name.dropFirst(version.count).first == "_", bytes.contains("activerecord::migration") else { return nil }
        var facts = MigrationFacts(.rails, revision: String(version))
        facts.className = className(in: bytes)
        return facts
    }

    private static func className(in bytes: [UInt8]) -> String? {
        for line in bytes.split(whereSeparator: \.isLineBreak) where line.starts(with: "class ".utf8) {
            guard let text = String(validating: line, as: UTF8.self) else { continue }
            let words = text.split(whereSeparator: { $0 == " " || $0 == "<" })
            if words.count > 1, text.contains("<") { return String(words[1]) }
        }
        return nil
    }

    /// `V1_2__name.sql`: numbers with dots or underscores between them, where zeros at the end do not count.
    private static func flyway(_ name: String) -> MigrationFacts? {
        guard let separator = name.firstRange(ofText: "__") else { return nil }
        let parts = name[..<separator].dropFirst().split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "_" || $0 == "." })
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
        var numbers = parts.map { part in
            let digits = part.drop { $0 == "0" }
            return digits.isEmpty ? "0" : String(digits)
        }
        while numbers.count > 1, numbers.last == "0" { numbers.removeLast() }
        return MigrationFacts(.flyway, revision: numbers.joined(separator: "."))
    }

    /// `0012_name.sql`, `12-name.up.sql`: the way that it goes belongs to the number.
    private static func numbered(_ name: String) -> MigrationFacts? {
        let number = name.prefix(while: \.isASCIIDigit)
        guard let separator = name.dropFirst(number.count).first, "_-.".contains(separator) else { return nil }
        let stem = name.lowercased()
        let digits = number.drop { $0 == "0" }
        let direction = stem.hasSuffix(".down.sql") || stem.hasSuffix("_down.sql") ? ".down" : ""
        return MigrationFacts(.numbered, revision: (digits.isEmpty ? "0" : String(digits)) + direction)
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension String {
    fileprivate func firstRange(ofText text: String) -> Index? {
        indices.first { self[$0...].hasPrefix(text) }
    }
}
