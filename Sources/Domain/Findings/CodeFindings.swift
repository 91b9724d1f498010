/// What a look into the code of change sets and of their merges found.
package struct CodeFindings: Hashable, Sendable {
    /// What is broken, the worst first.
    package let findings: [Finding]
    /// The files of which nothing could be told, by path.
    package let notEvaluated: [UnreadFile]

    package init(findings: [Finding], notEvaluated: [UnreadFile]) {
        self.findings = findings.sorted { $0.precedes($1) }
        self.notEvaluated = notEvaluated
    }
}

extension Finding {
    /// The worst first, integration before what one brings alone, then by rule and place.
    fileprivate func precedes(_ other: Finding) -> Bool {
        if severity != other.severity { return severity > other.severity }
        if scope != other.scope { return scope.rank < other.scope.rank }
        if violation.rule != other.violation.rule { return violation.rule < other.violation.rule }
        if changeSets != other.changeSets { return changeSets.lexicographicallyPrecedes(other.changeSets) }
        return violation.firstPlace.isBefore(other.violation.firstPlace)
    }
}

extension Finding.Scope {
    fileprivate var rank: Int {
        switch self {
        case .integration: 0
        case .changeSet: 1
        case .existing: 2
        }
    }
}

extension Violation {
    fileprivate var firstPlace: CodePlace { places.first ?? CodePlace(RepositoryPath(bytes: [])) }
}

extension CodePlace {
    fileprivate func isBefore(_ other: CodePlace) -> Bool {
        path == other.path ? (line ?? 0) < (other.line ?? 0) : path < other.path
    }
}
