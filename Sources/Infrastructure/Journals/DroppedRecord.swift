import Domain

/// A change set that is left out, as a line of the journal has it.
struct DroppedRecord: Codable {
    /// Why.
    enum Reason: String, Codable {
        case failsAlone, failsWith, failsUponLanded, failsResolved, failsSkipped, needs, skipped, unknown, doesNotMerge
    }

    var id: String
    var reason: Reason
    var with: [String]?
    var log: String?
    /// What git or the system said.
    var why: String?

    init(_ step: DroppedStep) {
        (id, log) = (step.id.text, step.logPath)
        switch step.reason {
        case .failsAlone: reason = .failsAlone
        case .failsWith(let ids): (reason, with) = (.failsWith, ids.map(\.text))
        case .failsResolved: reason = .failsResolved
        case .failsSkipped: reason = .failsSkipped
        case .failsUponLanded: reason = .failsUponLanded
        case .needs(let id): (reason, with) = (.needs, [id.text])
        case .skipped: reason = .skipped
        case .unknown(let unknown): (reason, why) = (.unknown, unknown.report)
        case .doesNotMerge: reason = .doesNotMerge
        }
    }

    /// The change set; nil where something that it needs is missing.
    var step: DroppedStep? {
        let ids = (with ?? []).map { ChangeSetID($0) }
        switch reason {
        case .failsAlone: return DroppedStep(id: ChangeSetID(id), reason: .failsAlone, logPath: log)
        case .failsResolved: return DroppedStep(id: ChangeSetID(id), reason: .failsResolved, logPath: log)
        case .failsSkipped: return DroppedStep(id: ChangeSetID(id), reason: .failsSkipped, logPath: log)
        case .failsUponLanded: return DroppedStep(id: ChangeSetID(id), reason: .failsUponLanded, logPath: log)
        case .failsWith:
            return ids.isEmpty ? nil : DroppedStep(id: ChangeSetID(id), reason: .failsWith(ids), logPath: log)
        case .needs: return ids.first.map { DroppedStep(id: ChangeSetID(id), reason: .needs($0), logPath: log) }
        case .skipped: return DroppedStep(id: ChangeSetID(id), reason: .skipped, logPath: log)
        case .unknown:
            let unknown = why.map { UnknownReason.reported($0) } ?? .noTree
            return DroppedStep(id: ChangeSetID(id), reason: .unknown(unknown), logPath: log)
        case .doesNotMerge: return DroppedStep(id: ChangeSetID(id), reason: .doesNotMerge, logPath: log)
        }
    }
}
