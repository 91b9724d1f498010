/// What is wrong with the routes of a tree and the links to them, and of a merge.
package enum WebRules {
    package static let duplicate = RuleName("routes/duplicate")
    package static let removed = RuleName("routes/removed-but-linked")
    package static let unknownEndpoint = RuleName("htmx/unknown-endpoint")
    package static let wrongMethod = RuleName("htmx/wrong-method")
    package static let missingArgument = RuleName("htmx/missing-argument")
    package static let unmatchedPath = RuleName("htmx/unmatched-path")
    package static let danglingTarget = RuleName("htmx/dangling-target")
    package static let fragmentRoute = RuleName("htmx/fragment-route")
    package static let sharedName = RuleName("blueprints/shared-name")
    package static let misplacedRoute = RuleName("blueprints/misplaced-route")

    /// The names of the rules.
    package static let names = [
        duplicate, removed, unknownEndpoint, wrongMethod, missingArgument, unmatchedPath, danglingTarget, fragmentRoute,
        sharedName, misplacedRoute,
    ]

    /// Those that find something only where a configuration gives them a level.
    package static let optional: Set<RuleName> = [fragmentRoute, misplacedRoute]
}
