/// A kind of forge.
package enum ForgeKind: String, Hashable, Sendable, CaseIterable {
    case github, gitlab
    /// Gitea and Forgejo, which speak the same.
    case gitea
}
