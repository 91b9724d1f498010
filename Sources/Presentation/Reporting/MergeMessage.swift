public import Domain

/// What the commit of a step says; the merge script and `apply` say the same.
public enum MergeMessage {
    /// Returns the first line.
    static func subject(_ id: ChangeSetID, title: String) -> String {
        let title = Escaping.terminal(title)
        return DisplayWidth.truncate(
            "Merge \(Escaping.terminal(id.text))" + (title.isEmpty ? "" : ": \(title)"), to: 100)
    }

    /// Returns the whole message, with a line feed at its end.
    public static func render(_ step: PlanStep, of document: PlanDocument) -> String {
        """
        \(subject(step.id, title: document.head(step.id)?.title ?? ""))

        Step \(step.position) of \(document.plan.steps.count) of a merge plan; layer: \(Escaping.terminal(step.layer)).

        Plan: \(Escaping.terminal(document.plan.digest))
        Change-Set: \(Escaping.terminal(step.id.text))

        """
    }
}
