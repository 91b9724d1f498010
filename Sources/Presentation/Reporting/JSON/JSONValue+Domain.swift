import Domain

/// The parts that several documents share.
extension JSONValue {
    /// Makes an object; members without a value are left out.
    static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    static func id(_ id: ChangeSetID) -> JSONValue { .string(id.text) }

    static func ids(_ ids: [ChangeSetID]) -> JSONValue { .array(ids.map(JSONValue.id)) }

    static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

    static func oid(_ id: ObjectID) -> JSONValue { .string(id.hex) }

    static func base(_ base: Base) -> JSONValue {
        .object([
            "ref": .string(base.name), "commit": .oid(base.commit), "tree": .oid(base.tree),
            "reference": base.reference.map(JSONValue.string),
        ])
    }

    static func architecture(_ architecture: Architecture) -> JSONValue {
        let source: JSONValue =
            switch architecture.source {
            case .configuration(let path): .object(["configuration": .string(path)])
            case .preset(let name, let because): .object(["preset": .string(name), "because": .string(because)])
            }
        return .object(["source": source, "layers": .strings(architecture.layers.map(\.name))])
    }

    static func conflicts(_ conflicts: [Conflict]) -> JSONValue { .array(conflicts.map(conflict)) }

    static func conflict(_ conflict: Conflict) -> JSONValue {
        .object([
            "path": .string(conflict.path.text), "kind": .string(conflict.kind.rawValue),
            "layer": .string(conflict.layer), "class": .string(conflict.resolution.rawValue),
            "hunks": .array(conflict.hunks.map(hunk)),
        ])
    }

    /// The paths of the conflicts, each once, ordered by bytes.
    static func paths(of conflicts: [Conflict]) -> JSONValue {
        .strings(Set(conflicts.map(\.path)).sorted().map(\.text))
    }

    static func dependency(_ dependency: Dependency) -> JSONValue {
        .object([
            "id": .id(dependency.id), "kind": .string(dependency.kind.rawValue),
            "evidence": .string(dependency.evidence),
        ])
    }

    private static func hunk(_ hunk: ConflictHunk) -> JSONValue {
        .object([
            "base": hunk.range.base.map(lines) ?? .null, "ours": lines(hunk.range.ours),
            "theirs": lines(hunk.range.theirs),
            "layer": .string(hunk.layer), "symbol": hunk.symbol.map(JSONValue.string),
            "category": .string(hunk.category.rawValue),
        ])
    }

    static func lines(_ range: LineRange) -> JSONValue {
        .array([.integer(range.first), .integer(range.last)])
    }
}
