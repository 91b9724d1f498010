import Domain

/// The words that the text and Markdown reports share. None of them is quoted yet: that is for the report to do.
enum Phrases {
    /// Returns `1 file`, `2 files`.
    static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) \(count == 1 ? one : many ?? one + "s")"
    }

    /// Returns `#1`, `#1 and #2`, `#1, #2 and #3`; of a long list its start and how many more there are.
    static func list(_ names: [String], limit: Int = .max) -> String {
        let shown = names.count > limit ? names.prefix(limit) + ["\(names.count - limit) more"] : names[...]
        guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
        return shown.dropLast().joined(separator: ", ") + " and " + last
    }

    /// Returns how the change sets are called: pull requests when each has a number.
    static func changeSets(_ count: Int, of analysis: Analysis) -> String {
        let isNumbered = !analysis.changeSets.isEmpty && analysis.changeSets.allSatisfy { $0.id.number != nil }
        return Self.count(count, isNumbered ? "pull request" : "change set")
    }

    /// Returns where the layers come from.
    static func source(_ source: Architecture.Source) -> String {
        switch source {
        case .configuration(let path): path
        case .preset(let name, let because): "preset \(name) (\(because))"
        }
    }

    /// Returns what both sides did.
    static func kind(_ kind: MergeConflict.Kind) -> String {
        switch kind {
        case .content: "both change the same lines"
        case .bothAdded: "both add the file, differently"
        case .modifyDelete: "one changes the file, the other deletes it"
        case .renameRename: "both rename the file, to different names"
        case .renameAdd: "one renames a file to this name, the other adds one"
        case .renameDelete: "one renames the file, the other deletes it"
        case .directoryRename: "one renames the directory, the other adds a file to it"
        case .fileDirectory: "one has a file here, the other a directory"
        case .submodule: "both move the submodule"
        case .binary: "both change this binary file"
        case .mode: "the two give the file different modes"
        case .other: "git finds a clash that has no name here"
        }
    }

    /// Returns what both sides did, in more detail where a rule can resolve it.
    static func clash(_ conflict: Conflict) -> String {
        let categories = conflict.mechanicalCategories
        guard conflict.resolution == .mechanical, !categories.isEmpty else { return kind(conflict.kind) }
        if conflict.kind == .content { return list(categories.map(category)) }
        let differences = categories.compactMap(difference)
        return kind(conflict.kind) + (differences.isEmpty ? "" : ": they differ in \(list(differences)) only")
    }

    /// Returns in what two texts differ; nil where the file's name tells what they are.
    private static func difference(_ category: HunkCategory) -> String? {
        switch category {
        case .whitespaceOnly: "white space"
        case .importList: "imports"
        case .unionableList: "entries of one list"
        case .identicalMove: "the place of a block"
        case .manual, .lockFile, .changelog, .generated, .catalogue: nil
        }
    }

    /// Returns what a conflicting place is made of.
    static func category(_ category: HunkCategory) -> String {
        switch category {
        case .manual: "needs judgement"
        case .whitespaceOnly: "only white space differs"
        case .importList: "both change imports"
        case .unionableList: "both change entries of one list"
        case .identicalMove: "a block moved away unchanged"
        case .lockFile: "both change the lock file"
        case .changelog: "both write into the changelog"
        case .generated: "both change the generated file"
        case .catalogue: "both change translations"
        }
    }

    /// Returns `40-52`, `40`, or `before 40` for an empty range.
    static func lines(_ range: LineRange) -> String {
        switch range.count {
        case ..<1: "before \(range.first)"
        case 1: "\(range.first)"
        default: "\(range.first)-\(range.last)"
        }
    }

    /// Returns who can resolve the conflict.
    static func resolution(_ resolution: Conflict.Class) -> String {
        switch resolution {
        case .mechanical: "mechanical: a rule can resolve it"
        case .manual: "needs judgement"
        }
    }

    /// Returns why a change set is held, given the names of what it is held for and of the base.
    static func reason(_ held: HeldChangeSet, isJoint: Bool, with names: [String], base: String) -> String {
        let others = names.isEmpty ? "a change set that is not here" : list(names, limit: 6)
        switch held.reason {
        case .conflictsWithBase: return "conflicts with \(base)"
        case .conflicts where isJoint:
            return "clashes with \(others) together, with \(names.count == 2 ? "neither alone" : "no fewer of them")"
        case .conflicts: return "clashes with \(others)"
        case .dependencyHeld: return "waits for \(others)"
        case .dependencyCycle: return "stands in a cycle of dependencies with \(others)"
        case .finding: return names.isEmpty ? "breaks a rule" : "breaks a rule together with \(others)"
        case .merged: return "is in \(base) already"
        case .unrelated: return "has no commit in common with \(base)"
        case .unknown: return names.isEmpty ? "could not be judged" : "could not be judged with \(others)"
        }
    }

    /// Returns what the plan does, in two or three words.
    static func headline(_ plan: Plan) -> String {
        if plan.steps.isEmpty { return "Nothing can land now" }
        return plan.landAll == nil ? "Land \(plan.steps.count) now" : "Land all \(plan.steps.count)"
    }

    /// Returns how good the plan is, in brackets after "Land 9 now".
    static func optimality(_ optimality: Optimality) -> String {
        var parts: [String] = []
        parts.append(optimality.proven ? proof(optimality) : gap(optimality))
        if optimality.firstInFirstOut < optimality.planned {
            parts.append("in order of number it would be \(optimality.firstInFirstOut)")
        }
        return parts.joined(separator: "; ")
    }

    private static func proof(_ optimality: Optimality) -> String {
        let priority = optimality.priority.planned
        return priority == 0 ? "proven largest set" : "proven best: priority \(priority), then the largest set"
    }

    /// Returns how much better a plan could be at most.
    private static func gap(_ optimality: Optimality) -> String {
        let (priority, more) = (optimality.priority, optimality.upperBound - optimality.planned)
        let count = more > 0 ? "at most \(more) more could land" : nil
        let weight = priority.isProven ? nil : "priority \(priority.planned) of at most \(priority.upperBound)"
        let gap = [weight, count].compactMap { $0 }.joined(separator: ", ")
        return "best found in the effort given: \(gap); a higher --effort looks longer"
    }

    /// Returns `3 places that need manual and 1 that a rule can resolve, in 2 files`.
    static func work(_ work: ConflictWork) -> String {
        let manual =
            work.manual > 0
            ? "\(count(work.manual, "place")) that \(work.manual == 1 ? "needs" : "need") judgement" : nil
        let ruled = work.mechanical > 0 ? "\(count(work.mechanical, "place")) that a rule can resolve" : nil
        return "\(list([manual, ruled].compactMap { $0 })), in \(count(work.files, "file"))"
    }

    /// Returns what landing everything asks of people: `2 ask for a person: 3 places ...`.
    static func landAll(_ cost: LandAllCost) -> String {
        let manual = "\(count(cost.plan.manual, "place")) to judge in \(count(cost.plan.files, "file"))"
        let steps = "\(count(cost.plan.steps, "step")) \(cost.plan.steps == 1 ? "asks" : "ask") for a person: \(manual)"
        if cost.plan == cost.given { return steps + ", as in the order given" }
        return steps
            + "; in the order given it would be \(cost.given.manual) in \(cost.given.files), at \(count(cost.given.steps, "step"))"
    }

    /// Returns whose order it is.
    static func order(_ order: OrderOutcome.Order) -> String {
        switch order {
        case .plan: "this plan"
        case .firstInFirstOut: "first in, first out"
        case .smallestFirst: "smallest first"
        }
    }

    /// Returns `first in, first out: 8 land, 5 held, 4 files to resolve by hand`.
    static func outcome(_ outcome: OrderOutcome) -> String {
        let unmeasured = outcome.unmeasured > 0 ? ", not counting \(outcome.unmeasured) that could not be merged" : ""
        return "\(order(outcome.order)): \(outcome.landed.count) land, \(outcome.held) held, "
            + "\(count(outcome.filesByHand, "file")) to resolve by hand\(unmeasured)"
    }

    /// Returns a dependency in a few words: `uses #12's Invitation.expires_at`.
    static func dependency(_ dependency: Dependency) -> String {
        let name = dependency.id.text
        switch dependency.kind {
        case .ancestry: return "contains \(name)"
        case .declared: return "Depends-On \(name)"
        case .symbol, .migration:
            if dependency.evidence.contains(name) { return dependency.evidence }
            return "needs \(name)" + (dependency.evidence.isEmpty ? "" : ": \(dependency.evidence)")
        }
    }
}
