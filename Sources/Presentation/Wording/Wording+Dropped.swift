package import Domain

extension Wording {
    /// Returns why a change set is left out after a check, to follow its name.
    package static func dropped(_ reason: DroppedStep.Reason) -> Phrase {
        switch reason {
        case .failsAlone: "fails the check alone"
        case .failsWith(let ids): "fails the check together with \(ids.map { Phrase(.changeSet($0)) }.joined(by: ", "))"
        case .failsUponLanded: "fails the check on top of what is landed; the base alone fails, too"
        case .failsResolved:
            """
            fails the check on top of those before it; a person resolved its conflicts there, so that it can't be tried \
            alone
            """
        case .failsSkipped: "fails the check on top of those before it, and was left out by hand"
        case .skipped: "conflicts, and was left out by hand"
        case .unknown(let reason): "can't be merged: \(why(reason))"
        case .needs(let id): "did not fail, but needs \(id)"
        case .doesNotMerge: "did not fail, but does not merge without those above"
        }
    }
}
