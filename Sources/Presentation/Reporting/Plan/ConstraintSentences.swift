import Domain

/// What a wish comes to, in sentences. The names must be made safe by the caller's function.
struct ConstraintSentences {
    /// Makes a name safe for the report it goes into.
    let name: (ChangeSetID) -> String
    /// Makes any other text safe for it.
    let text: (String) -> String

    /// Returns the sentences: what was wished, what can't be, what it costs and brings, what was left out.
    func of(_ constraints: ConstraintOutcome, landed: Int) -> [String] {
        var sentences = ["As wished: \(constraints.options.map(text).joined(separator: ", "))."]
        sentences += constraints.unmet.map { "\(name($0.id)) can't be granted: it \(text($0.because))." }
        sentences.append(cost(constraints, landed))
        if !constraints.leftOut.isEmpty {
            sentences.append(
                "Left out, for they rank by other layers: \(Phrases.count(constraints.leftOut.count, "change set")).")
        }
        return sentences
    }

    private func cost(_ constraints: ConstraintOutcome, _ landed: Int) -> String {
        if constraints.lost.isEmpty && constraints.gained.isEmpty {
            return "That costs nothing: the same land without it."
        }
        let lost = constraints.lost.filter { !constraints.leftOut.contains($0) }
        let without =
            constraints.landedWithout == landed
            ? "as many land without it" : "without it \(constraints.landedWithout) would land instead of \(landed)"
        let parts = [
            without,
            lost.isEmpty
                ? nil
                : "\(Phrases.list(lost.map(name), limit: 8)) \(lost.count == 1 ? "lands" : "land") only without it",
            constraints.gained.isEmpty
                ? nil
                : "\(Phrases.list(constraints.gained.map(name), limit: 8)) \(constraints.gained.count == 1 ? "lands" : "land") only with it",
        ].compactMap { $0 }
        return "What that costs: \(parts.joined(separator: "; "))."
    }
}
