/// A pattern over paths, as `.gitignore` has them. Anchored at the root when a `/` stands in it, but for one at its
/// end.
///
/// `*` and `?` stay within one part of a path, `**` crosses parts, `[a-z]` and `[!a]` stand for one byte, `{a,b}` for
/// each of its alternatives as if it had been written out, `\` takes the meaning from the next character. A pattern
/// that names a directory covers all below it; one that ends in `/` covers nothing else.
package struct Glob: Sendable {
    /// The pattern as written.
    package let pattern: String
    /// How closely the pattern describes what it matches; of several alternatives, the least specific one's.
    package let specificity: Specificity

    /// One for each combination of alternatives; empty when the pattern is wrong.
    let routes: [GlobRoute]

    /// Makes a pattern of text known to be right, as in a preset; a wrong one matches nothing.
    package init(_ pattern: String) {
        switch Result(catching: { () throws(GlobError) in try Self(validating: pattern) }) {
        case .success(let glob): self = glob
        case .failure: (self.pattern, specificity, routes) = (pattern, Specificity(prefix: 0, total: 0), [])
        }
    }

    /// Makes a pattern of text that somebody wrote; fails with what is wrong with it.
    package init(validating pattern: String) throws(GlobError) {
        let routes = try GlobParser(pattern).routes()
        self.pattern = pattern
        self.routes = routes
        specificity = routes.map(\.specificity).min() ?? Specificity(prefix: 0, total: 0)
    }

    /// Whether the pattern covers a file.
    package func matches(_ path: RepositoryPath) -> Bool { matches(PathParts(path)) }

    /// Whether the pattern covers a file whose path has been divided before.
    func matches(_ path: PathParts) -> Bool {
        for route in routes where route.covers(path) { return true }
        return false
    }
}

extension Glob: Hashable {
    /// Whether the patterns are written alike.
    package static func == (first: Glob, second: Glob) -> Bool { first.pattern == second.pattern }

    /// Hashes the pattern as written.
    package func hash(into hasher: inout Hasher) { hasher.combine(pattern) }
}
