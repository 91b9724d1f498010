/// Sends one request and returns what comes back: redirects too, which nobody follows here.
package protocol HTTPTransport: Sendable {
    /// Sends a request.
    ///
    /// - Throws: `HTTPFailure` where there is no whole reply.
    func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse
}

/// A request.
package struct HTTPRequest: Hashable, Sendable {
    /// What is done to what the address names.
    package enum Method: String, Hashable, Sendable {
        case get = "GET"
        case post = "POST"
        case patch = "PATCH"
        case put = "PUT"
        case delete = "DELETE"

        /// Whether it changes nothing.
        package var onlyReads: Bool { self == .get }

        /// Whether doing it twice comes to the same as doing it once.
        package var isRepeatable: Bool { self != .post }
    }

    /// What is done.
    package let method: Method
    /// The address.
    package var url: String
    /// The headers, by their names.
    package var headers: [String: String]
    /// The body, nil for none.
    package let body: [UInt8]?

    package init(_ method: Method, _ url: String, headers: [String: String] = [:], body: [UInt8]? = nil) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// A reply.
package struct HTTPResponse: Hashable, Sendable {
    /// The status.
    package let status: Int
    /// The headers, by their names in lower case.
    package let headers: [String: String]
    /// The body.
    package let body: [UInt8]

    package init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = Dictionary(headers.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
        self.body = body
    }
}

/// Why there is no reply.
package enum HTTPFailure: Error, Hashable, Sendable {
    /// There was no connection, or it broke. What the system says of it.
    case broken(cause: String)
    /// There was none within so many seconds.
    case timedOut(seconds: Int)
    /// It is larger than anybody needs.
    case tooLarge
}
