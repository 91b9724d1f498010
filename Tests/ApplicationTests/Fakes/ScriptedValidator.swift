import Application
import Domain
import Synchronization

/// A check that fails where all of some heads are in, as often as it is told to.
final class ScriptedValidator: Validator {
    private let repository: MemoryRepository
    private let failsWith: Set<ObjectID>
    private let remaining: Mutex<Int>
    private let checked = Mutex<[[ObjectID]]>([])

    /// - Parameters:
    ///   - failsWith: The heads; the empty set is in everything, the base included.
    ///   - times: After how many failures it passes.
    init(_ repository: MemoryRepository, failsWith: Set<ObjectID>, times: Int = .max) {
        self.repository = repository
        self.failsWith = failsWith
        remaining = Mutex(times)
    }

    /// What was in the results that it saw, in order.
    var seen: [[ObjectID]] { checked.withLock { $0 } }

    func validate(
        _ validation: ValidationRun, report: @Sendable (_ lastLine: String) -> Void
    ) async throws -> ValidationOutcome {
        guard let commit = await repository.workTrees[validation.directory] else {
            throw RefusedByRepository(what: "a check in \(validation.directory)")
        }
        let heads = await repository.merged(into: commit)
        checked.withLock { $0.append(heads) }
        let fails =
            failsWith.isSubset(of: heads)
            && remaining.withLock { left in
                defer { left -= left > 0 ? 1 : 0 }
                return left > 0
            }
        return ValidationOutcome(ending: .exited(status: fails ? 1 : 0), lastLines: [])
    }
}
