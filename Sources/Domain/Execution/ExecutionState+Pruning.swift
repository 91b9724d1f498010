extension ExecutionState {
    /// How a run ended of which nothing is left to be carried out or undone.
    package enum Ending: Hashable, Sendable {
        /// All was undone.
        case undone
        /// The plan was closed, and the branch left as it was, with the work tree of a merge that waited for a person.
        case quit(reference: String, openMerge: String?)
    }

    /// Forgets the commits behind so many steps. Made again, with the same signatures, they come out the same.
    mutating func prune(keeping count: Int) -> JournalFault? {
        guard count >= 0, count < made.count, pause == nil else { return .noSuchStep(StepNumber(count + 1)) }
        for place in count..<made.count { pruned[StepNumber(place: place)] = signatures[place] }
        forgetMade(behind: count)
        (landed, passed) = (min(landed, count), min(passed, count))
        (intention, intended, failed, blocked) = (nil, 0, nil, nil)
        flaky = flaky.filter { $0.key.value <= count }
        return nil
    }

    mutating func forgetMade(behind count: Int) {
        made.removeSubrange(count...)
        signatures.removeSubrange(count...)
    }

    /// Returns the first of some steps, as many as can be made with the same signatures.
    package func together(_ steps: ClosedRange<StepNumber>) -> ClosedRange<StepNumber> {
        let first = pruned[steps.lowerBound]
        let other = steps.first { pruned[$0] != first }
        return steps.lowerBound...(other?.previous ?? steps.upperBound)
    }
}
