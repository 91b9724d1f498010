extension PlanDocument {
    /// Makes the document of an analysis; nil where it holds no plan.
    package init?(_ analysis: Analysis) {
        guard let plan = analysis.plan else { return nil }
        let heads = (plan.steps.map(\.id) + plan.held.map(\.id)).compactMap(analysis.changeSet).map(PlannedHead.init)
        self.init(
            base: analysis.base, layers: analysis.architecture.layers.map(\.name), plan: plan, heads: heads)
    }
}
