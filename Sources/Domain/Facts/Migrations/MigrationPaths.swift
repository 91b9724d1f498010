/// Which files can be migrations, by their paths alone.
package enum MigrationPaths {
    /// Whether a file is worth reading for a migration.
    package static func isCandidate(_ path: RepositoryPath) -> Bool {
        let name = path.lastPart
        if name.hasSuffix(".py") {
            guard let first = name.first, first != UInt8(ascii: "_"), first != UInt8(ascii: "~") else { return false }
            return first.isDigit || path.bytes.hasPart(of: Self.pythonDirectories) || name.startsWithRevision
        }
        guard let first = name.first else { return false }
        if name.hasSuffix(".rb") { return first.isDigit && path.bytes.contains("migrat") }
        if name.hasSuffix(".sql") {
            return first.isDigit && path.bytes.contains("migrat") || first == UInt8(ascii: "V")
        }
        return false
    }

    private static let pythonDirectories = ["migrat", "alembic", "version", "revision"]
}

extension Collection<UInt8> {
    func hasSuffix(_ suffix: StaticString) -> Bool {
        suffix.withUTF8Buffer { suffix in
            self.suffix(suffix.count).elementsEqual(suffix, by: { $0 | 0x20 == $1 | 0x20 })
        }
    }

    fileprivate var startsWithRevision: Bool {
        let head = prefix { ($0 | 0x20).isHexadecimal }
        return head.count >= 8
    }
}

extension [UInt8] {
    /// Whether the bytes hold a word, whatever the case of its letters.
    func contains(_ word: String) -> Bool {
        let word = word.utf8.map { $0 | 0x20 }
        guard let first = word.first, count >= word.count else { return false }
        return withUnsafeBufferPointer { bytes in
            for start in 0...(bytes.count - word.count) where bytes[start] | 0x20 == first {
                var length = 1
                while length < word.count, bytes[start + length] | 0x20 == word[length] { length += 1 }
                if length == word.count { return true }
            }
            return false
        }
    }

    fileprivate func hasPart(of words: [String]) -> Bool { words.contains { contains($0) } }
}

extension UInt8 {
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    fileprivate var isHexadecimal: Bool {
        self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") || self >= UInt8(ascii: "a") && self <= UInt8(ascii: "f")
    }
}
