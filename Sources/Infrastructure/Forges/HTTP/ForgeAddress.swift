import Foundation

/// An address of HTTP in its parts, as far as they decide who gets a token.
struct ForgeAddress: Hashable {
    /// Who is spoken to, by what means: `https://forge.example:443`.
    let origin: String
    /// The host, with its port where that is given.
    let host: String
    /// The path, without what is asked of it.
    let path: String

    /// Reads an address; nil where it is none of HTTP.
    init?(_ text: String) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            scheme == "https" || scheme == "http", let host = parts.host?.lowercased(), !host.isEmpty,
            parts.user == nil, parts.password == nil
        else { return nil }
        let port = parts.port ?? (scheme == "https" ? 443 : 80)
        origin = "\(scheme)://\(host):\(port)"
        self.host = parts.port.map { "\(host):\($0)" } ?? host
        path = parts.path
    }

    /// Returns where a reply at an address sends; nil where that is no address of HTTP, or leaves a secure connection.
    static func redirect(from url: String, to location: String) -> String? {
        guard let base = URL(string: url), let target = URL(string: location, relativeTo: base)?.absoluteString,
            ForgeAddress(target) != nil, !url.hasPrefix("https:") || target.hasPrefix("https:")
        else { return nil }
        return target
    }

    /// Returns a text as one part of a path or of a question.
    static func quoted(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-._~".utf8.contains(byte)
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
