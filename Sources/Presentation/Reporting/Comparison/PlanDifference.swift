import Domain
import Wording

/// What is different between two plans, in sections of sentences.
struct PlanDifference {
    /// A heading and what stands below it.
    struct Section {
        let title: String
        let rows: [Row]
    }

    /// A change set, if it is about one, and what is to be said of it.
    struct Row {
        let id: ChangeSetID?
        let sentence: Phrase
    }

    let comparison: PlanComparison

    /// Returns the sections that hold something, what matters most first.
    var sections: [Section] {
        let outcomes: [(OutcomeChange.Kind, String)] = [
            (.landsNow, "Land now"), (.heldNow, "Held now"), (.heldOtherwise, "Held for another reason"),
            (.inBaseNow, "In the base now"),
            (.appeared, "New"), (.gone, "Gone"),
        ]
        let all =
            outcomes.map { kind, title in
                Section(title: title, rows: comparison.outcomes.filter { $0.kind == kind }.map(row))
            } + [
                Section(title: "Moved", rows: comparison.moves.map(row)),
                Section(title: "Other heads", rows: comparison.heads.map(row)),
                Section(title: "Base, and what the plans were made with", rows: baseline),
                Section(title: "Conflict sets", rows: conflictSets), Section(title: "Trees", rows: trees),
            ]
        return all.filter { !$0.rows.isEmpty }
    }

    private func row(_ change: OutcomeChange) -> Row {
        let before = past(change.old)
        let now = present(change.new)
        let sentence: Phrase =
            switch change.kind {
            case .appeared: now
            case .gone: before
            case .landsNow, .heldNow, .heldOtherwise, .inBaseNow:
                "\(now): \(Wording.causes(change.causes)) (before: it \(before))"
            }
        return Row(id: change.id, sentence: sentence)
    }

    private func present(_ outcome: OutcomeChange.Outcome) -> Phrase {
        switch outcome {
        case .absent: return ""
        case .lands(let step): return "lands as step \(step.number)"
        case .held(let held):
            let isJoint = comparison.new.plan.isJoint(held)
            return Wording.held(held, isJoint: isJoint, base: comparison.new.base) + places(held.conflicts)
        }
    }

    private func past(_ outcome: OutcomeChange.Outcome) -> Phrase {
        switch outcome {
        case .absent: return ""
        case .lands(let step): return "was step \(step.number)"
        case .held(let held):
            return Wording.wasHeld(held, base: comparison.old.base) + places(held.conflicts)
        }
    }

    /// Returns the first paths of conflicts.
    private func places(_ conflicts: [Conflict]) -> Phrase {
        let paths = Set(conflicts.map(\.path)).sorted()
        return paths.isEmpty ? "" : " in \(Wording.paths(paths, limit: 2))"
    }

    private func row(_ move: StepMove) -> Row {
        let layer: Phrase =
            move.oldLayer == move.newLayer ? "" : " (\(name: move.oldLayer), now \(name: move.newLayer))"
        let causes = Wording.causes(move.causes)
        return Row(id: move.id, sentence: "from step \(move.old) to step \(move.new)\(layer): \(causes)")
    }

    private func row(_ change: HeadChange) -> Row {
        Row(id: change.id, sentence: "\(change.old), now \(change.new)")
    }

    private var baseline: [Row] {
        let (old, new) = (comparison.old.base, comparison.new.base)
        let base: [Phrase] = comparison.hasBaseMoved ? ["base: \(shown(old)), now \(shown(new))"] : []
        return (base + comparison.pins.map(Wording.pin)).map { Row(id: nil, sentence: $0) }
    }

    private func shown(_ base: Base) -> Phrase { "\(base) at \(base.commit)" }

    private var conflictSets: [Row] {
        comparison.appearedConflictSets.map { Row(id: nil, sentence: "\(Wording.names($0, limit: 6)) clash now") }
            + comparison.vanishedConflictSets.map {
                Row(id: nil, sentence: "\(Wording.names($0, limit: 6)) no longer clash")
            }
    }

    private var trees: [Row] {
        func shown(_ tree: ObjectID?) -> Phrase { tree.map { "\($0)" } ?? "not known" }
        let (old, new) = (comparison.old.plan.predictedTree, comparison.new.plan.predictedTree)
        let result = old == new ? [] : [Row(id: nil, sentence: "result: \(shown(old)), now \(shown(new))")]
        guard let first = comparison.trees.first, comparison.trees.count > 0 else { return result }
        let count = Wording.count(comparison.trees.count, "step")
        return result + [
            Row(id: nil, sentence: "\(words: count) of both plans end in another tree, from \(first.id) on")
        ]
    }

    /// What the two plans do, in one sentence.
    var verdict: String {
        if !comparison.isSame { return "The plans differ." }
        return comparison.pins.isEmpty
            ? "The plans are the same." : "The plans have the same effect, but were made with other settings."
    }
}
