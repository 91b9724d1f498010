import Application
import Foundation

/// Asks a forge: with the token, in pages, patiently, and no faster than it wants.
actor ForgeClient {
    private let transport: any HTTPTransport
    private let store: any ReplyStore
    private let pace: Pace
    private let access: ForgeAccess
    private var lastWrite: Double?
    /// When what was read last was true, where the forge could not be reached and the last time's reply was taken.
    private(set) var staleSince: Int64?

    private static let maximumRedirects = 5
    /// A list that goes on for longer than this has no end.
    private static let maximumPages = 1_000

    init(_ access: ForgeAccess, transport: any HTTPTransport, store: any ReplyStore, pace: Pace) {
        self.access = access
        self.transport = transport
        self.store = store
        self.pace = pace
    }

    /// Returns the items of a list, from all its pages.
    func list(_ path: String, isKept: Bool = false) async throws(ForgeError) -> [ForgeObject] {
        var items: [ForgeObject] = []
        var next: String? = access.url(path)
        var seen: Set<String> = []
        while let url = next {
            guard seen.insert(url).inserted, seen.count <= Self.maximumPages else { throw .lost(host: access.host) }
            let page = try await get(url, isKept: isKept)
            guard case .list(let values)? = ForgeJSON.document(page.body) else { throw malformed(url) }
            items += values.compactMap { ForgeObject($0) }
            // The token goes to the next page too.
            if let target = page.next, ForgeAddress(target)?.origin != access.origin { throw .lost(host: access.host) }
            next = page.next
        }
        return items
    }

    /// Returns one object.
    func object(_ path: String) async throws(ForgeError) -> ForgeObject {
        let url = access.url(path)
        guard let object = ForgeJSON.object(try await get(url, isKept: false).body) else { throw malformed(url) }
        return object
    }

    /// Writes, one after the other and not too fast. Returns what the forge replies, nil where that is no object.
    @discardableResult
    func write(_ method: HTTPRequest.Method, _ path: String, _ members: [String: ForgeValue]) async throws(ForgeError)
        -> ForgeObject?
    {
        if let lastWrite {
            let rest = lastWrite + pace.betweenWrites - pace.now()
            if rest > 0 { await pace.sleep(rest) }
        }
        let url = access.url(path)
        var headers = access.headers
        headers["Content-Type"] = "application/json"
        let body = method == .delete ? nil : ForgeJSON.write(members)
        let request = HTTPRequest(method, url, headers: headers, body: body)
        defer { lastWrite = pace.now() }
        return ForgeJSON.object(try await send(request).body)
    }

    private func get(_ url: String, isKept: Bool) async throws(ForgeError) -> StoredReply {
        var headers = access.headers
        let known = isKept ? store.reply(at: url) : nil
        if let tag = known?.tag { headers["If-None-Match"] = tag }
        let now = Int64(pace.now())
        do throws(ForgeError) {
            let reply = try await send(HTTPRequest(.get, url, headers: headers))
            if reply.status == 304, let known {
                let same = StoredReply(tag: known.tag, next: known.next, body: known.body, time: now)
                store.keep(same, at: url)
                return same
            }
            let fresh = StoredReply(
                tag: reply.headers["etag"], next: LinkHeader.next(in: reply.headers["link"]), body: reply.body,
                time: now)
            if isKept { store.keep(fresh, at: url) }
            return fresh
        } catch {
            guard let known, error.isAbsence else { throw error }
            staleSince = min(staleSince ?? known.time, known.time)
            return known
        }
    }

    /// Sends a request until there is an answer to it.
    private func send(_ first: HTTPRequest) async throws(ForgeError) -> HTTPResponse {
        var (request, redirects, attempt, waited) = (first, 0, 0, 0.0)
        while true {
            let judgement: ReplyJudgement
            let host = ForgeAddress(request.url)?.host ?? access.host
            let outcome = await attempted(request)
            switch outcome {
            case .success(let reply):
                judgement = ReplyJudgement(
                    reply, to: request, from: host, now: Int64(pace.now()), variable: access.variable)
                if judgement == .good || judgement == .unchanged { return reply }
                if case .hopeless(let error) = judgement { throw error }
                if case .moved(let location) = judgement {
                    redirects += 1
                    guard redirects <= Self.maximumRedirects,
                        let target = ForgeAddress.redirect(from: request.url, to: location)
                    else { throw .lost(host: host) }
                    // Only who is meant gets the token.
                    if ForgeAddress(target)?.origin != ForgeAddress(request.url)?.origin {
                        for name in access.secretHeaders { request.headers[name] = nil }
                    }
                    request.url = target
                    continue
                }
            case .failure: judgement = .failing
            }
            attempt += 1
            let rest = pace.wait(after: attempt - 1, of: judgement)
            waited += rest
            let isSafe = request.method.isRepeatable || judgement.isRefusal
            guard attempt < pace.attempts, waited <= pace.patience, isSafe else {
                throw failure(outcome, judgement, host, rest)
            }
            await pace.sleep(rest)
        }
    }

    private func attempted(_ request: HTTPRequest) async -> Result<HTTPResponse, HTTPFailure> {
        do throws(HTTPFailure) { return .success(try await transport.send(request)) } catch { return .failure(error) }
    }

    private func failure(
        _ outcome: Result<HTTPResponse, HTTPFailure>, _ judgement: ReplyJudgement, _ host: String, _ rest: Double
    ) -> ForgeError {
        switch outcome {
        case .failure(.broken(let cause)): .unreachable(host: host, cause: cause)
        case .failure(.timedOut(let seconds)): .timedOut(host: host, seconds: seconds)
        case .failure(.tooLarge): .malformedReply(host: host, path: "")
        case .success(let reply):
            if case .limited(let seconds) = judgement {
                .rateLimited(host: host, secondsLeft: seconds ?? Int(rest))
            } else {
                .failed(host: host, status: reply.status)
            }
        }
    }

    private func malformed(_ url: String) -> ForgeError {
        .malformedReply(host: access.host, path: ForgeAddress(url)?.path ?? "")
    }
}

extension ReplyJudgement {
    /// Whether the forge has surely not done what was asked.
    fileprivate var isRefusal: Bool { if case .limited = self { true } else { false } }
}

extension ForgeError {
    /// Whether the forge is not there, so that what it said last may do.
    fileprivate var isAbsence: Bool {
        switch self {
        case .unreachable, .timedOut, .failed: true
        default: false
        }
    }
}
