import Domain

/// Whether the parts of a plan fit each other: what each of them alone can't say.
struct PlanConsistency {
    private let document: PlanDocument
    private var plan: Plan { document.plan }

    init(_ document: PlanDocument) { self.document = document }

    /// The first place that does not fit, and what is wrong with it.
    var fault: (place: String, problem: String)? { names ?? order ?? resolutions ?? trees }

    /// Every name is that of one change set.
    private var names: (String, String)? {
        var seen: Set<ChangeSetID> = []
        for (index, head) in document.heads.enumerated() {
            let steps = plan.steps.count
            let place = index < steps ? "steps[\(index)]" : "held[\(index - steps)]"
            if !seen.insert(head.id).inserted { return ("\(place).id", "stands twice in the plan") }
            for alias in head.aliases where !seen.insert(alias).inserted {
                return ("\(place).aliases", "holds a name that stands twice in the plan")
            }
        }
        return nil
    }

    /// Numbers count from 1, and what must come before a step does.
    private var order: (String, String)? {
        var earlier: Set<ChangeSetID> = []
        for (index, step) in plan.steps.enumerated() {
            guard step.number.place == index else {
                return ("steps[\(index)].position", "is \(step.number), not \(index + 1)")
            }
            guard step.wave <= step.number.value else { return ("steps[\(index)].wave", "is larger than the position") }
            guard step.dependsOn.allSatisfy({ earlier.contains($0.id) }) else {
                return ("steps[\(index)].dependsOn", "names what is no earlier step")
            }
            earlier.insert(step.id)
        }
        return nil
    }

    /// What is resolved as recorded needs no person, each path once, and no rebase is.
    private var resolutions: (String, String)? {
        for (index, step) in plan.steps.enumerated() where !step.resolutions.isEmpty {
            let place = "steps[\(index)].resolutions"
            if !step.conflicts.isEmpty { return (place, "stands beside conflicts that a person must resolve") }
            if step.method == .rebase { return (place, "stands at a rebase") }
            let paths = step.resolutions.map(\.path)
            if Set(paths).count < paths.count { return (place, "names a path twice") }
        }
        return nil
    }

    /// Behind a step that a person must resolve no tree is known, and the last one is what must come out.
    private var trees: (String, String)? {
        var isOpen = false
        for (index, step) in plan.steps.enumerated() {
            isOpen = isOpen || !step.conflicts.isEmpty || step.tree == nil
            if isOpen, step.tree != nil {
                return ("steps[\(index)].tree", "stands behind a step whose tree nobody can know")
            }
        }
        let last = plan.steps.last.map(\.tree) ?? document.base.tree
        return last == plan.predictedTree ? nil : ("predictedTree", "is not the tree after the last step")
    }
}
