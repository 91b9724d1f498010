import Domain

extension Analysis {
    /// Returns the errors of the code for which a change set is held.
    func findings(holding held: HeldChangeSet) -> [Finding] {
        guard let code else { return [] }
        let others = Set(held.with)
        return code.findings.filter { finding in
            finding.scope == .integration && finding.severity == .error && finding.changeSets.contains(held.id)
                && finding.changeSets.allSatisfy { $0 == held.id || others.contains($0) }
        }
    }

    /// Returns what breaks though all that takes part in it lands, as far as it is no error that holds one.
    func findings(landing plan: Plan) -> [Finding] {
        guard let code else { return [] }
        let landed = Set(plan.steps.map(\.id))
        return code.findings.filter { $0.scope == .integration && $0.changeSets.allSatisfy(landed.contains) }
    }
}
