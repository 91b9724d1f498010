/// Why a change set is held whatever its merges come to.
package enum Withholding: Hashable, Sendable {
    /// It contains the commits of these, which are not to land.
    case contains([Traveller])
    /// This one does what it does, and more.
    case superseded(by: ChangeSetID)
    /// Its merge with the base breaks what both have whole.
    case findings([Finding])
    /// Its people or its forge say that it is not ready.
    case notReady([Unreadiness])

    /// Whether it is for a newer one.
    package var isSuperseded: Bool { if case .superseded = self { true } else { false } }

    /// Whether it stands whatever else is selected.
    package var isItsOwn: Bool {
        switch self {
        case .superseded, .notReady: true
        case .contains, .findings: false
        }
    }
}
