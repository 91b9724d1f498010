/// What landing every change set asks of people, in the plan's order and in the order given.
package struct LandAllCost: Hashable, Sendable {
    /// What one order asks.
    package struct Total: Hashable, Sendable {
        /// The steps that a person must resolve.
        package let steps: Int
        /// The files to look at, each counted at every step at which it clashes.
        package let files: Int
        /// The places to resolve by hand.
        package let manual: Int
        /// The places that a rule can resolve.
        package let mechanical: Int

        package init(steps: Int, files: Int, manual: Int, mechanical: Int) {
            self.steps = steps
            self.files = files
            self.manual = manual
            self.mechanical = mechanical
        }

        /// Whether it asks less of people: fewer places to resolve by hand, then fewer files, steps and places for rules.
        package func isLess(than other: Total) -> Bool {
            (manual, files, steps, mechanical) < (other.manual, other.files, other.steps, other.mechanical)
        }

        /// Adds up what the steps of an order have to resolve.
        package init(of steps: some Sequence<[Conflict]>) {
            let works = steps.filter { !$0.isEmpty }.map { ConflictWork($0) }
            self.init(
                steps: works.count, files: works.reduce(0) { $0 + $1.files },
                manual: works.reduce(0) { $0 + $1.manual }, mechanical: works.reduce(0) { $0 + $1.mechanical })
        }
    }

    /// In the plan's order.
    package let plan: Total
    /// In the order in which the change sets were given, hard edges kept.
    package let given: Total

    package init(plan: Total, given: Total) {
        self.plan = plan
        self.given = given
    }
}
