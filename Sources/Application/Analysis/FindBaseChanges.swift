package import Domain

/// Adds to an analysis which commits of the base those change sets run into that conflict with it.
package struct FindBaseChanges: Sendable {
    /// Files of a change set of which it is found out; who conflicts in more has left the base as a whole behind.
    private static let mostFiles = 12
    private let reader: any BaseChangeReader

    package init(reader: any BaseChangeReader) { self.reader = reader }

    /// Returns the analysis with the commits, for those that the plan holds.
    package func callAsFunction(_ analysis: Analysis) async throws -> Analysis {
        let held = Set((analysis.plan?.held ?? []).filter { $0.reason.group != nil }.map(\.id))
        let conflicting = analysis.changeSets.filter { held.contains($0.id) && !$0.verdict.conflicts.isEmpty }
        guard !conflicting.isEmpty else { return analysis }
        let files = Dictionary(
            conflicting.map { assessed in
                (
                    assessed.changeSet.commit,
                    // Nobody has to decide anything about the others.
                    assessed.verdict.conflicts.filter { $0.resolution == .manual }.prefix(Self.mostFiles)
                        .map { ContestedFile($0, of: assessed.changeSet) }
                )
            }
        ) { first, _ in first }
        let found = try await reader.changes(to: files, in: analysis.base)
        var result = analysis
        for assessed in conflicting { result.baseChanges[assessed.id] = found[assessed.changeSet.commit] }
        return result
    }
}
