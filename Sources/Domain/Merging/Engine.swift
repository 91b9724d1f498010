/// Who decides merges.
package enum Engine: String, Sendable, CaseIterable {
    /// This program, and git where only git knows.
    case auto
    /// This program, and libgit2 where only git knows, marked approximate. No git is started.
    case libgit2
    /// git alone.
    case git
}
