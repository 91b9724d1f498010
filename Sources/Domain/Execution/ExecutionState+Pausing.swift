/// A merge that waits for a person.
package struct ExecutionPause: Hashable, Sendable {
    /// The step.
    package let step: StepNumber
    /// The work tree in which it is laid out.
    package let directory: String
    /// Whether it is laid out whole.
    package internal(set) var isLaidOut = false
}

extension ExecutionState {
    /// Takes in that a step does not merge without a person.
    mutating func block(_ step: StepNumber, of plan: Plan) -> JournalFault? {
        guard policy.pausesOnConflict, step == nextStep, step.value <= plan.steps.count else {
            return .outOfOrder(steps: step...step, next: nextStep)
        }
        (blocked, intention, intended) = (step, nil, 0)
        return nil
    }

    mutating func pause(_ step: StepNumber, in directory: String) -> JournalFault? {
        guard blocked == step, made.count == landed else { return .notPaused }
        retired = pause?.directory
        pause = ExecutionPause(step: step, directory: directory)
        return nil
    }

    mutating func layOut() -> JournalFault? {
        guard pause != nil else { return .notPaused }
        pause?.isLaidOut = true
        return nil
    }

    mutating func resolve(_ step: StepNumber, _ resolution: StepResolution, of plan: Plan) -> JournalFault? {
        guard let pause, pause.isLaidOut, pause.step == step, step.value <= plan.steps.count else {
            return .notPaused
        }
        resolutions[plan.steps[step].id] = resolution
        (retired, blocked) = (pause.directory, nil)
        self.pause = nil
        return nil
    }

    /// Gives up a pause: what it was for is undone or left out.
    mutating func endPause() {
        if let pause { retired = pause.directory }
        (pause, blocked) = (nil, nil)
    }
}

extension Plan {
    /// The change sets held for a conflict, or for one of those, as steps behind the last one: what is left to do where a
    /// person resolves conflicts. Each stands behind those that it waits for; those held for anything else are not here.
    package var openSteps: [PlanStep] {
        var (known, steps) = (Set(self.steps.map(\.id)), [PlanStep]())
        var waiting = held.filter { [.conflictsWithBase, .conflicts, .dependencyHeld].contains($0.reason) }
        while true {
            let count = steps.count
            waiting.removeAll { held in
                guard held.reason != .dependencyHeld || known.isSuperset(of: held.with) else { return false }
                known.insert(held.id)
                let (place, wave) = (self.steps.count + steps.count, (self.steps.last?.wave ?? 0) + steps.count)
                steps.append(PlanStep(held, number: StepNumber(place: place), wave: wave + 1))
                return true
            }
            if steps.count == count { return steps }
        }
    }
}

extension PlanStep {
    fileprivate init(_ held: HeldChangeSet, number: StepNumber, wave: Int) {
        let needs = held.reason == .dependencyHeld ? held.with : []
        self.init(
            number: number, id: held.id, commit: held.commit, layer: held.conflicts.first?.layer ?? "unplaced",
            wave: wave, method: held.method, tree: nil, conflicts: held.conflicts,
            dependsOn: needs.map { Dependency(id: $0, kind: .declared, evidence: nil) },
            reasons: [.resolvedByPerson])
    }
}
