import Domain
import PlanFiles
import Wording

/// The part of `orchestrate/explain/v1` that tells how a change set could be cut.
enum SplitJSON {
    /// Returns the advice.
    static func value(_ split: SplitAdvice, of id: ChangeSetID, in analysis: Analysis) -> JSONValue {
        switch split {
        case .needless(let layer):
            .object(["verdict": "needless", "layer": layer.map(JSONValue.string)])
        case .impossible(let obstacle):
            .object([
                "verdict": "impossible", "reason": .string(Wording.obstacle(obstacle, base: analysis.base).plain),
            ])
        case .stack(let stack):
            .object([
                "verdict": "stack", "mergeBase": .oid(stack.mergeBase), "head": .oid(stack.head),
                "parts": .array(stack.parts.indices.map { part(stack.parts[$0], at: $0, of: id) }),
                "result": stack.result.map(JSONValue.oid) ?? .null, "whole": stack.whole.map(JSONValue.oid) ?? .null,
                "commands": analysis.changeSet(id).map { .string(SplitCommands.render(stack, of: $0.changeSet)) },
            ])
        }
    }

    private static func part(_ part: SplitPart, at index: Int, of id: ChangeSetID) -> JSONValue {
        let (verdict, tree, conflicts, unknown) = outcome(part.outcome)
        return .object([
            "position": .integer(index + 1), "layer": .string(part.share.layer),
            "branch": .string(BranchName.ofPart(index + 1, layer: part.share.layer, of: id)), "tree": .oid(part.tree),
            "verdict": .string(verdict), "landedTree": tree.map(JSONValue.oid),
            "reason": unknown.map(JSONValue.reason), "why": unknown.map(JSONValue.unknown),
            "approximate": .bool(part.isApproximate), "conflicts": .conflicts(conflicts),
            "clashes": .array(
                part.clashes.map { .object(["id": .id($0.id), "paths": .strings($0.paths.map(\.text))]) }),
            "files": .array(part.share.changes.map { file($0, part.share) }),
        ])
    }

    private static func outcome(
        _ outcome: SplitPart.Outcome
    ) -> (verdict: String, tree: ObjectID?, conflicts: [Conflict], unknown: UnknownReason?) {
        switch outcome {
        case .clean(let tree): ("clean", tree, [], nil)
        case .conflicts(let conflicts): ("conflicts", nil, conflicts, nil)
        case .waits(let own): ("waits", nil, own, nil)
        case .unknown(let reason): ("unknown", nil, [], reason)
        }
    }

    private static func file(_ change: FileChange, _ share: LayerSplit.Part) -> JSONValue {
        let guest = share.guests.first { $0.path == change.path }
        let (word, other) = guest.map { reason($0.reason) } ?? ("layer", nil)
        return .object([
            "path": .string(change.path.text), "kind": .string(change.kind.rawValue),
            "previousPath": change.previousPath.map { .string($0.text) }, "because": .string(word),
            "companion": other.map { .string($0.text) },
        ])
    }

    private static func reason(_ reason: LayerSplit.Guest.Reason) -> (String, RepositoryPath?) {
        switch reason {
        case .namesake(let other): ("name", other)
        case .directory(let other): ("directory", other)
        case .movesHere: ("move", nil)
        case .sharesPlace: ("sharedPlace", nil)
        case .last: ("last", nil)
        }
    }
}
