package import Domain

/// Words for what is not as it was.
extension Wording {
    /// Returns where a pinned reference stands now, to follow its name.
    package static func movement(_ movement: Movement, from commit: ObjectID) -> Phrase {
        switch movement {
        case .unmoved: "is at \(commit)"
        case .moved(let now, let distance): "moved from \(commit) to \(now), \(words: self.distance(distance))"
        case .gone: "is gone"
        case .unknown(let reason): "could not be read: \(why(reason))"
        }
    }

    private static func distance(_ distance: CommitDistance?) -> String {
        guard let distance else { return "how far is not known" }
        switch (distance.ahead, distance.behind) {
        case (let ahead, 0): return "\(count(ahead, "commit")) ahead"
        case (0, let behind): return "\(count(behind, "commit")) behind"
        case (let ahead, let behind): return "diverged: \(count(ahead, "commit")) ahead, \(behind) behind"
        }
    }

    /// Returns what a plan was made with and is not the same: `tool: orchestrate 1, now orchestrate 2`.
    package static func pin(_ change: PinChange) -> Phrase {
        func shown(_ value: Phrase) -> Phrase { value.isEmpty ? "none" : value }
        let (old, new) = pinned(change)
        return "\(words: change.pin.rawValue): \(shown(old)), now \(shown(new))"
    }

    /// Returns what a pin was and what it is now; empty for nothing.
    package static func pinned(_ change: PinChange) -> (old: Phrase, new: Phrase) {
        func quoted(_ text: String) -> Phrase { text.isEmpty ? Phrase() : Phrase(.quote(text)) }
        return switch change {
        case .tool(let old, let new), .configuration(let old, let new): (quoted(old), quoted(new))
        case .settings(let old, let new): (settings(old), settings(new))
        }
    }

    /// Returns why a plan says something else.
    package static func causes(_ causes: [ChangeCause]) -> Phrase {
        causes == [.baseMoved] ? "only because the base moved" : list(causes.map(cause), limit: 4)
    }

    private static func cause(_ cause: ChangeCause) -> Phrase {
        switch cause {
        case .headMoved(let commit): "its head moved to \(commit)"
        case .otherMoved(let id, let commit): "the head of \(id) moved to \(commit)"
        case .appeared(let id): "\(id) is new"
        case .left(let id): "\(id) left"
        case .landsNow(let id): "\(id) lands now"
        case .heldNow(let id): "\(id) is held now"
        case .baseMoved: "the base moved"
        case .madeWith(.tool): "another tool planned"
        case .madeWith(.configuration): "the configuration changed"
        case .madeWith(.settings): "the options changed"
        case .unknown: "the plans don't say why"
        }
    }

    /// Returns the name of a plan, short: the first digits of its digest.
    package static func planName(_ plan: Plan) -> String {
        let digits = plan.digest.drop { $0 != ":" }.dropFirst().prefix { $0.isASCII && $0.isHexDigit }
        return "plan \(digits.prefix(8))"
    }
}
