import Domain

/// A held change set, and the steps behind which it was tried.
struct HeldAttempt: Hashable {
    let id: ChangeSetID
    let landed: [ChangeSetID]
}
