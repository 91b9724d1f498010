/// Why a forge could not be read or written.
package enum ForgeError: Error, Hashable, Sendable {
    /// What is wrong with a list.
    package enum ListFault: Hashable, Sendable {
        case notJSON, noList, noNumber
        /// The forge says why there is none. Hostile text.
        case refusal(String)
    }

    /// A list of pull requests is none.
    case unreadableList(ListFault)
    /// Nothing says which forge holds the repository; the host of its remote, where it has one.
    case unknownForge(host: String?)
    /// Nothing says which repository of the forge it is.
    case unknownRepository
    /// The repository is not of the form `OWNER/NAME`. Text of the user.
    case malformedRepository(String)
    /// What is wanted needs a token, which one of these variables would hold.
    case noToken(variables: [String])
    /// No connection, and why.
    case unreachable(host: String, cause: String)
    /// No reply within so many seconds.
    case timedOut(host: String, seconds: Int)
    /// The forge refuses the token, or wants one.
    case unauthorized(host: String, variable: String?)
    /// The token may not do that; what the forge says. Hostile text.
    case forbidden(host: String, message: String)
    /// The forge wants fewer requests, and did not let them through again in time.
    case rateLimited(host: String, secondsLeft: Int?)
    /// There is nothing at the address, or the token may not see it.
    case notFound(host: String, path: String)
    /// The forge refuses what was sent, and why. Hostile text.
    case refused(host: String, status: Int, message: String)
    /// The comment is too long for the forge.
    case tooLong(host: String)
    /// The forge fails.
    case failed(host: String, status: Int)
    /// The reply is not what the forge's description says.
    case malformedReply(host: String, path: String)
    /// The forge sends from one address to the next without an end, or to none.
    case lost(host: String)
}
