import Foundation

/// The encoding in which a commit's texts are written, by its `encoding` header; UTF-8 without one.
struct CommitEncoding {
    private let name: String?

    /// Takes the header's value, nil where there is none. The name is hostile: iconv looks it up in a list.
    init(header: [UInt8]?) {
        let name = header.map { String(decoding: $0, as: UTF8.self) }
        let isUsual = name.map { ["utf-8", "utf8"].contains($0.lowercased()) } ?? true
        let isPlain = name?.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "/") } ?? false
        // As git does: iconv knows it by its other names alone.
        let known = name?.lowercased() == "latin-1" ? "ISO-8859-1" : name
        self.name = isUsual || !isPlain ? nil : known
    }

    /// Returns bytes as text, as git shows them: those that the encoding does not know, or all where nobody knows the encoding,
    /// are taken for UTF-8, and what is none is replaced.
    func text(of bytes: [UInt8]) -> String {
        if let name, !bytes.allSatisfy({ $0 < 128 }), let text = Self.converted(bytes, from: name) { return text }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func converted(_ bytes: [UInt8], from name: String) -> String? {
        let converter = iconv_open("UTF-8", name)
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        // No encoding that iconv knows needs more than four bytes of UTF-8 for one of its own; the rest is for its state.
        var (input, output) = (bytes, [UInt8](repeating: 0, count: bytes.count * 4 + 16))
        let written = input.withUnsafeMutableBytes { source in
            output.withUnsafeMutableBytes { target in
                var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var (left, room) = (source.count, target.count)
                let code = iconv(converter, &from, &left, &to, &room)
                return code == Int(bitPattern: UInt.max) ? nil : target.count - room
            } as Int?
        }
        return written.map { String(decoding: output.prefix($0), as: UTF8.self) }
    }
}
