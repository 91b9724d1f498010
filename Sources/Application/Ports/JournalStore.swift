package import Domain

/// Keeps what was done of each plan, and the plan itself, in the repository's directory.
package protocol JournalStore: Sendable {
    /// Returns the digests of the plans of which there is a record, sorted.
    func digests() throws -> [String]

    /// Returns what the record of a plan holds; nil where there is none.
    ///
    /// - Throws: when it is damaged, naming the line.
    func record(of digest: String) throws -> ExecutionRecord?

    /// Opens a plan's record for this process alone, until the journal goes; where there is none, one is made that holds
    /// the plan.
    ///
    /// - Throws: when another process has it, naming that, or when it is damaged.
    func open(_ digest: String, plan: [UInt8]) throws -> any Journal
}

/// A plan, and what was done of it.
package struct ExecutionRecord: Sendable {
    /// The plan file.
    package let plan: [UInt8]
    /// Where that file is, for errors.
    package let planPath: String
    /// What was done, in order.
    package let entries: [JournalEntry]

    package init(plan: [UInt8], planPath: String, entries: [JournalEntry]) {
        self.plan = plan
        self.planPath = planPath
        self.entries = entries
    }
}
