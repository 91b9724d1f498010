/// A place of one tree at which a rule is broken.
package struct Violation: Hashable, Sendable {
    /// The rule.
    package let rule: RuleName
    /// How bad it is, as the rule says.
    package let severity: Severity
    /// What is wrong.
    package let problem: Problem
    /// Where: the first place is the one that a reader looks at first.
    package let places: [CodePlace]
    /// What else in the tree it hangs on: the definition that is called, the module that lacks the name. Another side may have
    /// removed or changed it.
    package let cause: CodeSymbol?
    /// Where the cause may have been as well, if it was not there.
    package let otherCauses: [CodeSymbol]
    /// Whether it says something of a tree by itself. Where not, what is missing may come from outside of the repository: it
    /// counts only where a merge lacks what a side had.
    package let countsAlone: Bool
    /// Whether it says something where the base has it already.
    package let countsInBase: Bool

    package init(
        _ rule: RuleName, _ severity: Severity, _ problem: Problem, at places: [CodePlace], cause: CodeSymbol? = nil,
        otherCauses: [CodeSymbol] = [], countsAlone: Bool = true, countsInBase: Bool = true
    ) {
        self.rule = rule
        self.severity = severity
        self.problem = problem
        self.places = places
        self.cause = cause
        self.otherCauses = otherCauses
        self.countsAlone = countsAlone
        self.countsInBase = countsInBase
    }

    /// What makes it the same violation in another tree: no line numbers.
    package var identity: Identity { Identity(rule: rule, detail: problem.detail, path: places.first?.path) }

    /// What makes two violations the same.
    package struct Identity: Hashable, Sendable {
        /// The rule.
        package let rule: RuleName
        /// The names that it is about.
        package let detail: [String]
        /// The file; nil where it is about no single one.
        package let path: RepositoryPath?
    }
}

/// A line of a file.
package struct CodePlace: Hashable, Sendable {
    /// The file.
    package let path: RepositoryPath
    /// The line, from 1; nil for the file as a whole.
    package let line: Int?

    package init(_ path: RepositoryPath, line: Int? = nil) {
        self.path = path
        self.line = line
    }
}

/// Something that a file defines, or should.
package struct CodeSymbol: Hashable, Sendable {
    /// The file.
    package let path: RepositoryPath
    /// The names from the outermost to its own; empty for the file itself.
    package let names: [String]

    package init(_ path: RepositoryPath, _ names: [String] = []) {
        self.path = path
        self.names = names
    }
}
