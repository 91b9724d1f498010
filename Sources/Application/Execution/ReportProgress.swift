package import Domain

/// Reads how far plans were carried out in a repository; nothing is changed.
package struct ReportProgress: Sendable {
    private let journals: any JournalStore
    private let decoder: any PlanDecoder

    package init(journals: any JournalStore, decoder: any PlanDecoder) {
        self.journals = journals
        self.decoder = decoder
    }

    /// Returns the status of one plan by its digest, or the digest's first digits; without one of all, by digest.
    package func callAsFunction(_ digest: String?) throws -> [ExecutionStatus] {
        guard let digest else { return try journals.digests().map(status) }
        return [try status(journals.digest(beginning: digest))]
    }

    /// Returns the digest of the one plan that a command without an argument means: the only one that `isMeant`.
    package func onlyDigest(_ given: String?, where isMeant: (ExecutionStatus) -> Bool) throws -> String {
        if let given { return try journals.digest(beginning: given) }
        let digests = try journals.digests().filter { try isMeant(status($0)) }
        guard let only = digests.first else { throw ExecutionError.nothingUnderWay }
        guard digests.count == 1 else { throw ExecutionError.severalPlans(digests.map(\.digestPrefix)) }
        return only
    }

    private func status(_ digest: String) throws -> ExecutionStatus {
        guard let record = try journals.record(of: digest) else { throw ExecutionError.unknownPlan(digest) }
        let document = try decoder.decode(record, of: digest)
        do throws(JournalMistake) {
            return ExecutionStatus(
                document: document, state: try ExecutionState(record.entries, of: document.plan))
        } catch {
            throw ExecutionError.journal(digest: digest, error)
        }
    }
}

extension PlanDecoder {
    /// Returns the plan that was kept when it was begun.
    package func decode(_ record: ExecutionRecord, of digest: String) throws -> PlanDocument {
        let document: PlanDocument
        do {
            document = try decode(record.plan, from: record.planPath)
        } catch let error as PlanFileError {
            throw ExecutionError.keptPlan(digest: digest, error)
        }
        guard document.plan.digest.digestDigits == digest.digestDigits else {
            throw ExecutionError.otherPlan(digest: digest, path: record.planPath)
        }
        return document
    }
}

extension JournalStore {
    /// Returns the whole digest that begins with these digits.
    func digest(beginning text: String) throws -> String {
        let digits = text.digestDigits
        let found = try digests().filter { !digits.isEmpty && $0.hasPrefix(digits) }
        guard let only = found.first else { throw ExecutionError.unknownPlan(text) }
        guard found.count == 1 else { throw ExecutionError.severalPlans(found.map(\.digestPrefix)) }
        return only
    }
}
