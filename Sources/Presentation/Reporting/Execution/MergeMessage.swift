package import Domain

/// What the commit of a step says; the merge script and `apply` say the same.
package enum MergeMessage {
    /// Returns the first line; a rebase's commits keep their own.
    static func subject(_ step: PlanStep, title: String) -> String {
        let (id, title) = (Escaping.terminal(step.id.text), Escaping.terminal(title))
        let rest = title.isEmpty ? "" : ": \(title)"
        return switch step.method {
        case .merge: DisplayWidth.truncate("Merge \(id)\(rest)", to: 100)
        case .rebase: DisplayWidth.truncate("Rebase \(id)\(rest)", to: 100)
        case .squash: title.isEmpty ? "Squash \(id)" : DisplayWidth.truncate(title, to: 80) + " (\(id))"
        }
    }

    private static func place(_ step: PlanStep, in document: PlanDocument) -> String {
        if document.plan.steps.contains(where: { $0.id == step.id }) {
            return "Step \(step.number) of \(document.plan.steps.count) of a merge plan; layer: "
                + "\(Escaping.terminal(step.layer))."
        }
        let layer = document.head(step.id)?.layers.first ?? step.layer
        return
            "Held by a merge plan, merged after its conflicts were resolved by hand; layer: \(Escaping.terminal(layer))."
    }

    /// Returns the whole message, with a line feed at its end.
    package static func render(_ step: PlanStep, of document: PlanDocument) -> String {
        """
        \(subject(step, title: document.head(step.id)?.title ?? ""))

        \(place(step, in: document))

        Plan: \(Escaping.terminal(document.plan.digest))
        Change-Set: \(Escaping.terminal(step.id.text))

        """
    }
}
