public import Domain

/// The report of `orchestrate explain ID` for a terminal: all that is known of one change set.
public struct ExplainText: Sendable {
    let page: Page
    let layerName: @Sendable (RepositoryPath) -> String

    /// Makes the report; a function tells the layer of a file, `support` or `unplaced`.
    public init(page: Page = Page(), layerName: @escaping @Sendable (RepositoryPath) -> String) {
        self.page = page
        self.layerName = layerName
    }

    /// Returns everything about a change set; nil when none was selected by that id.
    public func render(_ id: ChangeSetID, in analysis: Analysis) -> String? {
        guard let assessed = analysis.changeSet(id) else { return nil }
        let clashes = ExplainedClashes(page: page)
        let sections = [
            header(assessed), verdict(assessed, analysis),
            analysis.plan.map { place(assessed, $0, analysis) } ?? [], clashes.lines(assessed, analysis),
            files(assessed), wrap("Layers: \(Escaping.terminal(Phrases.source(analysis.architecture.source)))"),
            analysis.notes.flatMap { wrap(Escaping.terminal($0)) },
        ]
        return page.text(of: Array(sections.filter { !$0.isEmpty }.joined(separator: [""])))
    }

    private func header(_ assessed: AssessedChangeSet) -> [String] {
        let changeSet = assessed.changeSet
        let title = changeSet.title.isEmpty ? "" : "  " + Escaping.terminal(changeSet.title)
        var facts = ["commit \(changeSet.commit.hex)"]
        if let reference = changeSet.reference { facts.append("reference \(Escaping.terminal(reference))") }
        let author = Escaping.terminal(changeSet.author.name)
        if !author.isEmpty { facts.append("by \(author)") }
        if !changeSet.aliases.isEmpty {
            facts.append("also called \(Phrases.list(changeSet.aliases.map { Escaping.terminal($0.text) }))")
        }
        return wrap(Escaping.terminal(assessed.id.text) + title) + facts.flatMap { indented($0) }
    }

    private func verdict(_ assessed: AssessedChangeSet, _ analysis: Analysis) -> [String] {
        let base = Escaping.terminal(analysis.base.name)
        let words =
            switch assessed.verdict {
            case .clean(let tree): page.palette.paint("clean", .good) + ", tree \(tree.short)"
            case .conflicts: page.palette.paint("conflicts", .bad)
            case .merged: page.palette.paint("merged", .good) + ": nothing is left to do"
            case .unrelated: page.palette.paint("unrelated", .bad) + ": there is no commit in common"
            case .unknown(let reason): page.palette.paint("unknown", .unsure) + ": \(Escaping.terminal(reason))"
            }
        let mark = assessed.isApproximate ? " (approximate: no git could be asked)" : ""
        let side = ConflictLines.Side.both(earlier: base, later: Escaping.terminal(assessed.id.text))
        let conflicts = ConflictLines(page: page, side: side)
            .lines(of: assessed.verdict.conflicts, indent: 2, limit: .max)
        return wrap("On \(base): \(words)\(mark)") + conflicts
    }

    private func place(_ assessed: AssessedChangeSet, _ plan: Plan, _ analysis: Analysis) -> [String] {
        var lines: [String] = []
        if let step = plan.steps.first(where: { $0.id == assessed.id }) {
            let layer = Escaping.terminal(step.layer)
            let method = step.method == .merge ? "" : ", by \(step.method.rawValue)"
            lines += wrap("Step \(step.position) of \(plan.steps.count), layer \(layer), wave \(step.wave)\(method)")
            lines += step.because.flatMap { indented("because: \(Escaping.terminal($0))") }
            lines += step.dependsOn.flatMap { indented("after \(edge($0))") }
        } else if let held = plan.held.first(where: { $0.id == assessed.id }) {
            let names = held.with.map { Escaping.terminal($0.text) }
            let base = Escaping.terminal(analysis.base.name)
            lines += wrap("Held: \(Phrases.reason(held, isJoint: plan.isJoint(held), with: names, base: base))")
            lines += indented(Escaping.terminal(held.advice))
        }
        lines += plan.inversions.filter { $0.earlier == assessed.id || $0.later == assessed.id }.flatMap(inversion)
        return lines + dependants(of: assessed.id, plan)
    }

    private func dependants(of id: ChangeSetID, _ plan: Plan) -> [String] {
        let steps = plan.steps.flatMap { step in
            step.dependsOn.filter { $0.id == id }.flatMap {
                indented("step \(step.position), \(Escaping.terminal(step.id.text)): \(evidence($0))")
            }
        }
        let held = plan.held.filter { $0.reason == .dependencyHeld && $0.with.contains(id) }.flatMap {
            indented("held: \(Escaping.terminal($0.id.text))")
        }
        return steps.isEmpty && held.isEmpty ? [] : ["Needed by:"] + steps + held
    }

    private func inversion(_ inversion: Inversion) -> [String] {
        let ids = "\(Escaping.terminal(inversion.earlier.text)) comes before \(Escaping.terminal(inversion.later.text))"
        return indented("\(ids) against the order of the layers: \(Escaping.terminal(inversion.because)).")
    }

    private func edge(_ dependency: Dependency) -> String {
        "\(Escaping.terminal(dependency.id.text)): \(evidence(dependency))"
    }

    private func evidence(_ dependency: Dependency) -> String {
        let evidence = Escaping.terminal(dependency.evidence)
        return dependency.kind.rawValue + (evidence.isEmpty ? "" : ", \(evidence)")
    }

    private func files(_ assessed: AssessedChangeSet) -> [String] {
        let changes = assessed.changeSet.changes
        guard !changes.isEmpty else { return [] }
        // Layers in the order of the change set's own list; one that is not in it can't be left out.
        let names = changes.map { layerName($0.path) }
        let others = Set(names).subtracting(assessed.layers).sorted()
        let groups = (assessed.layers.filter(names.contains) + others).map { layer in
            (layer, zip(changes, names).filter { $0.1 == layer }.map(\.0))
        }
        return wrap("Changes \(Phrases.count(changes.count, "file")):")
            + groups.flatMap { layer, changes in indented(Escaping.terminal(layer)) + changes.flatMap(file) }
    }

    private func file(_ change: FileChange) -> [String] {
        let old = change.previousPath.map { ["was \(Escaping.terminal($0.text))"] } ?? []
        let facts = old + Phrases.facts(of: change)
        let text =
            "\(Phrases.kind(change.kind)) \(Escaping.terminal(change.path.text))"
            + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
        return Wrapping.lines(text, width: page.width, indent: 4, hanging: 2)
    }

    private func wrap(_ text: String) -> [String] { Wrapping.lines(text, width: page.width, hanging: 2) }

    private func indented(_ text: String) -> [String] {
        Wrapping.lines(text, width: page.width, indent: 2, hanging: 2)
    }
}
