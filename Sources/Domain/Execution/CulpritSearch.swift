/// Finds the change set that makes a check fail, with as few checks as it takes. Pure: it says which steps to check
/// together next, given what is known so far.
package struct CulpritSearch: Sendable {
    /// What to do next, or what was found. Steps stand in ascending order.
    package enum Finding: Hashable, Sendable {
        /// Check the result of these steps alone; none for the base.
        case probe([StepNumber])
        /// What the steps go upon fails already.
        case baselineFails
        /// This step is to blame.
        case culprit(Culprit)
    }

    /// Who is to blame.
    package struct Culprit: Hashable, Sendable {
        /// The step: the last one of those that fail together.
        package let step: StepNumber
        /// Those that it fails with, beside what it needs; without any of them it passes. Empty when it fails alone.
        package let partners: [StepNumber]
        /// Whether the base alone fails, so that it was judged upon what is landed.
        package let isUponLanded: Bool
        /// Whether it can't be tried without all before it, for a person resolved its conflicts there.
        package let isFixed: Bool
        /// The steps whose result shows it.
        package let evidence: [StepNumber]
    }

    /// What was asked for and is not known yet.
    private struct Unknown: Error { let steps: [StepNumber] }

    private let landed: Int
    private let failed: StepNumber
    private let needs: [Set<StepNumber>]
    private let fixed: Set<StepNumber>

    /// Begins a search.
    ///
    /// - Parameters:
    ///   - steps: The steps as they are carried out.
    ///   - landed: How many of them are landed.
    ///   - failed: The step up to which they fail the check.
    ///   - fixed: The steps that merge nowhere but where they are, for a person resolved their conflicts.
    package init(_ steps: [PlanStep], landed: Int, failed: StepNumber, fixed: Set<StepNumber> = []) {
        (self.landed, self.failed, self.fixed) = (landed, failed, fixed)
        var needs: [Set<StepNumber>] = []
        var numbers: [ChangeSetID: StepNumber] = [:]
        for (index, step) in steps.enumerated() {
            let direct = step.dependsOn.compactMap { numbers[$0.id] }
            needs.append(direct.reduce(into: []) { $0.formUnion(needs[$1].union([$1])) })
            numbers[step.id] = StepNumber(place: index)
        }
        self.needs = needs
    }

    /// Returns what to check next, or who is to blame.
    ///
    /// - Parameter failures: whether the results of some steps failed. Steps that don't merge without others did not.
    package func next(_ failures: [[StepNumber]: Bool]) -> Finding {
        do {
            let all = Self.steps(landed)
            if try fails(all, failures) { return .baselineFails }
            let suspect = try firstToFail(failures)
            guard fixed.isDisjoint(with: needs[suspect].union([suspect])) else {
                return .culprit(
                    Culprit(
                        step: suspect, partners: [], isUponLanded: false, isFixed: true,
                        evidence: Array(.first...suspect)))
            }
            let isUponLanded = landed > 0 ? try fails([], failures) : false
            return .culprit(try culprit(of: suspect, upon: isUponLanded ? Set(all) : [], failures))
        } catch let unknown {
            return .probe(unknown.steps)
        }
    }

    /// Returns the step that fails upon all before it, while those pass.
    private func firstToFail(_ failures: [[StepNumber]: Bool]) throws(Unknown) -> StepNumber {
        var (passing, failing) = (landed, failed.value)
        while failing - passing > 1 {
            let middle = (passing + failing) / 2
            if try fails(Self.steps(middle), failures) { failing = middle } else { passing = middle }
        }
        return StepNumber(failing)
    }

    /// Finds one partner after the other: the last step of the shortest run from the first on that fails with the suspect
    /// and the partners known.
    private func culprit(
        of suspect: StepNumber, upon baseline: Set<StepNumber>, _ failures: [[StepNumber]: Bool]
    ) throws(Unknown) -> Culprit {
        var required = baseline.union(needs[suspect]).union([suspect])
        var candidates = (.first..<suspect).filter { !required.contains($0) }
        var partners: [StepNumber] = []
        while !candidates.isEmpty {
            if try fails(required.sorted(), failures) { break }
            var (passing, failing) = (0, candidates.count)
            while failing - passing > 1 {
                let middle = (passing + failing) / 2
                let run = required.union(candidates[..<middle]).sorted()
                if try fails(run, failures) { failing = middle } else { passing = middle }
            }
            let partner = candidates[failing - 1]
            partners.append(partner)
            required.formUnion(needs[partner].union([partner]))
            candidates = candidates[..<(failing - 1)].filter { !required.contains($0) }
        }
        return Culprit(
            step: suspect, partners: partners.sorted(), isUponLanded: !baseline.isEmpty, isFixed: false,
            evidence: required.sorted())
    }

    /// The first so many steps.
    private static func steps(_ count: Int) -> [StepNumber] { (0..<count).map(StepNumber.init(place:)) }

    private func fails(_ steps: [StepNumber], _ failures: [[StepNumber]: Bool]) throws(Unknown) -> Bool {
        guard let known = failures[steps] else { throw Unknown(steps: steps) }
        return known
    }
}
