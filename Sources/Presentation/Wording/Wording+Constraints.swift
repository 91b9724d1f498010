package import Domain

extension Wording {
    /// Returns what the user's constraints come to, in sentences: what was asked for, what can't be, what it costs and brings,
    /// what was left out.
    package static func constraints(_ outcome: ConstraintOutcome, landed: Int, base: Base) -> [Phrase] {
        var sentences: [Phrase] = ["Asked for: \(options(outcome.constraints, excluded: outcome.excluded))."]
        sentences += outcome.unmet.map { "\($0.id) does not land as asked: it \(unmet($0.cause, base: base))." }
        sentences.append(cost(outcome, landed))
        if !outcome.leftOut.isEmpty {
            let count = count(outcome.leftOut.count, "change set")
            sentences.append("Left out, because they rank by other layers: \(words: count).")
        }
        return sentences
    }

    private static func cost(_ outcome: ConstraintOutcome, _ landed: Int) -> Phrase {
        if outcome.lost.isEmpty && outcome.gained.isEmpty { return "That costs nothing: the same land without it." }
        let without: Phrase =
            outcome.landedWithout == landed
            ? "as many land without it" : "without it \(outcome.landedWithout) would land instead of \(landed)"
        let lost = outcome.lost.filter { !outcome.leftOut.contains($0) }
        let parts = [without, landing(lost, "without"), landing(outcome.gained, "with")]
        return "What that costs: \(parts.joined(by: "; "))."
    }

    private static func landing(_ ids: [ChangeSetID], _ word: String) -> Phrase {
        ids.isEmpty
            ? Phrase() : "\(names(ids, limit: 8)) \(words: ids.count == 1 ? "lands" : "land") only \(words: word) it"
    }
}
