public import Domain

/// Tells what a team keeps of a plan that was carried out; nothing is changed.
public struct RecordIntegration: Sendable {
    private let journals: any JournalStore
    private let decoder: any PlanDecoder

    /// Makes the use case.
    public init(journals: any JournalStore, decoder: any PlanDecoder) {
        self.journals = journals
        self.decoder = decoder
    }

    /// Returns the record of a plan by its digest.
    ///
    /// - Parameters:
    ///   - digest: The whole digest.
    ///   - failure: How the check ended that stopped the last run; the journal knows only that it failed.
    public func callAsFunction(
        _ digest: String, failure: ExecutionStatus.Failure? = nil
    ) throws -> IntegrationRecord {
        guard let record = try journals.record(of: digest.digestDigits) else {
            throw ExecutionError.unknownPlan(digest)
        }
        let document = try decoder.decode(record.plan, from: record.planPath)
        do throws(JournalMistake) {
            return try IntegrationRecord(document, journal: record.entries, failure: failure)
        } catch {
            throw ExecutionError.journal(digest: digest, error)
        }
    }
}
