import Domain
import TestSupport

/// Makes reasons, advice and what they consist of at random: every kind, with names of any characters.
struct RandomReasons {
    private var random: SeededGenerator

    init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

    /// Returns one of each kind, in some order.
    mutating func reasons() -> [Reason] {
        [
            .requiredFirst, .required, .resolvedByPerson, .sequence(before: ids(1)), .neededBy(ids(1)),
            .adapts(to: ids(1)), .dependency(dependency()),
            .priority(random.pick([Int.min, -1, 0, 3, Int.max]), label: text()),
            .age(others: Int.random(in: 1...9, using: &random), isFirst: Bool.random(using: &random)),
        ].shuffled(using: &random) + layers() + unknownReasons().map { .notTried($0) }
    }

    /// Returns one of each kind, in some order.
    mutating func advice() -> [Advice] {
        [
            .close, .recreate, .update(stop: optional(oid()), author: optional(text())),
            .declaration(target: text(), in: oid(), possible: ids()),
            .cycle([need(), need()], more: random.pick([0, 7])),
            .declaration(target: text(), in: nil, possible: ids()),
            .notReady([.draft, .label(text()), .failingChecks([text(), text()])]),
            .clashesTogether(ids(1)), .restack(restack()),
            .rebase(after: [step(), step()], stop: optional(oid()), contacts: contacts()),
            .rebase(after: [], stop: nil, contacts: nil),
            .bot(random.pick(Bot.allCases), after: [step()]), .bot(.other, after: []),
        ].shuffled(using: &random) + unknownReasons().map { .notJudged(with: ids(), $0) }
            + causes().map { .wait(need(), root: id(), cause: $0) }
    }

    /// Returns one of each kind.
    mutating func unmet() -> [UnmetConstraint] {
        let causes: [UnmetConstraint.Cause] =
            [.notSelected, .cycle, .unresolved, .waits, .clashes(ids())] + causes().map { .held($0) }
        return causes.map { UnmetConstraint(id: id(), cause: $0) }
    }

    /// Returns steps that stand against the order of the layers.
    mutating func inversion() -> Inversion {
        Inversion(
            earlier: id(), later: id(), earlierLayer: text(), laterLayer: text(),
            dependencies: [dependency(), dependency()])
    }

    private mutating func layers() -> [Reason] {
        let positions: [LayerPlace.Position] = [.lowest, .before(text()), .highest, .none]
        return positions.map { position in
            let layer = text()
            let files = DecidingFile(layer: layer, path: RepositoryPath(text()), count: 2)
            return .layer(LayerPlace(name: layer, position: position, files: files))
        }
    }

    private mutating func causes() -> [HeldCause] {
        [
            .conflictsWithBase, .merged, .unrelated, .doesNotMerge, .notJudged(with: ids()),
            .cycle(ids(1), more: random.pick([0, 7])),
            .notReady([.draft, .label(text()), .failingChecks([text()])]),
            .unresolved([text(), text()]), .clashes(ids(1), together: Bool.random(using: &random)),
        ]
    }

    private mutating func unknownReasons() -> [UnknownReason] {
        [
            .notTried, .noTree, .nothingInCommon, .noMergeBase, .notRead, .baseNotRead, .notPlanned, .tooLarge,
            .tooDifferent, .incompleteHistory, .shallow, .notReplayed, .reported(text()),
        ]
    }

    private mutating func dependency(of id: ChangeSetID? = nil) -> Dependency {
        let line = Int.random(in: 1...99, using: &random)
        let evidence: [Evidence?] = [
            nil, .commit(oid()), .name(text()), .place(path(), lines: nil, of: nil),
            .place(
                path(), lines: LineRange(first: line, last: line - 1 + Int.random(in: 0...3, using: &random)), of: id),
        ]
        return Dependency(
            id: id ?? self.id(), kind: random.pick([.ancestry, .declared, .symbol, .migration]),
            evidence: random.pick(evidence))
    }

    private mutating func need() -> Advice.Need {
        let target = id()
        return Advice.Need(id: id(), dependencies: [dependency(of: target), dependency(of: target)])
    }

    private mutating func step() -> Advice.StepName {
        Advice.StepName(step: StepNumber(Int.random(in: 0...999, using: &random)), id: id())
    }

    private mutating func contacts() -> Contacts {
        Contacts(
            others: [Contacts.Author(name: text(), changeSets: ids())], own: optional(text()),
            isOwnAlone: Bool.random(using: &random))
    }

    private mutating func restack() -> RestackAdvice {
        RestackAdvice(
            step: step(), method: random.pick(MergeMethod.allCases), upstream: oid(), head: oid(),
            branch: optional(text()),
            trial: Restack(
                lower: id(), conflictingCommit: optional(oid()), unknownReason: optional(random.pick(unknownReasons())))
        )
    }

    private mutating func optional<Value>(_ value: Value) -> Value? { random.oneIn(2) ? value : nil }

    private mutating func oid() -> ObjectID { Samples.oid(UInt64.random(in: 0...9999, using: &random)) }

    private mutating func id() -> ChangeSetID { ChangeSetID("#\(text())") }

    private mutating func ids(_ least: Int = 0) -> [ChangeSetID] {
        (0..<Int.random(in: least...3, using: &random)).map { _ in id() }
    }

    private mutating func path() -> RepositoryPath {
        random.oneIn(2) ? RepositoryPath("a/" + text()) : RepositoryPath(bytes: [0x63, 0xE9, 0x0A, 0x22])
    }

    private mutating func text() -> String { random.pick(Samples.hostileTexts + ["domain", "Ada Lovelace"]) }
}
