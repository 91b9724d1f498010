import Domain

extension Wording {
    /// Returns how a bot is told to make its change again, without a full stop.
    static func command(of bot: Bot, isFirst: Bool) -> Phrase {
        switch bot {
        case .dependabot: "\(words: isFirst ? "Comment" : "comment") on it: \(command: "@dependabot rebase")"
        case .renovate: "\(words: isFirst ? "Tick" : "tick") the rebase box in its description, or close it"
        case .preCommitCI: "\(words: isFirst ? "Close" : "close") it: pre-commit.ci opens a new one"
        case .other: "\(words: isFirst ? "Close" : "close") it, or run the bot that made it again"
        }
    }

    /// Returns the same in a few words.
    static func commandInShort(of bot: Bot) -> Phrase {
        switch bot {
        case .dependabot: Phrase(.command("@dependabot rebase"))
        case .renovate: "tick its rebase box"
        case .preCommitCI: "close it"
        case .other: "close or run again"
        }
    }
}
