/// A path inside a repository's tree: bytes, parts divided by `/`, as git keeps it. Any byte but NUL may stand in it.
package struct RepositoryPath: Hashable, Sendable, Comparable {
    /// The bytes, without a leading or trailing `/`.
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }

    /// Makes a path of text, for literals and configuration.
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// The path as text: itself when it is UTF-8, else in git's quoted form, `"caf\351.txt"`.
    package var text: String { String(validating: bytes, as: UTF8.self) ?? quoted }

    /// The last part.
    package var lastPart: ArraySlice<UInt8> {
        bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[($0 + 1)...] } ?? bytes[...]
    }

    /// The directory that it lies in; the empty path for the root.
    package var directory: RepositoryPath {
        RepositoryPath(bytes: bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[..<$0]) } ?? [])
    }

    /// Returns the path of an entry of this directory; the empty path is the root.
    package func appending(_ name: some Collection<UInt8>) -> RepositoryPath {
        RepositoryPath(bytes: bytes.isEmpty ? Array(name) : bytes + [UInt8(ascii: "/")] + name)
    }

    /// Whether the path lies in a directory, however deep; all of them lie in the root, the empty path.
    package func isBelow(_ directory: RepositoryPath) -> Bool {
        if directory.bytes.isEmpty { return !bytes.isEmpty }
        return bytes.count > directory.bytes.count && bytes[directory.bytes.count] == UInt8(ascii: "/")
            && bytes.starts(with: directory.bytes)
    }

    /// Returns the path as it is from a directory that it lies in.
    package func relative(to directory: RepositoryPath) -> RepositoryPath {
        directory.bytes.isEmpty ? self : RepositoryPath(bytes: Array(bytes.dropFirst(directory.bytes.count + 1)))
    }

    /// Hashes the bytes as one piece: byte by byte, as an array does it, takes several times as long.
    package func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }

    /// Orders by bytes, as git's index does.
    package static func < (first: RepositoryPath, second: RepositoryPath) -> Bool {
        first.bytes.lexicographicallyPrecedes(second.bytes)
    }

    /// git's C-style quoting (`quote_c_style`, core.quotePath on): octal for control and non-ASCII bytes.
    private var quoted: String {
        var result = "\""
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): result += "\\\""
            case UInt8(ascii: "\\"): result += "\\\\"
            case 7: result += "\\a"
            case 8: result += "\\b"
            case 9: result += "\\t"
            case 10: result += "\\n"
            case 11: result += "\\v"
            case 12: result += "\\f"
            case 13: result += "\\r"
            case 32..<127: result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let octal = String(byte, radix: 8)
                result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
            }
        }
        return result + "\""
    }
}

extension RepositoryPath: ExpressibleByStringLiteral, CustomStringConvertible {
    package init(stringLiteral value: String) { self.init(value) }

    /// The path as text.
    package var description: String { text }
}
