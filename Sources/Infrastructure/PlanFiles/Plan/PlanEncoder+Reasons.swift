package import Domain

/// Reasons and advice as values, `REASON` in the contract. `ReasonRecord` and `AdviceRecord` read them back.
extension PlanEncoder {
    func dependency(_ dependency: Dependency) -> JSONValue {
        .object([
            "id": .id(dependency.id), "kind": .string(dependency.kind.rawValue),
            "evidence": .string(texts.evidence(dependency)), "shownBy": shownBy(dependency),
        ])
    }

    /// Returns what shows a dependency; nil where nothing does.
    package func shownBy(_ dependency: Dependency) -> JSONValue? { dependency.evidence.map(evidence) }

    private func evidence(_ evidence: Evidence) -> JSONValue {
        switch evidence {
        case .commit(let commit): .object(["commit": .oid(commit)])
        case .name(let name): .object(["name": .string(name)])
        case .place(let path, let lines, let id):
            .object([
                "path": .string(path.text), "lines": lines.map(JSONValue.lines), "changeSet": id.map(JSONValue.id),
            ])
        }
    }

    func reason(_ reason: Reason) -> JSONValue {
        switch reason {
        case .requiredFirst: .object(["kind": "requiredFirst"])
        case .required: .object(["kind": "required"])
        case .layer(let place): layer(place)
        case .dependency(let needed):
            .object([
                "kind": .string(needed.kind.rawValue), "changeSets": .ids([needed.id]),
                "shownBy": shownBy(needed),
            ])
        case .landedAs(let part): .object(["kind": "landedAs", "landedAs": landed(part)])
        case .sequence(let later): .object(["kind": "sequence", "changeSets": .ids(later)])
        case .neededBy(let lower): .object(["kind": "neededBy", "changeSets": .ids(lower)])
        case .priority(let weight, let label):
            .object(["kind": "priority", "weight": .integer(weight), "label": .string(label)])
        case .age(let others, let isFirst):
            .object(["kind": "age", "count": .integer(others), "first": .bool(isFirst)])
        case .adapts(let others): .object(["kind": "adapts", "changeSets": .ids(others)])
        case .notTried(let why): .object(["kind": "notTried", "why": .unknown(why)])
        case .resolvedByPerson: .object(["kind": "resolvedByPerson"])
        }
    }

    private func layer(_ place: LayerPlace) -> JSONValue {
        let (word, next): (JSONValue, JSONValue?) =
            switch place.position {
            case .lowest: ("lowest", nil)
            case .before(let next): ("before", .string(next))
            case .highest: ("highest", nil)
            case .none: ("none", nil)
            }
        return .object([
            "kind": "layer", "layer": .string(place.name), "place": word, "next": next,
            "paths": place.files.map { .strings([$0.path.text]) }, "count": place.files.map { .integer($0.count) },
        ])
    }

    func unmet(_ unmet: UnmetConstraint, _ base: Base) -> JSONValue {
        let (word, ids, cause): (JSONValue, JSONValue?, JSONValue?) =
            switch unmet.cause {
            case .notSelected: ("notSelected", nil, nil)
            case .cycle: ("cycle", nil, nil)
            case .unresolved: ("unresolved", nil, nil)
            case .waits: ("waits", nil, nil)
            case .held(let cause): ("held", nil, self.cause(cause))
            case .clashes(let others): ("clashes", .ids(others), nil)
            }
        return .object([
            "id": .id(unmet.id), "because": .string(texts.unmet(unmet.cause, base)), "kind": word, "changeSets": ids,
            "cause": cause,
        ])
    }
}

extension UnknownReason {
    /// The word that stands for it in a document.
    var word: String {
        switch self {
        case .notTried: "notTried"
        case .noTree: "noTree"
        case .nothingInCommon: "nothingInCommon"
        case .noMergeBase: "noMergeBase"
        case .notRead: "notRead"
        case .baseNotRead: "baseNotRead"
        case .notPlanned: "notPlanned"
        case .tooLarge: "tooLarge"
        case .tooDifferent: "tooDifferent"
        case .incompleteHistory: "incompleteHistory"
        case .shallow: "shallow"
        case .notReplayed: "notReplayed"
        case .reported: "reported"
        }
    }

    /// Those that their word says all of.
    static let plain: [UnknownReason] = [
        .notTried, .noTree, .nothingInCommon, .noMergeBase, .notRead, .baseNotRead, .notPlanned, .tooLarge,
        .tooDifferent, .incompleteHistory, .shallow, .notReplayed,
    ]
}
