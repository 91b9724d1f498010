import Domain

extension PlanEncoder {
    func advice(_ advice: Advice) -> JSONValue {
        switch advice {
        case .close: .object(["kind": "close"])
        case .landed(let part): .object(["kind": "landedAs", "landedAs": landed(part)])
        case .changesNothing(let cause): .object(["kind": "changesNothing", "cause": noChange(cause)])
        case .putRest(let rest): self.rest(rest, kind: "putRest")
        case .superseded(let newer): .object(["kind": "supersededBy", "changeSets": .ids([newer])])
        case .notReady(let problems): .object(["kind": "notReady", "problems": self.problems(problems)])
        case .contains(let travellers):
            .object([
                "kind": "contains", "changeSets": .ids(travellers.map(\.id)), "travellers": self.travellers(travellers),
            ])
        case .rebaseCleanly(let rebase):
            .object([
                "kind": "rebaseCleanly", "after": .array(rebase.after.map(step)),
                "upstream": rebase.upstream.map(JSONValue.oid), "head": .oid(rebase.head),
                "branch": rebase.branch.map(JSONValue.string),
            ])
        case .recreate: .object(["kind": "recreate"])
        case .notJudged(let others, let why):
            .object(["kind": "notJudged", "changeSets": .ids(others), "why": .unknown(why)])
        case .update(let stop, let author):
            .object(["kind": "update", "stop": stop.map(JSONValue.oid), "author": author.map(JSONValue.string)])
        case .declaration(let target, let commit, let possible):
            .object([
                "kind": "declaration", "target": .string(target), "commit": commit.map(JSONValue.oid),
                "changeSets": .ids(possible),
            ])
        case .cycle(let needs, let more):
            .object(["kind": "cycle", "needs": .array(needs.map(need)), "more": self.more(more)])
        case .wait(let needed, let root, let cause):
            .object([
                "kind": "wait", "changeSets": .ids([needed.target]), "need": need(needed), "root": .id(root),
                "cause": self.cause(cause),
            ])
        case .clashesTogether(let others): .object(["kind": "clashesTogether", "changeSets": .ids(others)])
        case .mend(let others, let rules):
            .object(["kind": "mend", "changeSets": .ids(others), "rules": .strings(rules.map(\.text))])
        case .restack(let restack): self.restack(restack)
        case .rebase(let steps, let stop, let contacts):
            .object([
                "kind": "rebase", "after": .array(steps.map(step)), "stop": stop.map(JSONValue.oid),
                "contacts": contacts.map(self.contacts),
            ])
        case .bot(let bot, let steps):
            .object(["kind": "bot", "bot": .string(bot.rawValue), "after": .array(steps.map(step))])
        }
    }

    private func problems(_ problems: [Unreadiness]) -> JSONValue {
        .array(
            problems.map { problem in
                switch problem {
                case .draft: .object(["kind": "draft"])
                case .label(let label): .object(["kind": "label", "label": .string(label)])
                case .failingChecks(let names): .object(["kind": "failingChecks", "checks": .strings(names)])
                }
            })
    }

    /// How many there are that are not named; left out where there are none.
    private func more(_ count: Int) -> JSONValue? { count > 0 ? .integer(count) : nil }

    private func step(_ name: Advice.StepName) -> JSONValue {
        .object(["position": .step(name.step), "id": .id(name.id)])
    }

    private func need(_ need: Advice.Need) -> JSONValue {
        .object(["id": .id(need.id), "dependsOn": dependencies(need.dependencies)])
    }

    func cause(_ cause: HeldCause) -> JSONValue {
        switch cause {
        case .conflictsWithBase: .object(["kind": "conflictsWithBase"])
        case .merged: .object(["kind": "merged"])
        case .changesNothing(let cause): .object(["kind": "changesNothing", "cause": noChange(cause)])
        case .contains(let others): .object(["kind": "contains", "changeSets": .ids(others)])
        case .superseded(let newer): .object(["kind": "supersededBy", "changeSets": .ids([newer])])
        case .unrelated: .object(["kind": "unrelated"])
        case .notJudged(let others): .object(["kind": "notJudged", "changeSets": .ids(others)])
        case .cycle(let others, let more):
            .object(["kind": "cycle", "changeSets": .ids(others), "more": self.more(more)])
        case .unresolved(let targets): .object(["kind": "unresolved", "targets": .strings(targets)])
        case .clashes(let others, let together):
            .object(["kind": "clashes", "changeSets": .ids(others), "together": .bool(together)])
        case .breaks(let others): .object(["kind": "breaks", "changeSets": .ids(others)])
        case .notReady(let problems): .object(["kind": "notReady", "problems": self.problems(problems)])
        case .doesNotMerge: .object(["kind": "doesNotMerge"])
        }
    }

    private func contacts(_ contacts: Contacts) -> JSONValue {
        .object([
            "others": .array(
                contacts.others.map { .object(["name": .string($0.name), "changeSets": .ids($0.changeSets)]) }),
            "own": contacts.own.map(JSONValue.string), "ownAlone": .bool(contacts.isOwnAlone),
        ])
    }

    private func restack(_ restack: RestackAdvice) -> JSONValue {
        .object([
            "kind": "restack", "changeSets": .ids([restack.trial.lower]), "step": step(restack.step),
            "method": .string(restack.method.rawValue), "upstream": .oid(restack.upstream),
            "head": .oid(restack.head), "branch": restack.branch.map(JSONValue.string),
            "stop": restack.trial.conflictingCommit.map(JSONValue.oid),
            "why": restack.trial.unknownReason.map(JSONValue.unknown),
        ])
    }
}
