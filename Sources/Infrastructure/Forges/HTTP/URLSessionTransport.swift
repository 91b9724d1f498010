package import Application
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends requests with Foundation, which knows the proxies of the environment and the system's certificates.
package struct URLSessionTransport: HTTPTransport {
    /// A larger reply is no list of a hundred pull requests.
    private static let maximumBytes = 64 << 20
    private let seconds: Int

    /// Makes one that waits so many seconds for a reply.
    package init(timeLimit seconds: Int = 60) { self.seconds = seconds }

    private var configuration: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.timeoutIntervalForRequest = TimeInterval(seconds)
        configuration.timeoutIntervalForResource = TimeInterval(seconds)
        return configuration
    }

    package func send(_ request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
        guard let url = URL(string: request.url) else { throw .broken(cause: "the address is malformed") }
        var sent = URLRequest(
            url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: TimeInterval(seconds))
        sent.httpMethod = request.method.rawValue
        for (name, value) in request.headers { sent.setValue(value, forHTTPHeaderField: name) }
        sent.httpBody = request.body.map { Data($0) }
        let delegate = NoRedirects()
        let session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        do {
            let (body, response) = try await session.data(for: sent, delegate: delegate)
            guard let response = response as? HTTPURLResponse else { throw HTTPFailure.broken(cause: "no HTTP reply") }
            guard body.count <= Self.maximumBytes else { throw HTTPFailure.tooLarge }
            let headers = response.allHeaderFields.compactMap { name, value in
                (name as? String).map { ($0, "\(value)") }
            }
            return HTTPResponse(
                status: response.statusCode, headers: Dictionary(headers) { first, _ in first }, body: Array(body))
        } catch let failure as HTTPFailure {
            throw failure
        } catch {
            throw self.failure(error)
        }
    }

    private func failure(_ error: any Error) -> HTTPFailure {
        let known = error as? URLError
        if known?.code == .timedOut { return .timedOut(seconds: seconds) }
        let words = known.flatMap { Self.words[$0.code] } ?? (error as NSError).localizedDescription
        return .broken(cause: words)
    }

    /// Foundation's own sentences say neither what nor why.
    private static let words: [URLError.Code: String] = [
        .cannotFindHost: "there is no such host", .dnsLookupFailed: "there is no such host",
        .cannotConnectToHost: "the connection is refused", .networkConnectionLost: "the connection broke",
        .secureConnectionFailed: "there is no secure connection", .notConnectedToInternet: "there is no network",
        .serverCertificateUntrusted: "nobody vouches for its certificate",
        .serverCertificateHasBadDate: "its certificate has expired",
        .serverCertificateHasUnknownRoot: "nobody vouches for its certificate",
        .badServerResponse: "it does not speak HTTP", .cannotParseResponse: "it does not speak HTTP",
    ]
}

/// Refuses to follow: Foundation would hand the token to whatever host a reply names.
private final class NoRedirects: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
