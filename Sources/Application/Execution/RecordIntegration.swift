package import Domain

/// Tells what a team keeps of a plan that was carried out; nothing is changed.
package struct RecordIntegration: Sendable {
    private let journals: any JournalStore

    package init(journals: any JournalStore) { self.journals = journals }

    /// Returns the record of a plan whose last run came to this.
    package func callAsFunction(_ status: ExecutionStatus) throws -> IntegrationRecord {
        let digest = status.document.plan.digest
        guard let record = try journals.record(of: digest.digestDigits) else {
            throw ExecutionError.unknownPlan(digest)
        }
        do throws(JournalMistake) {
            return try IntegrationRecord(status.document, journal: record.entries, failure: status.failure)
        } catch {
            throw ExecutionError.journal(digest: digest, error)
        }
    }
}
