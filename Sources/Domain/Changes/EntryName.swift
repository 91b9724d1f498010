/// The name of a directory's entry, as the disks of macOS and Windows take it: what `is_hfs_dotgit` and `is_ntfs_dotgit` of git's
/// utf8.c and path.c tell.
package struct EntryName: Hashable, Sendable {
    private let bytes: ArraySlice<UInt8>

    package init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    private init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// The name itself, and what stands behind each backslash in it, where Windows begins another name.
    package var parts: [EntryName] {
        [self] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\\") }.map { EntryName(bytes[($0 + 1)...]) }
    }

    /// Whether it is taken for `.git`.
    package var isDotGit: Bool {
        if isFolded(".git") { return true }
        let lower = Self.lowercased(bytes.prefix(5))
        let rest: ArraySlice<UInt8>
        if lower.starts(with: ".git".utf8) {
            rest = bytes.dropFirst(4)
        } else if lower.elementsEqual("git~1".utf8) {
            rest = bytes.dropFirst(5)
        } else {
            return false
        }
        let end = rest.first { ![UInt8(ascii: "."), UInt8(ascii: " ")].contains($0) }
        return end.map { [UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: ":")].contains($0) } ?? true
    }

    /// Whether it is taken for `.gitmodules`.
    package var isGitModules: Bool { isTaken(for: "gitmodules", short: "gi7eba") }

    /// Whether it is taken for `.gitattributes`.
    package var isGitAttributes: Bool { isTaken(for: "gitattributes", short: "gi7d29") }

    private func isTaken(for name: String, short: String) -> Bool {
        if isFolded("." + name) { return true }
        let lower = Self.lowercased(bytes)
        if lower.starts(with: ("." + name).utf8) { return Self.isIgnored(lower.dropFirst(name.utf8.count + 1)) }
        if lower.count >= 8, lower.starts(with: name.utf8.prefix(6)), lower[6] == UInt8(ascii: "~"),
            (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(lower[7])
        {
            return Self.isIgnored(lower.dropFirst(8))
        }
        return isShort(lower, short)
    }

    /// Whether it is the name that Windows makes of a hash when short names run out: as much of that as fits, `~` and a number.
    private func isShort(_ lower: [UInt8], _ short: String) -> Bool {
        guard lower.count >= 8, let tilde = lower.prefix(7).firstIndex(of: UInt8(ascii: "~")), tilde <= 6,
            lower[..<tilde].elementsEqual(short.utf8.prefix(tilde)),
            (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(lower[tilde + 1]),
            lower[(tilde + 1)..<8].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return false }
        return Self.isIgnored(lower.dropFirst(8))
    }

    /// Windows forgets dots and spaces at the end, and what stands behind a colon.
    private static func isIgnored(_ rest: ArraySlice<UInt8>) -> Bool {
        let end = rest.first { ![UInt8(ascii: "."), UInt8(ascii: " ")].contains($0) }
        return end.map { $0 == UInt8(ascii: ":") } ?? true
    }

    /// Whether macOS takes it for an ASCII name: it knows no case, and forgets some characters.
    private func isFolded(_ name: String) -> Bool {
        let characters = String(decoding: bytes, as: UTF8.self).unicodeScalars
            .filter { scalar in !Self.forgotten.contains { $0.contains(scalar.value) } }
        return characters.count == name.unicodeScalars.count
            && zip(characters, name.unicodeScalars).allSatisfy {
                $0.isASCII && $0.properties.lowercaseMapping == String($1)
            }
    }

    private static let forgotten: [ClosedRange<UInt32>] = [
        0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF...0xFEFF,
    ]

    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }
}
