package import Domain
import Wording

extension Picture {
    /// Makes the picture of a plan: the waves as columns, what is held apart; what must come first, and what clashes.
    package init(of plan: Plan, in analysis: Analysis) {
        let held = plan.waiting
        let lines = Self.order(plan) + Self.waits(held) + Self.joint(plan) + Self.clashes(plan, analysis)
        self.init(
            groups: Self.folded(Self.groups(plan, held, analysis, joinedBy: lines), joinedBy: lines), lines: lines,
            notes: Self.notes(plan, analysis),
            legend: [
                "A column is a wave, whose steps can be merged in any order.",
                "An arrow starts at what must merge first.",
                "A dotted line joins two that clash; lines that meet in a point join several that clash only together.",
                "A dashed box is held.",
            ])
    }

    /// The waves in their order, and what is held, apart; of that first what a line touches.
    private static func groups(
        _ plan: Plan, _ held: [HeldChangeSet], _ analysis: Analysis, joinedBy lines: [Line]
    ) -> [Group] {
        let waves = Dictionary(grouping: plan.steps, by: \.wave).sorted { $0.key < $1.key }.map { wave, steps in
            Group(title: "Wave \(wave)", nodes: steps.map { node($0, analysis) })
        }
        let joined = Set(lines.flatMap(\.ends))
        let waiting = held.filter { joined.contains($0.id) } + held.filter { !joined.contains($0.id) }
        return waves + (held.isEmpty ? [] : [Group(title: "Held", nodes: waiting.map { node($0, plan, analysis) })])
    }

    private static func node(_ step: PlanStep, _ analysis: Analysis) -> Node {
        let rank = analysis.architecture.layers.firstIndex { $0.name == step.layer }
        return Node(
            id: step.id, number: step.number, title: analysis.title(of: step.id),
            layer: Layer(name: step.layer, rank: rank), reason: nil)
    }

    private static func node(_ held: HeldChangeSet, _ plan: Plan, _ analysis: Analysis) -> Node {
        let words = Wording.held(held, isJoint: plan.isJoint(held), base: analysis.base).picture
        return Node(id: held.id, number: nil, title: analysis.title(of: held.id), reason: words)
    }

    private static func order(_ plan: Plan) -> [Line] {
        plan.steps.flatMap { step in
            step.dependsOn.map { dependency in
                let label =
                    switch dependency.kind {
                    case .ancestry: "contained in"
                    case .declared: "Depends-On"
                    case .symbol: "used by"
                    case .migration: "migrates before"
                    case .conflictsWithout: "makes room for"
                    }
                return Line(kind: .order, ends: [dependency.id, step.id], label: label, noun: "arrow")
            }
        }
    }

    private static func waits(_ held: [HeldChangeSet]) -> [Line] {
        held.filter { [.dependencyHeld, .dependencyCycle].contains($0.reason) }.flatMap { held in
            held.with.map { Line(kind: .order, ends: [$0, held.id], label: "needed by", noun: "arrow") }
        }
    }

    private static func joint(_ plan: Plan) -> [Line] {
        plan.jointConflicts.map { Line(kind: .clash, ends: $0, label: "", noun: "clash of several") }
    }

    /// Those that keep something from landing first, then those among what is held.
    private static func clashes(_ plan: Plan, _ analysis: Analysis) -> [Line] {
        var drawn: Set<Set<ChangeSetID>> = []
        let landing = Set(plan.steps.map(\.id))
        // The step first: what it holds back stands to the right of it.
        let pairs =
            analysis.unsettledPairs.map { Line($0, isTurned: !landing.contains($0.first)) }
            + plan.conflictSets.filter { $0.count == 2 }.map { Line(clash: $0) }
        let clashes = pairs.filter { drawn.insert(Set($0.ends)).inserted }
        let direct = clashes.filter { !landing.isDisjoint(with: $0.ends) }
        let indirect = clashes.filter { landing.isDisjoint(with: $0.ends) }
        return direct + indirect.map { Line(clash: $0.ends, label: $0.label, noun: "clash of two that are held") }
    }

    private static func notes(_ plan: Plan, _ analysis: Analysis) -> [String] {
        if analysis.changeSets.isEmpty { return ["Nothing to do: no change set was selected"] }
        let merged = plan.held.count - plan.waiting.count
        return merged == 0 ? [] : ["\(Wording.count(merged, "change set")) not drawn: in the base already"]
    }
}

extension Picture.Line {
    init(_ pair: PairVerdict, isTurned: Bool = false) {
        let label = pair.unknownReason == nil ? "" : "not compared"
        self.init(clash: isTurned ? [pair.second, pair.first] : [pair.first, pair.second], label: label)
    }

    init(clash ends: [ChangeSetID], label: String = "", noun: String = "clash") {
        self.init(kind: .clash, ends: ends, label: label, noun: noun)
    }
}
