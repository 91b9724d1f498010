/// Where a repository is on its forges: what tells an address of its own pull requests from one of another repository.
package struct RepositoryAddresses: Hashable, Sendable {
    /// A repository on a host, in lower case: forges tell neither by their letters' case.
    private struct Address: Hashable {
        let host: String
        let path: String
    }

    private let known: Set<Address>

    /// Takes the addresses of a repository's remotes, in any spelling of git; one of this machine says nothing.
    package init(remotes: [String] = []) { known = Set(remotes.compactMap(Self.address)) }

    /// Whether nothing is known of where the repository is.
    package var isEmpty: Bool { known.isEmpty }

    /// Whether a repository at this path of this host is the repository itself.
    func include(host: some StringProtocol, path: some StringProtocol) -> Bool {
        known.contains(Address(host: Self.host(host), path: Self.path(path)))
    }

    /// Whether a repository that is named by its path alone, `group/project`, is the repository itself.
    func include(path: some StringProtocol) -> Bool {
        let path = Self.path(path)
        return known.contains { $0.path == path }
    }

    /// Reads `https://host/path`, `ssh://git@host:22/path` and `git@host:path`.
    private static func address(_ remote: String) -> Address? {
        if let scheme = remote.firstRange(of: "://") {
            guard !remote[..<scheme.lowerBound].lowercased().hasPrefix("file") else { return nil }
            let rest = remote[scheme.upperBound...]
            let authority = rest.prefix { $0 != "/" }
            let address = Address(host: host(authority), path: path(rest.dropFirst(authority.count)))
            return address.host.isEmpty || address.path.isEmpty ? nil : address
        }
        let authority = remote.prefix { $0 != ":" && $0 != "/" }
        // One letter is a drive, and without a colon all of it is a path.
        guard authority.count > 1, remote.dropFirst(authority.count).first == ":" else { return nil }
        let address = Address(host: host(authority), path: path(remote.dropFirst(authority.count + 1)))
        return address.path.isEmpty ? nil : address
    }

    /// Leaves out the user and the port, and what forges put before their name where the port is not the usual one.
    private static func host(_ authority: some StringProtocol) -> String {
        let machine = authority.split(separator: "@").last ?? ""
        let name = machine.prefix { $0 != ":" }.lowercased()
        for prefix in ["ssh.", "altssh.", "www."] where name.hasPrefix(prefix) {
            return String(name.dropFirst(prefix.count))
        }
        return name
    }

    private static func path(_ path: some StringProtocol) -> String {
        let parts = path.lowercased().split(separator: "/").joined(separator: "/")
        return parts.hasSuffix(".git") ? String(parts.dropLast(4)) : parts
    }
}
