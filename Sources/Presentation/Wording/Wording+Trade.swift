package import Domain

extension Wording {
    /// Returns what landing a change set brings and costs, in a sentence.
    package static func trade(_ trade: LandingTrade) -> Phrase { trade.isPlanned ? planned(trade) : held(trade) }

    private static func planned(_ trade: LandingTrade) -> Phrase {
        let freed: Phrase =
            trade.freed.isEmpty
            ? Phrase() : "let in \(words: trade.freedClash ? "some of " : "")\(names(trade.freed, limit: 8))"
        let verb = trade.lost.count == 1 ? "needs" : "need"
        let lost: Phrase =
            trade.lost.isEmpty ? Phrase() : "keep out \(names(trade.lost, limit: 8)), which \(words: verb) it"
        let parts = [freed, lost].joined(by: " and ")
        return parts.isEmpty ? "Leaving it out would let no other one in." : "Leaving it out would \(parts)."
    }

    private static func held(_ trade: LandingTrade) -> Phrase {
        let rivals = names(trade.rivals, limit: 8)
        if trade.oneRivalIsEnough { return "To land it as it is, one of \(rivals) would have to wait." }
        let pronoun = trade.rivals.count == 1 ? "it" : "them"
        let others: Phrase =
            trade.lost.isEmpty ? Phrase() : ", and with \(words: pronoun) \(names(trade.lost, limit: 8))"
        let count = trade.rivals.count + trade.lost.count
        return "To land it as it is, \(rivals) would have to wait\(others): \(count) for 1."
    }
}
