/// What landing every change set asks of people, in the plan's order and in the order given.
public struct LandAllCost: Hashable, Sendable {
    /// What one order asks.
    public struct Total: Hashable, Sendable {
        /// The steps that a person must resolve.
        public let steps: Int
        /// The files to look at, each counted at every step at which it clashes.
        public let files: Int
        /// The places that need judgement.
        public let judged: Int
        /// The places that a rule can resolve.
        public let mechanical: Int

        /// Makes a total.
        public init(steps: Int, files: Int, judged: Int, mechanical: Int) {
            self.steps = steps
            self.files = files
            self.judged = judged
            self.mechanical = mechanical
        }

        /// Whether it asks less of people: fewer places to judge, then fewer files, steps and places for rules.
        public func isLess(than other: Total) -> Bool {
            (judged, files, steps, mechanical) < (other.judged, other.files, other.steps, other.mechanical)
        }

        /// Adds up what the steps of an order have to resolve.
        public init(of steps: some Sequence<[Conflict]>) {
            let works = steps.filter { !$0.isEmpty }.map { ConflictWork($0) }
            self.init(
                steps: works.count, files: works.reduce(0) { $0 + $1.files },
                judged: works.reduce(0) { $0 + $1.judged }, mechanical: works.reduce(0) { $0 + $1.mechanical })
        }
    }

    /// In the plan's order.
    public let plan: Total
    /// In the order in which the change sets were given, hard edges kept.
    public let given: Total

    /// Makes a cost.
    public init(plan: Total, given: Total) {
        self.plan = plan
        self.given = given
    }
}
