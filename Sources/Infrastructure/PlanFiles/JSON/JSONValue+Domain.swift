package import Domain
import Foundation

/// The parts that several documents share.
extension JSONValue {
    /// Makes an object; members without a value are left out.
    package static func object(_ members: KeyValuePairs<String, JSONValue?>...) -> JSONValue {
        .object(members.flatMap { $0.compactMap { name, value in value.map { Member(name, $0) } } })
    }

    package static func id(_ id: ChangeSetID) -> JSONValue { .string(id.text) }

    package static func step(_ number: StepNumber) -> JSONValue { .integer(number.value) }

    package static func ids(_ ids: [ChangeSetID]) -> JSONValue { .array(ids.map(JSONValue.id)) }

    package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

    package static func oid(_ id: ObjectID) -> JSONValue { .string(id.hex) }

    package static func base(_ base: Base) -> JSONValue {
        .object([
            "ref": .string(base.name), "commit": .oid(base.commit), "tree": .oid(base.tree),
            "reference": base.reference.map(JSONValue.string),
        ])
    }

    /// Writes the layers; `because` says what spoke for a preset.
    package static func architecture(
        _ architecture: Architecture, because: (PresetEvidence) -> String
    ) -> JSONValue {
        let source: JSONValue =
            switch architecture.source {
            case .configuration(let path): .object(["configuration": .string(path)])
            case .preset(let name, let evidence):
                .object(["preset": .string(name), "because": .string(because(evidence))])
            }
        return .object(["source": source, "layers": .strings(architecture.layers.map(\.name))])
    }

    package static func conflicts(_ conflicts: [Conflict]) -> JSONValue { .array(conflicts.map(conflict)) }

    package static func conflict(_ conflict: Conflict) -> JSONValue {
        .object([
            "path": .string(conflict.path.text), "kind": .string(conflict.kind.rawValue),
            "layer": .string(conflict.layer), "class": .string(conflict.resolution.rawValue),
            "hunks": .array(conflict.hunks.map(hunk)),
        ])
    }

    /// The paths of the conflicts, each once, ordered by bytes.
    package static func paths(of conflicts: [Conflict]) -> JSONValue {
        .strings(Set(conflicts.map(\.path)).sorted().map(\.text))
    }

    private static func hunk(_ hunk: ConflictHunk) -> JSONValue {
        .object([
            "base": hunk.range.base.map(lines) ?? .null, "ours": lines(hunk.range.ours),
            "theirs": lines(hunk.range.theirs),
            "layer": .string(hunk.layer), "symbol": hunk.symbol.map(JSONValue.string),
            "category": .string(hunk.category.rawValue),
        ])
    }

    package static func lines(_ range: LineRange) -> JSONValue {
        .array([.integer(range.first), .integer(range.last)])
    }

    /// The resolutions, with the content of those that resolvers found; nil where there are none, so that the member is left out.
    package static func resolutions(_ resolutions: [RecordedResolution]) -> JSONValue? {
        guard !resolutions.isEmpty else { return nil }
        return .array(
            resolutions.map { resolution in
                .object([
                    "path": .string(resolution.path.text), "by": .string(resolution.found?.name ?? "rerere"),
                    "certainty": .string(resolution.found?.certainty.rawValue ?? "recorded"),
                    "conflict": .oid(resolution.conflict),
                    "variant": resolution.found == nil ? .integer(resolution.variant) : nil,
                    "result": .oid(resolution.result),
                    "content": resolution.found.map { .string(Data($0.content).base64EncodedString()) },
                ])
            })
    }
}
