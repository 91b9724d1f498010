/// A rule of the code's meaning: a pure function of a tree.
package struct Rule: Sendable {
    /// Its name.
    package let name: RuleName
    /// How bad the worst that it finds is, unless the configuration says otherwise.
    package let severity: Severity
    /// What it looks at.
    package let scope: Scope
    /// Finds where some files of a tree break it. What is not read yet is noted, and the rule asked again then; it says nothing
    /// about what it can't tell.
    package let violations: @Sendable (_ paths: [RepositoryPath], inout Resolver) -> [Violation]

    /// What a rule looks at.
    package enum Scope: Sendable {
        /// Each file alone: only a file that both sides change can break it by their merge.
        case file
        /// A file and what it names in others.
        case references
        /// The tree as a whole: the paths are those that changed.
        case tree
    }

    package init(
        _ name: RuleName, _ severity: Severity, scope: Scope,
        violations: @escaping @Sendable (_ paths: [RepositoryPath], inout Resolver) -> [Violation]
    ) {
        self.name = name
        self.severity = severity
        self.scope = scope
        self.violations = violations
    }

    /// Makes a rule that looks no names up.
    package init(
        _ name: RuleName, _ severity: Severity, scope: Scope,
        violations: @escaping @Sendable (_ paths: [RepositoryPath], CodeTree, inout WantedFiles) -> [Violation]
    ) {
        self.init(name, severity, scope: scope) { paths, resolver in violations(paths, resolver.tree, &resolver.wanted)
        }
    }
}
