package import Domain

extension JSONValue {
    /// What a reader must know of how a run was made, as values; nil where there is nothing, so that the member is left out.
    package static func noteDetails(_ notes: [RunNote]) -> JSONValue? { notes.isEmpty ? nil : .array(notes.map(note)) }

    private static func note(_ note: RunNote) -> JSONValue {
        switch note {
        case .selectsNothing(let pattern, let suggestion):
            unmatched("selectsNothing", pattern, suggestion)
        case .excludesNothing(let pattern, let suggestion):
            unmatched("excludesNothing", pattern, suggestion)
        case .manyHeads(let many):
            .object([
                "kind": "manyHeads", "count": .integer(many.count), "untouched": .integer(many.untouched),
                "since": .string("\(many.yearBefore)"),
            ])
        case .leftOut(let count, let limits):
            .object([
                "kind": "leftOut", "count": .integer(count), "since": limits.since.map { .string("\($0)") },
                "newest": limits.newest.map(JSONValue.integer),
            ])
        case .damagedReferences(let references):
            .object([
                "kind": "damagedReferences",
                "references": .array(
                    references.map { .object(["name": .string($0.name), "cause": .string($0.cause)]) }),
            ])
        case .otherBases, .noRequestForBase, .unselectedRequests, .doubtfulChecks, .oldList: requestNote(note)
        case .shallowClone: .object(["kind": "shallowClone"])
        case .ignoredReplacements(let objects, let hasGrafts):
            .object(["kind": "ignoredReplacements", "objects": .integer(objects), "grafts": .bool(hasGrafts)])
        case .verifiesSignatures: .object(["kind": "verifiesSignatures"])
        case .declarations(let doubt, let stated):
            .object([
                "kind": "declarations", "doubt": .string(doubt.rawValue),
                "declarations": .array(
                    stated.map {
                        .object(["id": .id($0.id), "text": .string($0.text), "commit": $0.commit.map(JSONValue.oid)])
                    }),
            ])
        case .unusedKeys(let file, let keys):
            .object(["kind": "unusedKeys", "file": .string(file), "keys": .strings(keys)])
        case .noGit(let cause): .object(["kind": "noGit", "cause": .string(cause)])
        case .notReplayed(let reason): .object(["kind": "notReplayed", "why": .unknown(reason)])
        case .unreadableResolution(let path, let conflict, let cause):
            .object([
                "kind": "unreadableResolution", "path": .string(path.text), "conflict": conflict.map(JSONValue.oid),
                "cause": .string(cause),
            ])
        case .unseenSubmodules(let paths):
            .object(["kind": "unseenSubmodules", "paths": .strings(paths.map(\.text))])
        case .sameNames: .object(["kind": "sameNames"])
        }
    }

    private static func requestNote(_ note: RunNote) -> JSONValue {
        switch note {
        case .otherBases(let requests):
            .object([
                "kind": "otherBases",
                "requests": .array(requests.map { .object(["id": .id($0.id), "branch": .string($0.branch)]) }),
            ])
        case .noRequestForBase: .object(["kind": "noRequestForBase"])
        case .unselectedRequests(let count): .object(["kind": "unselectedRequests", "count": .integer(count)])
        case .doubtfulChecks(let checks):
            .object([
                "kind": "doubtfulChecks",
                "requests": .array(checks.map { .object(["id": .id($0.id), "checks": .strings($0.names)]) }),
            ])
        case .oldList(let time): .object(["kind": "oldList", "listedAt": .integer(Int(time))])
        default: .null
        }
    }

    private static func unmatched(_ kind: JSONValue, _ pattern: String, _ suggestion: String?) -> JSONValue {
        .object(["kind": kind, "pattern": .string(pattern), "suggestion": suggestion.map(JSONValue.string)])
    }
}
