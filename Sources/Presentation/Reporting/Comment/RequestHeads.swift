package import Domain
import Wording

/// What is said at the heads of pull requests: a status, a check run, labels.
package struct RequestHeads {
    /// One of them.
    package struct Head {
        /// The number of the pull request.
        package let number: Int
        /// The commit.
        package let commit: ObjectID
        /// How it stands in the plan.
        package let status: CommitStatus
        /// The same, with what is to be seen in its files.
        package let report: CheckReport
        /// The labels that it lacks.
        package let added: [String]
        /// The labels that it has no more.
        package let removed: [String]
    }

    /// All of them, in the order given.
    package let all: [Head]

    /// The name of the status and the check run.
    package static let name = "orchestrate"
    private static let conflicts = "conflicts"
    private static let order = "merge-order/"

    package init(_ plan: Plan, _ analysis: Analysis, _ numbers: [Int]) {
        all = numbers.compactMap { number in
            guard let assessed = analysis.changeSet(ChangeSetID("#\(number)")) else { return nil }
            let id = assessed.id
            let status = CommitStatus(
                Self.state(plan, id), description: Wording.status(plan, of: id, base: analysis.base), name: Self.name)
            let wanted = Self.labels(plan, id)
            let ours = assessed.changeSet.labels.filter { $0 == Self.conflicts || $0.hasPrefix(Self.order) }
            return Head(
                number: number, commit: assessed.changeSet.commit, status: status,
                report: CheckReport(
                    status, summary: status.description, annotations: Self.annotations(plan, id, analysis)),
                added: wanted.filter { !ours.contains($0) }, removed: ours.filter { !wanted.contains($0) })
        }
    }

    private static func state(_ plan: Plan, _ id: ChangeSetID) -> CommitStatus.State {
        guard let held = plan.held.first(where: { $0.id == id }) else { return .success }
        switch held.reason {
        case .unknown, .notReady: return .pending
        default: return held.needsPerson ? .failure : .success
        }
    }

    private static func labels(_ plan: Plan, _ id: ChangeSetID) -> [String] {
        if let step = plan.steps.first(where: { $0.id == id }) { return ["\(order)\(step.number)"] }
        switch plan.held.first(where: { $0.id == id })?.reason {
        case .conflicts, .conflictsWithBase: return [conflicts]
        default: return []
        }
    }

    private static func annotations(
        _ plan: Plan, _ id: ChangeSetID, _ analysis: Analysis
    ) -> [CheckReport.Annotation] {
        let held = plan.held.first { $0.id == id }
        let clashes = (held.map(HeldPlace.all) ?? []).filter { $0.linesOf == id }.compactMap { place in
            place.conflict.laterLines.first.map { lines in
                CheckReport.Annotation(
                    path: place.conflict.path, lines: max(1, lines.first)...max(1, lines.first, lines.last),
                    isError: true,
                    title: held.map { Wording.held($0, isJoint: false, base: analysis.base).plain } ?? name,
                    message: Wording.clash(place.conflict))
            }
        }
        let findings = analysis.codeFindings.findings.filter { $0.scope != .existing && $0.changeSets.contains(id) }
        return clashes
            + findings.compactMap { finding in
                guard let own = finding.evidence.first(where: { $0.changeSet == id }), let line = own.place.line else {
                    return nil
                }
                return CheckReport.Annotation(
                    path: own.place.path, lines: line...line, isError: finding.severity == .error,
                    title: finding.violation.rule.text,
                    message: Wording.problem(finding.violation.problem).asSentence.plain)
            }
    }
}
