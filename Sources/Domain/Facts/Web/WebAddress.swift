/// Addresses as texts spell them.
package enum WebAddress {
    /// Returns the path of an address, cut where something is filled in: without what follows `?` and `#`; nil where it is none
    /// of the application's own that starts at its root.
    package static func path(of parts: [String]) -> [String]? {
        guard let first = parts.first, first.hasPrefix("/"), !first.hasPrefix("//") else { return nil }
        var path: [String] = []
        for part in parts {
            let kept = part.prefix { $0 != "?" && $0 != "#" }
            path.append(String(kept))
            if kept.count < part.count { break }
        }
        return path
    }
}
