package import Application
import Domain

extension Wording {
    /// Returns why a forge could not be read or written, and what to do about it.
    package static func sentence(_ error: ForgeError) -> Phrase {
        switch error {
        case .unreadableList(let fault): unreadable(fault)
        case .unknownForge(let host?): "Nothing says which forge \(name: host) is."
        case .unknownForge(nil): "Nothing says which forge holds this repository: it has no remote on one."
        case .unknownRepository: "Nothing says which repository of the forge this is."
        case .malformedRepository(let text): "A repository is given as OWNER/NAME; got '\(name: text)'."
        case .noToken(let variables):
            "That needs a token in the environment: \(list(variables.map { Phrase(.name($0)) }, limit: 4))."
        case .unreachable(let host, let cause): "Can't reach \(name: host): \(quote: cause)."
        case .timedOut(let host, let seconds): "\(name: host) did not answer in \(words: count(seconds, "second"))."
        case .unauthorized(let host, let variable?): "\(name: host) refuses the token in \(name: variable)."
        case .unauthorized(let host, nil): "\(name: host) wants a token."
        case .forbidden(let host, let message):
            """
            \(name: host) does not allow that with this token: \(quote: message). The token of a workflow that a fork's pull \
            request starts can only read.
            """
        case .rateLimited(let host, let seconds):
            "\(name: host) wants fewer requests\(words: seconds.map { ": try again in \(count($0, "second"))" } ?? "")."
        case .notFound(let host, let path):
            "\(name: host) has nothing at \(name: path), or the token may not see it."
        case .refused(let host, let status, let message):
            "\(name: host) refuses that (\(status)): \(quote: message)."
        case .tooLong(let host): "The comment is too long for \(name: host)."
        case .failed(let host, let status): "\(name: host) fails (\(status)): try again later."
        case .malformedReply(let host, let path): "What \(name: host) says at \(name: path) can't be read."
        case .lost(let host): "\(name: host) sends from one address to the next without an end."
        }
    }

    private static func unreadable(_ fault: ForgeError.ListFault) -> Phrase {
        switch fault {
        case .notJSON: "The list of pull requests is no JSON."
        case .noList:
            "The list of pull requests is no JSON list of objects, such as \(command: "gh pr list --json number,headRefOid") prints."
        case .noNumber:
            "An item of the list has no number: ask for it with \(command: "gh pr list --json number,headRefOid")."
        case .refusal(let message):
            "The list of pull requests is what the forge says instead of one: \(quote: message)."
        }
    }
}
