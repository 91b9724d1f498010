/// Where a remote of git leads to.
struct RemotePlace: Hashable {
    /// The host, with a port where the API would have that too.
    let host: String
    /// The repository; empty where only a host is known.
    let path: String
    private let isPlain: Bool

    init(host: String) {
        self.host = host
        path = ""
        isPlain = false
    }

    /// Reads `https://host/path`, `ssh://git@host:22/path` and `git@host:path`; nil for what is on this machine.
    init?(_ remote: String) {
        let rest: Substring
        if let scheme = remote.firstRange(of: "://") {
            let name = remote[..<scheme.lowerBound].lowercased()
            guard ["https", "http", "ssh", "git", "git+ssh"].contains(name) else { return nil }
            rest = remote[scheme.upperBound...]
            isPlain = name == "http"
            let authority = rest.prefix { $0 != "/" }
            // The port of SSH is not that of the API.
            host = Self.host(authority, keepsPort: name.hasPrefix("http"))
            path = Self.path(rest.dropFirst(authority.count))
        } else {
            let authority = remote.prefix { $0 != ":" && $0 != "/" }
            guard authority.count > 1, remote.dropFirst(authority.count).first == ":" else { return nil }
            isPlain = false
            host = Self.host(authority, keepsPort: false)
            path = Self.path(remote.dropFirst(authority.count + 1))
        }
        if host.isEmpty || path.isEmpty { return nil }
    }

    /// The kind of forge that the host's name tells; nil where it tells none.
    var kind: ForgeKind? {
        let labels = host.prefix { $0 != ":" }.split(separator: ".").map(String.init)
        if ["codeberg.org", "gitea.com"].contains(host) { return .gitea }
        for (words, kind) in [
            (["github", "ghe"], ForgeKind.github), (["gitlab"], .gitlab), (["gitea", "forgejo"], .gitea),
        ] {
            if labels.contains(where: words.contains) { return kind }
        }
        return nil
    }

    /// Returns the address of the API.
    func api(of kind: ForgeKind) -> String {
        let scheme = isPlain ? "http" : "https"
        return switch kind {
        case .github where host == "github.com": "https://api.github.com"
        // https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency
        case .github where host.hasSuffix(".ghe.com"): "https://api.\(host)"
        case .github: "\(scheme)://\(host)/api/v3"
        case .gitlab: "\(scheme)://\(host)/api/v4"
        case .gitea: "\(scheme)://\(host)/api/v1"
        }
    }

    private static func host(_ authority: Substring, keepsPort: Bool) -> String {
        let machine = (authority.split(separator: "@").last ?? "").lowercased()
        let name = machine.prefix { $0 != ":" }
        // What forges put before their name where the port of SSH is not the usual one.
        for prefix in ["ssh.", "altssh.", "www."] where name.hasPrefix(prefix) {
            return String(name.dropFirst(prefix.count))
        }
        return keepsPort ? machine : String(name)
    }

    private static func path(_ text: Substring) -> String {
        let parts = text.split(separator: "/").joined(separator: "/")
        return parts.hasSuffix(".git") ? String(parts.dropLast(4)) : parts
    }
}
