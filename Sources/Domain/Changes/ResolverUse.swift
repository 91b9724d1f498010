/// Which answers of resolvers count.
package enum ResolverUse: String, Hashable, Sendable, CaseIterable {
    /// None: what git's merge says is all.
    case off
    /// Those that are certain.
    case certain
    /// Those that a person should look at, too.
    case proposed
}
