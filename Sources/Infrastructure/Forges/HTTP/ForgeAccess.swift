import Application

/// Where a forge's API is, and with what it is spoken to.
struct ForgeAccess: Sendable {
    /// The address of the API, without a `/` at the end.
    let base: String
    /// Who is spoken to, with the means: nobody else gets the token.
    let origin: String
    /// The host, to be shown.
    let host: String
    /// The headers of each request.
    let headers: [String: String]
    /// Those of them that only the forge may see.
    let secretHeaders: [String]
    /// The variable that the token is from; nil for none.
    let variable: String?

    /// Makes the access to an API.
    init(api: String, token: ForgeToken?, headers: [String: String], tool: String) throws(ForgeError) {
        guard let address = ForgeAddress(api) else { throw .unreachable(host: api, cause: "the address is malformed") }
        base = api.hasSuffix("/") ? String(api.dropLast()) : api
        origin = address.origin
        host = address.host
        variable = token?.variable
        var all = headers.merging(["User-Agent": tool]) { own, _ in own }
        if let token { all[token.header] = token.value }
        secretHeaders = token.map { [$0.header] } ?? []
        self.headers = all
    }

    /// Returns the address of a path of the API.
    func url(_ path: String) -> String { base + path }
}

/// A token, how it is sent, and where it is from. Nothing shows its value.
struct ForgeToken: Sendable, CustomStringConvertible, CustomReflectable {
    let header: String
    let value: String
    let variable: String

    var description: String { "the token in \(variable)" }
    var customMirror: Mirror { Mirror(self, children: ["variable": variable]) }
}
