package import Domain
package import PlanFiles

/// The document `orchestrate/conflicts/v1`.
package enum ConflictsJSON {
    /// Returns the document as text.
    package static func render(_ analysis: Analysis) -> String { document(analysis).pretty() }

    /// Returns the document.
    package static func document(_ analysis: Analysis) -> JSONValue {
        let commits = Dictionary(analysis.changeSets.map { ($0.id, $0.changeSet.commit) }) { first, _ in first }
        return .object([
            "schema": "orchestrate/conflicts/v1", "base": .base(analysis.base),
            "architecture": PlanJSON.architecture(analysis.architecture),
            "changeSets": .array(analysis.changeSets.map(changeSet)),
            "pairs": .array(analysis.pairs.map { pair($0, commits) }), "summary": summary(analysis),
            "notes": PlanJSON.encoder.notes(analysis.notes), "sameNames": PlanJSON.encoder.sameNames(analysis.notes),
            "noteDetails": .noteDetails(analysis.notes),
        ])
    }

    static func changeSet(_ assessed: AssessedChangeSet) -> JSONValue {
        let changeSet = assessed.changeSet
        let tree: ObjectID? = if case .clean(let tree) = assessed.verdict { tree } else { nil }
        let unknown = assessed.verdict.unknownReason
        return .object([
            "id": .id(changeSet.id), "aliases": changeSet.aliases.isEmpty ? nil : .ids(changeSet.aliases),
            "commit": .oid(changeSet.commit), "reference": changeSet.reference.map(JSONValue.string),
            "title": .string(changeSet.title), "author": .string(changeSet.author.name),
            "verdict": .string(assessed.verdict.word), "tree": tree.map(JSONValue.oid),
            "reason": unknown.map(JSONValue.reason), "why": unknown.map(JSONValue.unknown),
            "noChange": assessed.verdict.noChange.map { PlanJSON.encoder.noChange($0) },
            "landedAs": assessed.landed.map { PlanJSON.encoder.landed($0) },
            "remainder": assessed.remainder.map { PlanJSON.encoder.remainder($0) },
            "approximate": .bool(assessed.isApproximate),
            "layers": .strings(assessed.layers), "conflictedPaths": .paths(of: assessed.verdict.conflicts),
            "conflicts": .conflicts(assessed.verdict.conflicts),
            "resolutions": .resolutions(assessed.settlement?.resolutions ?? []),
        ])
    }

    private static func pair(_ pair: PairVerdict, _ commits: [ChangeSetID: ObjectID]) -> JSONValue {
        let unknown = pair.unknownReason
        return .object([
            "first": .id(pair.first), "second": .id(pair.second), "firstCommit": .oid(commits[pair.first] ?? .zero),
            "secondCommit": .oid(commits[pair.second] ?? .zero), "verdict": unknown == nil ? "conflicts" : "unknown",
            "reason": unknown.map(JSONValue.reason), "why": unknown.map(JSONValue.unknown),
            "approximate": .bool(pair.isApproximate),
            "conflictedPaths": .paths(of: pair.conflicts), "conflicts": .conflicts(pair.conflicts),
            "resolutions": .resolutions(pair.resolutions),
        ])
    }

    private static func summary(_ analysis: Analysis) -> JSONValue {
        .object([
            "changeSets": .integer(analysis.changeSets.count), "comparedPairs": .integer(analysis.comparedPairs),
            "conflictingPairs": .integer(analysis.conflictingPairs), "unknownPairs": .integer(analysis.unknownPairs),
        ])
    }
}
