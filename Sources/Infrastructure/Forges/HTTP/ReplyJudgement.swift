import Application
import Foundation

/// What a reply of a forge means for the request. The order of what is looked at is that of
/// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
enum ReplyJudgement: Hashable {
    /// It is what was asked for.
    case good
    /// What is kept is still true.
    case unchanged
    /// It is elsewhere.
    case moved(to: String)
    /// The forge wants fewer requests: try again after so many seconds, or after the usual time.
    case limited(seconds: Int?)
    /// The forge fails, and may not the next time.
    case failing
    /// It is no use to try again.
    case hopeless(ForgeError)

    /// Judges a reply.
    /// - Parameters:
    ///   - now: Seconds since 1970.
    ///   - variable: Where the token is from; nil for none.
    init(_ reply: HTTPResponse, to request: HTTPRequest, from host: String, now: Int64, variable: String?) {
        let path = ForgeAddress(request.url)?.path ?? request.url
        switch reply.status {
        case 200..<300: self = .good
        case 304: self = .unchanged
        case 301, 302, 303, 307, 308:
            let keeps = request.method.onlyReads || reply.status >= 307
            self = reply.headers["location"].flatMap { keeps ? .moved(to: $0) : nil } ?? .hopeless(.lost(host: host))
        case 401: self = .hopeless(.unauthorized(host: host, variable: variable))
        case 429: self = .limited(seconds: Self.wait(reply, now: now))
        case 403 where Self.isLimit(reply): self = .limited(seconds: Self.wait(reply, now: now))
        case 403: self = .hopeless(.forbidden(host: host, message: Self.message(reply)))
        case 404, 410: self = .hopeless(.notFound(host: host, path: path))
        case 408, 500...599: self = .failing
        default:
            let message = Self.message(reply)
            // Three forms of it are known, so the words decide. https://github.com/telia-oss/github-pr-resource/issues/259
            let isLong = reply.status == 413 || message.lowercased().contains("too long")
            self = .hopeless(
                isLong ? .tooLong(host: host) : .refused(host: host, status: reply.status, message: message))
        }
    }

    /// A token that may only read is told from a limit by what the reply says: to wait for that is no use.
    private static func isLimit(_ reply: HTTPResponse) -> Bool {
        if reply.headers["retry-after"] != nil || reply.headers["x-ratelimit-remaining"] == "0"
            || reply.headers["ratelimit-remaining"] == "0"
        {
            return true
        }
        let message = message(reply).lowercased()
        return ["rate limit", "abuse detection"].contains { message.contains($0) }
    }

    private static func wait(_ reply: HTTPResponse, now: Int64) -> Int? {
        if let text = reply.headers["retry-after"], let seconds = Int(text) { return max(0, seconds) }
        let names = [("x-ratelimit-remaining", "x-ratelimit-reset"), ("ratelimit-remaining", "ratelimit-reset")]
        for (left, reset) in names where reply.headers[left] == "0" {
            if let time = reply.headers[reset].flatMap({ Int64($0) }) { return Int(max(0, time - now)) + 1 }
        }
        return nil
    }

    /// Returns what the forge says in a reply of whatever form; empty where that is a page.
    static func message(_ reply: HTTPResponse) -> String {
        guard let document = ForgeJSON.object(reply.body) else {
            let text = String(decoding: reply.body.prefix(200), as: UTF8.self)
            return text.hasPrefix("<") || reply.headers["content-type"]?.hasPrefix("text/html") == true ? "" : text
        }
        let details = document.objects("errors").compactMap { $0.text("message") ?? $0.text("code") }
        let main = document.text("message", "error") ?? document.object("message")?.text("error") ?? ""
        return ([main] + details).filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
