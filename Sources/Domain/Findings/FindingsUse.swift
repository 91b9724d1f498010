/// What a plan does about what breaks though git merges it.
package enum FindingsUse: String, Hashable, Sendable, CaseIterable {
    /// It holds the later change set.
    case hold
    /// It says so, and lands both.
    case warn
    /// Nobody looks.
    case off
}
