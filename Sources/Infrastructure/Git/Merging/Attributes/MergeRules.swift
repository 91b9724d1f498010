import Domain

/// Where it comes from how a path merges, if it isn't as text.
struct MergeRules: Sendable {
    /// Which words of `.gitattributes` files count.
    let policy: AttributePolicy
    /// The drivers that they may name.
    let drivers: MergeDrivers

    /// Reads the rules of a repository.
    init(policy: AttributePolicy, repositoryPath: String, environment: [String: String]) throws(GitError) {
        self.policy = policy
        drivers =
            policy == .forge ? .none : try Repository(reopening: repositoryPath).mergeDrivers(environment: environment)
    }

    /// What decides a path of which the `merge` attribute is known.
    func decider(_ value: AttributeValue) -> MergeDecider {
        switch value {
        case .set, .unspecified: .text
        case .unset: .binary
        case .text(let name): decider(named: name)
        }
    }

    /// A driver of the configuration goes before git's own of the same name.
    private func decider(named name: String) -> MergeDecider {
        if let driver = drivers[name] { return driver.keepsOurs ? .ours : .driver(name) }
        return switch name {
        case "binary": .binary
        case "union": .git
        default: .text
        }
    }
}

/// What decides how a path merges that both sides changed.
enum MergeDecider: Hashable, Sendable {
    /// The lines, as everywhere.
    case text
    /// Nothing: such a file does not merge.
    case binary
    /// Our side, whatever the other has.
    case ours
    /// A driver that is not run here.
    case driver(String)
    /// git, which has to be asked.
    case git
}
