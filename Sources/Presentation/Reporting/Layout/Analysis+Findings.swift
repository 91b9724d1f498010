import Domain
import Wording

extension Analysis {
    /// What a look into the code found; nothing where nobody looked.
    var codeFindings: CodeFindings { code ?? CodeFindings(findings: [], notEvaluated: []) }

    /// Returns the errors of the code for which a change set is held.
    func findings(holding held: HeldChangeSet) -> [Finding] {
        let others = Set(held.with)
        return codeFindings.findings.filter { finding in
            finding.scope == .integration && finding.severity == .error && finding.changeSets.contains(held.id)
                && finding.changeSets.allSatisfy { $0 == held.id || others.contains($0) }
        }
    }

    /// Returns what breaks though all that takes part in it lands, as far as it is no error that holds one.
    func findings(landing plan: Plan) -> [Finding] {
        let landed = Set(plan.steps.map(\.id))
        return codeFindings.findings.filter { $0.scope == .integration && $0.changeSets.allSatisfy(landed.contains) }
    }
}

extension [Finding] {
    /// How many there are of each severity, the worst first: `2 errors and 1 warning`; empty where there is none.
    var counts: String {
        let counts = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = count { $0.severity == severity }
            return count == 0 ? nil : Wording.count(count, severity.rawValue)
        }
        return Wording.list(counts)
    }
}
