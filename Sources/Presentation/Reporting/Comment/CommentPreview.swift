package import Domain
import Wording

/// What is said on pull requests, for the person who runs the command.
package enum CommentPreview {
    /// Returns a line for each pull request, and of a dry run what would be said.
    package static func render(_ outcomes: [CommentOutcome], isDry: Bool) -> String {
        outcomes.map { outcome in
            let line = Wording.outcome(outcome, isDry: isDry).terminal + "\n"
            return isDry ? line + (outcome.action.text.map { "\n\($0)\n" } ?? "") : line
        }.joined()
    }

    /// Returns what there is to say, each below its number.
    package static func render(_ drafts: [CommentDraft]) -> String {
        let texts = drafts.compactMap { draft -> String? in
            if case .text(let text) = draft.content { "### #\(draft.number)\n\n\(text)" } else { nil }
        }
        return texts.isEmpty ? Wording.nothingToSay + "\n" : texts.joined(separator: "\n")
    }
}

extension CommentAction {
    /// What it writes; nil for nothing.
    fileprivate var text: String? {
        switch self {
        case .create(let text), .update(_, let text), .clear(_, let text): text
        case .keep, .stayAway: nil
        }
    }
}
