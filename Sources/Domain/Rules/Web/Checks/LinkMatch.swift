/// What a link leads to.
struct LinkMatch {
    /// What is wrong with it, if anything.
    enum Fault: Hashable {
        case unknownEndpoint(String)
        case wrongMethod(target: String, method: String, answers: [String])
        case missingArgument(String, [String])
        case unmatchedPath(String)
    }

    /// How sure that is.
    struct Certainty {
        /// How bad it is where a side of a merge does not have it.
        let joined: Severity
        /// How bad it is by itself; nil where it says nothing by itself.
        let alone: Severity?

        /// Whether it says something of a tree by itself, or would of one that loses it.
        var isMeant: Bool { alone != nil || joined == .error }

        static let proven = Certainty(joined: .error, alone: .error)
        /// The routes that are known are all that there are, unless another program brings some.
        static let plain = Certainty(joined: .error, alone: nil)
        static let inferred = Certainty(joined: .warning, alone: .warning)
        static let doubtful = Certainty(joined: .warning, alone: nil)
    }

    /// The routes that it may lead to.
    var routes: [Route] = []
    /// What is wrong with it.
    var fault: Fault?
    /// How sure that is.
    var certainty = Certainty.doubtful
}
