import Domain

/// What all reviews of a pull request come to.
enum ReviewDecision {
    /// Returns the decision: the last word of each reviewer counts, and one that wants changes outweighs any other.
    static func review(_ reviews: [ForgeObject]) -> PullRequest.Review {
        var last: [String: String] = [:]
        for review in reviews {
            guard let state = review.text("state"), let name = review.object("user")?.text("login") else { continue }
            if ["APPROVED", "CHANGES_REQUESTED", "REQUEST_CHANGES", "DISMISSED"].contains(state) { last[name] = state }
        }
        if last.values.contains(where: { $0 == "CHANGES_REQUESTED" || $0 == "REQUEST_CHANGES" }) {
            return .changesRequested
        }
        return last.values.contains("APPROVED") ? .approved : .none
    }
}
