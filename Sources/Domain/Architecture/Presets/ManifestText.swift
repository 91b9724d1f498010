/// The text of a manifest, searched for the names of packages.
struct ManifestText {
    /// No manifest is longer; what follows is not looked at.
    static let maximumLength = 262_144

    private let bytes: [UInt8]

    /// Takes the content of a manifest. Case does not count.
    init(_ content: [UInt8]) {
        bytes = content.prefix(Self.maximumLength).map { 65...90 ~= $0 ? $0 + 32 : $0 }
    }

    /// Whether a requirement of exactly this package stands in the text: `flask`, not `flask-cors`, and not in prose.
    func requires(_ package: String) -> Bool {
        let name = Array(package.lowercased().utf8)
        return occurrences(of: name).contains { opensRequirement(at: $0) && closesRequirement(at: $0 + name.count) }
    }

    /// Whether these bytes stand in the text.
    func contains(_ text: String) -> Bool { !occurrences(of: Array(text.lowercased().utf8)).isEmpty }

    private func occurrences(of name: [UInt8]) -> [Int] {
        guard let first = name.first, bytes.count >= name.count else { return [] }
        return (0...(bytes.count - name.count)).filter { start in
            bytes[start] == first && bytes[start..<(start + name.count)].elementsEqual(name)
        }
    }

    /// A requirement starts a line or follows a quote, a list's dash or comma, or `=`.
    private func opensRequirement(at start: Int) -> Bool {
        var index = start - 1
        if index >= 0, isQuote(bytes[index]) { return true }
        while index >= 0, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index -= 1 }
        guard index >= 0 else { return true }
        if "\n\r=,".utf8.contains(bytes[index]) { return true }
        // The dash of a list stands alone before the name: `- flask`, not `pytest-flask`.
        return bytes[index] == UInt8(ascii: "-") && index < start - 1
    }

    /// After a name come a version, extras, a marker, a separator, a comment or the end of the line; not more of a
    /// name, and not another word.
    private func closesRequirement(at end: Int) -> Bool {
        var index = end
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
            index += 1
        }
        guard index < bytes.count else { return true }
        return isQuote(bytes[index]) || "\n\r<>=!~^;,[]()@#:\\".utf8.contains(bytes[index])
    }

    private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
