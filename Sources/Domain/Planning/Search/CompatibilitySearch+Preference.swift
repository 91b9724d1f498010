extension CompatibilitySearch {
    /// Returns, of the choices worth as much as a known one, that which has the first vertex in the order of preference
    /// if any has it, of those the one with the second, and so on.
    mutating func mostWanted(asHeavyAs known: Bitset) -> Bitset {
        let weight = constraints.weight(of: known)
        var witness = known
        var state = constraints.start
        for vertex in constraints.preference where state.open.contains(vertex) {
            guard let next = constraints.choosing(vertex, in: state) else {
                state = constraints.leaving(vertex, in: state)
                continue
            }
            if witness.contains(vertex) {
                state = next
            } else if let other = limitedChoice(from: next, weight: weight) {
                (state, witness) = (next, other)
            } else {
                state = constraints.leaving(vertex, in: state)
            }
        }
        return completed(witness)
    }

    /// Adds what still fits, in the order of preference. Nothing does, unless the effort ran out.
    func completed(_ choice: Bitset) -> Bitset {
        var state = constraints.start
        for vertex in choice { state = constraints.choosing(vertex, in: state) ?? state }
        for vertex in constraints.preference where state.open.contains(vertex) {
            state = constraints.choosing(vertex, in: state) ?? constraints.leaving(vertex, in: state)
        }
        return state.chosen
    }

    /// One question may take a quarter of what is left: a hard one must not keep the later ones from being asked.
    private mutating func limitedChoice(from state: Constraints.State, weight: Int) -> Bitset? {
        let before = effort.left
        guard before > 0 else { return nil }
        effort = SearchEffort(before / 4 + 1)
        let limit = effort.left
        defer { effort = SearchEffort(before - (limit - effort.left)) }
        return choice(from: state, atLeast: weight, enough: weight)
    }
}
