package import Domain

/// Says to the author of each pull request what they can do: in one comment, which is written anew only where it says something
/// else.
package struct PublishComments: Sendable {
    private let forge: any Forge
    private let login: String?

    /// Makes the use case; `login` is who writes, where the forge does not tell.
    package init(forge: any Forge, login: String? = nil) {
        self.forge = forge
        self.login = login
    }

    /// Publishes the drafts one after the other.
    /// - Parameters:
    ///   - onlyLooks: Whether nothing is written.
    ///   - report: Hears of each as it is done, or why it could not be.
    /// - Throws: `ForgeError` where no other one would fare better.
    package func callAsFunction(
        _ drafts: [CommentDraft], onlyLooks: Bool = false,
        report: @Sendable (Int, Result<CommentOutcome, ForgeError>) -> Void = { _, _ in }
    ) async throws(ForgeError) -> [CommentOutcome] {
        guard !drafts.isEmpty else { return [] }
        let writer: String
        if let login { writer = login } else { writer = try await forge.login() }
        var outcomes: [CommentOutcome] = []
        for draft in drafts {
            do throws(ForgeError) {
                let outcome = try await publish(draft, as: writer, onlyLooks)
                outcomes.append(outcome)
                report(draft.number, .success(outcome))
            } catch {
                guard error.concernsOne else { throw error }
                report(draft.number, .failure(error))
            }
        }
        return outcomes
    }

    private func publish(
        _ draft: CommentDraft, as writer: String, _ onlyLooks: Bool
    ) async throws(ForgeError) -> CommentOutcome {
        let action = try await action(draft, as: writer)
        if onlyLooks || !action.isWrite { return CommentOutcome(number: draft.number, action: action) }
        do throws(ForgeError) {
            try await perform(action, on: draft.number)
            return CommentOutcome(number: draft.number, action: action)
        } catch {
            // Somebody deleted it in between, or nobody knows whether it was written: what stands there now decides.
            guard error.leavesOpen else { throw error }
            let again = try await self.action(draft, as: writer)
            if again.isWrite { try await perform(again, on: draft.number) }
            return CommentOutcome(number: draft.number, action: again.isWrite ? again : action)
        }
    }

    private func action(_ draft: CommentDraft, as writer: String) async throws(ForgeError) -> CommentAction {
        CommentAction(draft, among: try await forge.comments(on: draft.number), by: writer)
    }

    private func perform(_ action: CommentAction, on number: Int) async throws(ForgeError) {
        switch action {
        case .create(let text): try await forge.create(text, on: number)
        case .update(let id, let text), .clear(let id, let text): try await forge.update(id, to: text, on: number)
        case .keep, .stayAway: break
        }
    }
}

extension ForgeError {
    /// Whether it is about one pull request, so that others may fare better.
    fileprivate var concernsOne: Bool {
        switch self {
        case .notFound, .refused, .tooLong, .malformedReply: true
        default: false
        }
    }

    /// Whether what stands there now decides.
    fileprivate var leavesOpen: Bool {
        switch self {
        case .notFound, .unreachable, .timedOut, .failed: true
        default: false
        }
    }
}
