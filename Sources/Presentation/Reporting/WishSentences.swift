import Domain

/// What a wish comes to, in sentences. The names must be made safe by the caller's function.
struct WishSentences {
    /// Makes a name safe for the report it goes into.
    let name: (ChangeSetID) -> String
    /// Makes any other text safe for it.
    let text: (String) -> String

    /// Returns the sentences: what was wished, what can't be, what it costs and brings, what was left out.
    func of(_ wish: WishOutcome, landed: Int) -> [String] {
        var sentences = ["As wished: \(wish.options.map(text).joined(separator: ", "))."]
        sentences += wish.unmet.map { "\(name($0.id)) can't be granted: it \(text($0.because))." }
        sentences.append(cost(wish, landed))
        if !wish.leftOut.isEmpty {
            sentences.append(
                "Left out, for they rank by other layers: \(Phrases.count(wish.leftOut.count, "change set")).")
        }
        return sentences
    }

    private func cost(_ wish: WishOutcome, _ landed: Int) -> String {
        if wish.lost.isEmpty && wish.gained.isEmpty { return "That costs nothing: the same land without it." }
        let lost = wish.lost.filter { !wish.leftOut.contains($0) }
        let without =
            wish.landedWithout == landed
            ? "as many land without it" : "without it \(wish.landedWithout) would land instead of \(landed)"
        let parts = [
            without,
            lost.isEmpty
                ? nil
                : "\(Phrases.list(lost.map(name), limit: 8)) \(lost.count == 1 ? "lands" : "land") only without it",
            wish.gained.isEmpty
                ? nil
                : "\(Phrases.list(wish.gained.map(name), limit: 8)) \(wish.gained.count == 1 ? "lands" : "land") only with it",
        ].compactMap { $0 }
        return "What that costs: \(parts.joined(separator: "; "))."
    }
}
