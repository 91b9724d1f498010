import Domain

/// Says what landing a change set brings and costs.
enum TradeWording {
    /// More names than this are counted only.
    private static let limit = 8

    /// Returns a sentence, names quoted for a terminal.
    static func sentence(_ trade: LandingTrade) -> String { trade.isPlanned ? planned(trade) : held(trade) }

    private static func planned(_ trade: LandingTrade) -> String {
        var parts: [String] = []
        if !trade.freed.isEmpty {
            parts.append("let in \(trade.freedClash ? "some of " : "")\(names(trade.freed))")
        }
        if !trade.lost.isEmpty {
            parts.append("keep out \(names(trade.lost)), which \(trade.lost.count == 1 ? "needs" : "need") it")
        }
        guard !parts.isEmpty else { return "Leaving it out would let no other one in." }
        return "Leaving it out would \(parts.joined(separator: " and "))."
    }

    private static func held(_ trade: LandingTrade) -> String {
        if trade.oneRivalIsEnough { return "To land it as it is, one of \(names(trade.rivals)) would have to wait." }
        let others =
            trade.lost.isEmpty ? "" : ", and with \(trade.rivals.count == 1 ? "it" : "them") \(names(trade.lost))"
        let count = trade.rivals.count + trade.lost.count
        return "To land it as it is, \(names(trade.rivals)) would have to wait\(others): \(count) for 1."
    }

    private static func names(_ ids: [ChangeSetID]) -> String {
        Phrases.list(ids.map { Escaping.terminal($0.text) }, limit: limit)
    }
}
